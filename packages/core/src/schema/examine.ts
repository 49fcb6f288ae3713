// What a schema checks: the errors of types and refinements, found by the same rows that `check` uses, so no rule or
// message is duplicated.

import { compileRun } from "../compile/compile.ts"
import type { Gateway } from "../grammar/gateway-kind.ts"
import { newRun } from "../grammar/run.ts"
import { reportUnreadable } from "../grammar/walk.ts"
import type { Issue } from "../issue/issue.ts"
import { configSurface, specSurface } from "../issue/surfaces.ts"
import { type Finding, issuesOf } from "../issue/words.ts"
import type { ConfigUse } from "../rows/config/document.ts"
import { writeDocument } from "../rows/write-document.ts"
import { documentErrors } from "../rule/config/document.ts"
import { snapshot } from "../spec/snapshot.ts"
import { mapKeys } from "../spec/without-absent.ts"

/** The result of examining a value. */
export interface Examined {
  /** A copy of the value, which later changes do not affect. Useful only if there is no issue. */
  readonly copy: unknown
  readonly issues: ReadonlyArray<Issue>
}

/** Examines `value`, which may be anything, as a request spec for `gateway`. */
export function examineSpec(value: unknown, gateway: Gateway): Examined {
  const run = newRun({ gateway })
  const copy = snapshot(value)
  compileRun(copy ?? value, run)
  const issues = run.issues.filter(isOfType)
  if (issues.length === 0 && copy === undefined) reportUnreadable({ issues }, "spec")
  return { copy, issues: issuesOf(specSurface, issues) }
}

/** The same for a value that is already a spec, in which no key may be `null`: only input may have such keys. */
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

/** Examines `value`, which may be anything, as a config for a given use. */
export function examineConfig(value: unknown, use: ConfigUse, gateway: Gateway): Examined {
  const run = newRun({ gateway })
  const copy = snapshot(value)
  writeDocument(copy ?? value, run, [], use)
  const issues = run.issues.filter(issue => isOfType(issue) || isOfUse(issue))
  if (issues.length === 0 && copy === undefined) reportUnreadable({ issues }, "config")
  return { copy, issues: issuesOf(configSurface, issues) }
}

/** Whether the error is about a single value, so a schema can report it. Only `check` has rules between keys. */
const isOfType = ({ rule, severity }: Finding): boolean =>
  severity === "error" && /^(?:shape|value)\./.test(rule)

/** Whether it is about the use of the config, in which the types of configs differ. */
const isOfUse = ({ rule, severity, path }: Finding): boolean =>
  severity === "error" && path.length < 3 && documentErrors.some(({ id }) => id === rule)
