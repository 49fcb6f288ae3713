// Nitro mode, which supports a single plain target, and only a few providers.

import { words } from "../../issue/words.ts"
import { inlineConfigOf, textAt } from "./facts.ts"
import type { SpecRule } from "./spec-rule.ts"

const providers: ReadonlyArray<unknown> = ["openai", "fireworks-ai", "openrouter", "anthropic"]
const clashing = ["targets", "retry", "input_guardrails", "output_guardrails", "override_params", "cache"]

export const nitroWarnings = [
  {
    id: "nitro.conflict",
    severity: "warning",
    on: [["nitroMode"]],
    find(facts, tell) {
      if (textAt(facts, "nitroMode") !== "true") return
      const { route, layout } = facts
      const config = inlineConfigOf(facts)
      const clash = clashing.filter(key => config?.[key] !== undefined)
      if (layout.form.kind === "provider" && !providers.includes(route.provider)) {
        const what = `is not offered for ${String(route.provider)}, only for ${providers.join(", ")}`
        tell(["nitroMode"], what, "Leave it out.", { remove: true })
      } else if (clash.length > 0) {
        const what = words`serves one plain target, but ${{ at: ["route", "config"] }} has ${clash.join(", ")}`
        tell(["nitroMode"], what, "Leave it out, or what it cannot do.")
      }
    }
  }
] as const satisfies ReadonlyArray<SpecRule>
