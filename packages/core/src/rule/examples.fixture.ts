// The loop that tests each rule with its own examples.

import { describe, expect, test } from "vitest"
import type { AboutRule, Example } from "../grammar/about.ts"
import type { Rule } from "../grammar/type.ts"
import type { Issue } from "../issue/issue.ts"
import { examplesOf } from "./examples.ts"

/** Tests each rule with its examples in `abouts`. `issuesOf` finds everything that is wrong with an example's input. */
export function testByExamples(
  rules: ReadonlyArray<Pick<Rule, "id" | "severity">>,
  abouts: Iterable<readonly [id: string, about: AboutRule]>,
  issuesOf: (input: unknown, example: Example) => ReadonlyArray<Pick<Issue, "rule" | "severity">>
): void {
  const documented = Array.from(abouts).flatMap(([id, about]) =>
    examplesOf(about).map((example, index) => [`${id} ${index}`, id, example] as const)
  )
  describe.each(documented)("%s", (_, id, example) => {
    test("the wrong example has an issue of the rule, with its severity", () => {
      const found = issuesOf(example.wrong, example).find(({ rule }) => rule === id)
      expect(found).toBeDefined()
      const severities = rules.filter(rule => rule.id === id).map(({ severity = "error" }) => severity)
      // An error of a single value has no row here.
      if (severities.length > 0) expect(severities).toContain(found?.severity)
    })

    test("the right example has no issues", () => {
      expect(issuesOf(example.right, example)).toEqual([])
    })
  })
}
