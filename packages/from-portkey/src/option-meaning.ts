// Which field an option means, whatever its spelling. The names come from the table; what no spelling leads to is a row here.

import type { DifferenceRule } from "./difference.ts"
import { fieldNames, folded, optionNameOf, prefix } from "./portkey-fields.ts"
import { kebabOf } from "./sdk-field.ts"

/** Options that are the client's own business. */
export const localOptions = [
  "baseURL",
  "websocketBaseURL",
  "webhookSecret",
  "httpClient",
  "instrumentation",
  "calculateAudioDuration"
] as const

/** Options that are records of fields. */
const recordsOfFields = ["headers", "defaultHeaders", "extraHeaders"] as const

const noFields: ReadonlyMap<string, "local" | "fields"> = new Map([
  ...localOptions.map(option => [folded(option), "local"] as const),
  ...recordsOfFields.map(option => [folded(option), "fields"] as const)
])

/** What an option is that is no field, in any spelling. */
export const noFieldOf = (option: string): "local" | "fields" | undefined => noFields.get(folded(option))

interface Meaning {
  readonly field: string
  /** Why that is not the name that the SDK sends, if it is not. */
  readonly rule: DifferenceRule
}

/** Names that Portkey's documents use for a field and that are not made of its letters. */
const misnamed: ReadonlyMap<string, Meaning> = misnamedOptions()

function misnamedOptions(): ReadonlyMap<string, Meaning> {
  const sagemaker = [...fieldNames].filter(field => field.startsWith("x-portkey-amzn-sagemaker-"))
  const names = [
    ...["beta", "api-key", "provider", "virtual-key", "config"].map(
      name => [`portkey-${name}`, `x-portkey-${name}`, "sdk.portkey-beta"] as const
    ),
    ["reqiestTimeout", "x-portkey-request-timeout", "sdk.typo"],
    ["azureDeploymendId", "x-portkey-azure-deployment-id", "sdk.typo"],
    ["forwardHeadxers", "x-portkey-forward-headers", "sdk.typo"],
    ...sagemaker.map(field => [field.replace("x-portkey-amzn-", ""), field, "sdk.sagemaker-name"] as const)
  ] as const
  return new Map(names.map(([option, field, rule]) => [folded(option), { field, rule }]))
}

/** The names of all fields as options. One with Portkey's prefix wins: `apiKey` is Portkey's, not Azure's `api-key`. */
const spelled: ReadonlyMap<string, string> = spelledOptions()

function spelledOptions(): ReadonlyMap<string, string> {
  const isPortkeys = (field: string): boolean => field.startsWith(prefix)
  const fields = [...fieldNames].sort((one, other) => Number(isPortkeys(one)) - Number(isPortkeys(other)))
  return new Map(fields.map(field => [folded(optionNameOf(field)), field]))
}

/**
 * The field that an option means, lower case. `forwarded` has the fields to be forwarded, by their folded names; an option
 * that is Portkey's by its name, as the SDK makes one of it or with the prefix written out, is never one of them.
 */
export function meaningOf(option: string, forwarded: ReadonlyMap<string, string>): Meaning | undefined {
  const exact = prefix + kebabOf(option)
  if (fieldNames.has(exact)) return { field: exact, rule: "sdk.forward-portkey" }
  const name = folded(option.replace(/^x-portkey-/i, ""))
  const known = spelled.get(name)
  if (known === "authorization") return { field: known, rule: "sdk.spelling" }
  const forwardedName = /^x-portkey-/i.test(option) ? undefined : forwarded.get(name)
  if (forwardedName !== undefined) return { field: forwardedName, rule: "sdk.forward-names" }
  return known === undefined ? misnamed.get(name) : { field: known, rule: "sdk.spelling" }
}
