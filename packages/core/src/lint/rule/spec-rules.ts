// What the fields mean is a spec, and every rule about specs holds for it too.

import { compileRun } from "../../compile/compile.ts"
import { runLike } from "../../grammar/run.ts"
import type { Finding } from "../../issue/words.ts"
import { applyWarningRules } from "../../rule/spec/warnings.ts"
import { FieldPlaces } from "../field-places.ts"
import type { LintRule, Request } from "../lint-rule.ts"

export const specRules: LintRule = request => {
  const { reading, run } = request
  const ofSpec = runLike(run)
  compileRun(reading.spec, ofSpec, applyWarningRules)
  const places = new FieldPlaces(reading)
  const ofFields = ofSpec.issues.map(finding => places.findingOf(finding))
  // Filtered before the first is added: rules of the spec may say several things about one field.
  run.issues.push(...ofFields.filter(issue => isNew(issue, request)))
}

/** Whether the rules of fields have not said it, or better. */
function isNew({ rule, path }: Finding, { values, run }: Request): boolean {
  const [field] = path
  // Of the size, the whole request counts; which names a spec may not carry is the spec's own rule.
  if (rule.startsWith("size.") || rule === "value.field-known" || rule === "forward.not-named") return false
  if (field === undefined) return true
  // A field that is not there was missed when the fields were read.
  if (rule === "shape.missing" && !values.has(String(field))) return false
  // What was read of a faulty text need not be what was meant.
  return !run.issues.some(
    other => other.path[0] === field && (other.severity === "error" || other.rule === rule)
  )
}
