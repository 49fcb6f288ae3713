// What a schema asks of a value: the errors of its types and refinements, found by the rows that `check` goes by. So no rule
// is written twice, and neither is its message.

import { compileRun, reportUnreadable } from "../compile/compile.ts"
import type { Gateway } from "../grammar/gateway-kind.ts"
import { newRun } from "../grammar/run.ts"
import type { Issue } from "../issue/issue.ts"
import { configSurface, specSurface } from "../issue/surfaces.ts"
import { type Finding, issuesOf } from "../issue/words.ts"
import type { ConfigUse } from "../rows/config/document.ts"
import { writeDocument } from "../rows/write-document.ts"
import { documentErrors } from "../rule/config/document.ts"
import { snapshot } from "../spec/snapshot.ts"
import { mapKeys } from "../spec/without-absent.ts"

/** What was found about a value. */
export interface Examined {
  /** A copy of it, which a later change does not reach; of use only where there is no issue. */
  readonly copy: unknown
  readonly issues: ReadonlyArray<Issue>
}

/** Looks at `value`, which may be anything, as a request spec for `gateway`. */
export function examineSpec(value: unknown, gateway: Gateway): Examined {
  const run = newRun({ gateway })
  const copy = snapshot(value)
  compileRun(copy ?? value, run)
  const issues = run.issues.filter(isOfType)
  if (issues.length === 0 && copy === undefined) reportUnreadable({ ...run, issues }, "spec")
  return { copy, issues: issuesOf(specSurface, issues) }
}

/** The same of a value that is a spec already, in which no key is `null`: that is for input to say. */
export function examineDecodedSpec(value: unknown, gateway: Gateway): Examined {
  const { copy, issues } = examineSpec(value, gateway)
  let hasNull = false
  if (issues.length === 0)
    mapKeys(copy, part => {
      hasNull ||= part === null
      return part
    })
  return { copy, issues: hasNull ? [nullKey] : issues }
}

const nullKey: Issue = {
  rule: "shape.null",
  severity: "error",
  path: [],
  message: "the spec has a key that is null",
  repair: "Decode it: that leaves the key out."
}

/** Looks at `value`, which may be anything, as a config for some use. */
export function examineConfig(value: unknown, use: ConfigUse, gateway: Gateway): Examined {
  const run = newRun({ gateway })
  const copy = snapshot(value)
  writeDocument(copy ?? value, run, [], use)
  const issues = run.issues.filter(issue => isOfType(issue) || isOfUse(issue))
  if (issues.length === 0 && copy === undefined) reportUnreadable({ ...run, issues }, "config")
  return { copy, issues: issuesOf(configSurface, issues) }
}

/** Whether one value shows the error at its place, so that a schema can say it; rules between keys are `check`'s alone. */
const isOfType = ({ rule, severity }: Finding): boolean =>
  severity === "error" && /^(?:shape|value)\./.test(rule)

/** Whether it is about what the config is for. The types of configs differ in that. */
const isOfUse = ({ rule, severity, path }: Finding): boolean =>
  severity === "error" && path.length < 3 && documentErrors.some(({ id }) => id === rule)
