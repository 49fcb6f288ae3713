// Warnings about the config of the route.

import { report } from "../../grammar/run.ts"
import type { Path } from "../../issue/issue.ts"
import { warnOfConfig } from "../../rows/warn-about-config.ts"
import { inlineConfigOf, type Rule, textOfField } from "./facts.ts"

const path: Path = ["route", "config"]

export const configAdvice: Rule = ({ run, route, layout }) => {
  warnOfConfig(route.config, run, path, layout.form.kind === "inline-config" ? "routing" : "settings")
}

/** Portkey docs, product/administration/enforce-saved-only-config. */
export const inlineBlocked: Rule = facts => {
  const { run } = facts
  if (run.gateway !== "hosted" || inlineConfigOf(facts) === undefined) return
  if (textOfField(facts, "x-portkey-config") === undefined) return
  report(
    run,
    "config.inline-blocked",
    path,
    "route.config is inline, which organisations created since 2026-06-19 block: the answer is then 400",
    "Save the config in Portkey and name it by its id, or allow inline configs in the organisation's settings.",
    "warning"
  )
}
