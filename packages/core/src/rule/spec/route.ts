// Keys of a route that are not read, or not as they look.

import { isPlainObject } from "../../grammar/plain-object.ts"
import { providerOf } from "../../rows/provider/index.ts"
import type { SpecRule } from "./spec-rule.ts"
import { unknownSlug } from "./unknown-slug.ts"

export const routeWarnings = [
  {
    id: "custom-host.version-doubled",
    severity: "warning",
    on: ["route.customHost"],
    // The path of some providers begins with a version.
    find({ route, layout }, tell) {
      const { customHost } = route
      if (layout.form.provider?.versionInPath === undefined) return
      if (typeof customHost !== "string" || !/\/v1\/*$/.test(customHost)) return
      const what = `ends in /v1, but the gateway's path for ${layout.form.provider.slug} already includes a version, so /v1 would appear twice`
      tell(["route", "customHost"], what, "Remove /v1.", { set: customHost.replace(/\/v1\/*$/, "") })
    }
  },
  {
    id: "config.fim-ignored",
    severity: "warning",
    on: ["route.fimCompletion"],
    // The gateway reads the field only where there is no config.
    find({ route }, tell) {
      if (route.config === undefined) return
      const repair = "Write mistral_fim_completion into the target of the config, or leave the config out."
      tell(["route", "fimCompletion"], "is not read beside a config", repair)
    }
  },
  {
    id: "route.unknown-provider",
    severity: "warning",
    on: ["route.unlistedProvider"],
    find({ route, run }, tell) {
      const slug = route.unlistedProvider
      if (typeof slug !== "string" || providerOf.has(slug)) return
      const unknown = unknownSlug(slug, run.gateway)
      if (unknown !== undefined) tell(["route", "unlistedProvider"], unknown.what, unknown.repair)
    }
  },
  {
    id: "config.inline-blocked",
    severity: "warning",
    only: "hosted",
    on: ["route.config"],
    find({ route, run }, tell) {
      if (!isPlainObject(route.config) || Object.keys(route.config).length === 0) return
      // Of a config that is not sent, its errors are reported.
      if (run.issues.some(({ severity, path }) => severity === "error" && path[1] === "config")) return
      tell(
        ["route", "config"],
        "is inline, which organisations created since 2026-06-19 block: the answer is then 400",
        "Save the config in Portkey and name it by its id, or allow inline configs in the organisation's settings."
      )
    }
  }
] as const satisfies ReadonlyArray<SpecRule>
