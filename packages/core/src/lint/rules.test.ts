// Every rule of header fields is tested by its own examples.

import { expect, test } from "vitest"
import type { Gateway } from "../grammar/gateway-kind.ts"
import { newRun } from "../grammar/run.ts"
import type { HeaderSource } from "../http/header-fields.ts"
import { testByExamples } from "../rule/examples.fixture.ts"
import { examplesOf } from "../rule/examples.ts"
import { aboutLintRules } from "./about.ts"
import { lint } from "./lint.ts"
import { askRules, type LintRule } from "./lint-rule.ts"
import { lintRules } from "./lint-rules.ts"
import { rawFields } from "./raw-fields.ts"
import { requestOf } from "./request.ts"

testByExamples(lintRules.flat(), Object.entries(aboutLintRules), (fields, { gateway }) =>
  lint(fields as HeaderSource, { gateway })
)

/** Whether a rule reports anything about header fields. */
function reports(rule: LintRule, fields: unknown, gateway: Gateway = "hosted"): boolean {
  const run = newRun({ gateway })
  askRules([[rule]], requestOf(rawFields(fields, { issues: [] }), run))
  return run.issues.length > 0
}

test("every row reports an issue in some example", () => {
  const silent = lintRules
    .flat()
    .filter(
      rule => !examplesOf(aboutLintRules[rule.id]).some(({ wrong, gateway }) => reports(rule, wrong, gateway))
    )
  expect(silent).toEqual([])
})
