// Keys of a route that are not read, or are read differently from how they look.

import { isPlaceholder } from "../../grammar/placeholder.ts"
import { isPlainObject } from "../../grammar/plain-object.ts"
import { isUnfilled } from "../../grammar/unfilled.ts"
import { words } from "../../issue/words.ts"
import { doubledVersion, pathFault } from "../../rows/provider/base-path.ts"
import { providerOf } from "../../rows/provider/index.ts"
import { seenRefused } from "../../rows/provider/observed.ts"
import { isReported } from "./facts.ts"
import type { SpecRule } from "./spec-rule.ts"
import { unknownSlug } from "./unknown-slug.ts"

export const routeWarnings = [
  {
    id: "custom-host.version-doubled",
    severity: "warning",
    on: [["route", "customHost"]],
    find({ route, layout }, tell) {
      const fault = doubledVersion(route.customHost, layout.form.provider?.slug)
      if (fault !== undefined) tell(["route", "customHost"], fault.what, fault.repair, fault.edit)
    }
  },
  {
    id: "custom-host.path",
    severity: "warning",
    on: [["route", "customHost"]],
    find({ route, layout }, tell) {
      const { customHost } = route
      if (typeof customHost !== "string") return
      const fault = pathFault(customHost, layout.form.provider?.slug ?? "")
      if (fault !== undefined) tell(["route", "customHost"], fault.what, fault.repair, fault.edit)
    }
  },
  {
    id: "config.host-override",
    severity: "warning",
    on: [["route", "customHost"]],
    find({ layout }, tell) {
      if (layout.form.kind !== "inline-config") return
      const what =
        "is called for every target of the config, in place of its own host and with its credential"
      tell(["route", "customHost"], what, "Write custom_host into the targets that it is for.")
    }
  },
  {
    id: "route.seen-refused",
    severity: "warning",
    only: "hosted",
    on: [["route", "provider"]],
    find({ route }, tell) {
      const what = seenRefused(route.provider)
      if (what === undefined) return
      tell(
        ["route", "provider"],
        words`is ${{ quoted: route.provider }}, ${what}`,
        "Try it against your gateway, or name another provider."
      )
    }
  },
  {
    id: "config.id-prefix",
    severity: "warning",
    only: "hosted",
    on: [["route", "config"]],
    find({ route, run }, tell) {
      const { config } = route
      if (typeof config !== "string" || config.startsWith("pc-")) return
      if (isUnfilled(config) || run.issues.some(({ path }) => path[1] === "config")) return
      tell(
        ["route", "config"],
        "does not begin with pc-, as the id of every saved config does: the gateway answers 400",
        "Copy the id from Portkey, or write the config itself."
      )
    }
  },
  {
    id: "aws.default-region",
    severity: "warning",
    of: ["bedrock"],
    find(facts, tell) {
      if (facts.route.region !== undefined || isReported(facts, "route")) return
      tell(["route", "region"], "is missing, so the gateway calls us-east-1", "Add the region that you want.")
    }
  },
  {
    id: "config.fim-ignored",
    severity: "warning",
    on: [["route", "fimCompletion"]],
    // The gateway reads the field only if there is no config.
    find({ route }, tell) {
      if (route.config === undefined) return
      const repair = "Write mistral_fim_completion into the target of the config, or leave the config out."
      tell(["route", "fimCompletion"], "is not read beside a config", repair)
    }
  },
  {
    id: "route.unknown-provider",
    severity: "warning",
    on: [["route", "unlistedProvider"]],
    find({ route, run }, tell) {
      const slug = route.unlistedProvider
      // A placeholder is an error of its own.
      if (typeof slug !== "string" || providerOf.has(slug) || isPlaceholder(slug)) return
      const unknown = unknownSlug(slug, run.gateway)
      tell(["route", "unlistedProvider"], unknown.what, unknown.repair)
    }
  },
  {
    id: "config.inline-blocked",
    severity: "warning",
    only: "hosted",
    on: [["route", "config"]],
    find({ route, run }, tell) {
      if (!isPlainObject(route.config) || Object.keys(route.config).length === 0) return
      // A config with errors is not sent, and its errors are already reported.
      if (run.issues.some(({ severity, path }) => severity === "error" && path[1] === "config")) return
      tell(
        ["route", "config"],
        "is inline, which organizations created since 2026-06-19 block: the gateway then answers 400",
        "Save the config in Portkey and name it by its id, or allow inline configs in the organization's settings."
      )
    }
  }
] as const satisfies ReadonlyArray<SpecRule>
