// What only one of the gateways supports or reads.

import type { Gateway } from "../../grammar/gateway-kind.ts"
import { isAbsent, isPlainObject } from "../../grammar/plain-object.ts"
import type { Row } from "../../grammar/row.ts"
import { rowsOf } from "../../grammar/rows-of.ts"
import { valueAt } from "../../grammar/value-at.ts"
import { words } from "../../issue/words.ts"
import { addApiKey, intoHooks } from "../../rows/gateway.ts"
import { type Facts, isReported, sentRows, textAt } from "./facts.ts"
import type { SpecRule } from "./spec-rule.ts"

export const gatewayErrors = [
  {
    id: "gateway.route",
    find({ run, layout }, tell) {
      const { name, only, kind, provider } = layout.form
      // A saved config id is refused where it is read; one report is enough.
      if (only === undefined || only === run.gateway || kind === "saved-config") return
      const answer = provider === undefined ? 400 : "400 or 500"
      tell(
        ["route"],
        `names ${name}, which the ${run.gateway} gateway does not serve, so it answers ${answer}`,
        "Name another provider, or compile for the other gateway."
      )
    }
  },
  {
    id: "gateway.field-lost",
    only: "hosted",
    // Regardless of errors inside: a correct value would be lost too.
    find({ spec }, tell) {
      const { guardrails } = spec
      if (isAbsent(guardrails)) return
      if (isPlainObject(guardrails) && Object.values(guardrails).every(isAbsent)) return
      tell(["guardrails"], "is deleted by the hosted gateway, so no check runs", intoHooks)
    }
  }
] as const satisfies ReadonlyArray<SpecRule>

/** The field that the other gateway reads for the same value. */
const otherNames: ReadonlyMap<string, string> = new Map([
  ["x-portkey-azure-extra-params", "x-portkey-azure-extra-parameters"],
  ["x-portkey-azure-extra-parameters", "x-portkey-azure-extra-params"]
])

/** Settings that the hosted gateway reads only from a config, by field. */
const configKeysRead: ReadonlyMap<string, string> = new Map([
  [
    "x-portkey-mistral-fim-completion",
    'Write the provider into a config, with "mistral_fim_completion": "true".'
  ],
  ["x-portkey-azure-workload-client-id", 'Write the provider into a config, with "azure_workload_client_id".']
])

const isOfOther = ({ readBy }: Row, gateway: Gateway): boolean => readBy !== undefined && readBy !== gateway

/** Whether a row follows from the credential that the spec gives, and so represents all of it. */
const isMark = ({ field }: Row, { layout }: Facts): boolean =>
  rowsOf(layout.form.rows()).some(({ mark, row }) => mark && row.field === field)

export const gatewayWarnings = [
  {
    id: "gateway.field-unread",
    severity: "warning",
    find(facts, tell) {
      const { gateway } = facts.run
      for (const { row, path } of sentRows(facts)) {
        if (row.vital !== undefined || !isOfOther(row, gateway) || isMark(row, facts)) continue
        const field = otherNames.get(row.field)
        // A route by slug has other names for the options of a provider.
        const at = facts.layout.entries.find(entry => entry.row.field === field)?.path
        const other = at?.at(-1)
        const isTaken = at !== undefined && !isAbsent(valueAt(facts.spec, at))
        tell(
          path,
          `is sent as ${row.field}, which the ${gateway} gateway does not read`,
          at === undefined
            ? (configKeysRead.get(row.field) ?? "Leave it out, or send the request to the other gateway.")
            : words`Write it as ${{ at }}.`,
          other === undefined || isTaken ? undefined : { rename: `${other}` }
        )
      }
    }
  },
  {
    id: "auth.of-other-gateway",
    severity: "warning",
    on: [["route", "auth"]],
    find(facts, tell) {
      const { gateway } = facts.run
      for (const { row, path } of sentRows(facts)) {
        if (!isOfOther(row, gateway) || !isMark(row, facts)) continue
        tell(
          path,
          `is a credential that the ${gateway} gateway does not know: it uses another one, or none`,
          "Give another credential, or send the request to the other gateway."
        )
      }
    }
  },
  {
    id: "hosted.no-api-key",
    severity: "warning",
    only: "hosted",
    // Only a warning: a transport or proxy may add the key.
    find(facts, tell) {
      // If something is sent as authorization, this is an error with its own report.
      if (facts.spec.apiKey !== undefined || isReported(facts, "apiKey")) return
      tell(
        ["apiKey"],
        "is missing: the hosted gateway then takes authorization for the Portkey API key, and answers 401 where there is none",
        addApiKey
      )
    }
  },
  {
    id: "aws.unencoded",
    severity: "warning",
    only: "open-source",
    on: [["route", "auth"]],
    // The gateway puts both into the query of the AssumeRole call without encoding them.
    find(facts, tell) {
      for (const key of ["roleArn", "externalId"]) {
        const path = ["route", "auth", key]
        if (!/[&#+% ]/.test(textAt(facts, path.join(".")) ?? "")) continue
        const what = "has a character that is special in a URL, and the gateway does not encode it"
        tell(path, what, "Use a value without &, #, +, % or spaces.")
      }
    }
  }
] as const satisfies ReadonlyArray<SpecRule>
