// The fields represent a spec, so every rule about specs applies to it too.

import { compileRun } from "../compile/compile.ts"
import { isFull, runLike, tell } from "../grammar/run.ts"
import type { Finding } from "../issue/words.ts"
import { applyWarningRulesToRead } from "../rule/spec/warnings.ts"
import type { RequestSpec } from "../spec/request-spec.ts"
import { reveal } from "../spec/reveal.ts"
import { FieldPlaces } from "./field-places.ts"
import type { Request } from "./lint-rule.ts"

export function askSpecRules(request: Request): void {
  const { run, reading } = request
  const ofSpec = runLike(run)
  // Opened: otherwise a string instead of a list, which may hold a secret, would be reported as a Redacted.
  compileRun(
    reveal(reading.spec as object as RequestSpec),
    ofSpec,
    // A full list accepts no more warnings.
    isFull(run) ? undefined : applyWarningRulesToRead
  )
  const places = new FieldPlaces(request)
  const ofFields = ofSpec.issues.map(finding => places.findingOf(finding))
  // Filtered before the first is added: spec rules may report several things about one field.
  const said = saidOfFields(run.issues)
  for (const finding of ofFields.filter(each => isNew(each, said))) tell(run, finding)
}

/** The rules that have reported each field; `error` replaces the ids of all rules that found an error. */
type Said = ReadonlyMap<unknown, ReadonlySet<string>>

function saidOfFields(findings: ReadonlyArray<Finding>): Said {
  const said = new Map<unknown, Set<string>>()
  for (const { path, rule, severity } of findings) {
    const word = severity === "error" ? "error" : rule
    const words = said.get(path[0])
    if (words === undefined) said.set(path[0], new Set([word]))
    else words.add(word)
  }
  return said
}

const hasError = (said: Said): boolean => [...said.values()].some(words => words.has("error"))

/** Whether no field rule has already reported this or something more precise. */
function isNew({ rule, path }: Finding, said: Said): boolean {
  const [field] = path
  // The size is checked for the whole request, and only a spec limits which names it may carry.
  if (rule.startsWith("size.") || rule === "value.field-known" || rule === "forward.not-named") return false
  if (field === undefined) return true
  // A missing field was already reported when the fields were read. A missing key of a config was not.
  if (rule === "shape.missing" && path.length === 1) return false
  // One of the fields that would choose a variant has an error.
  if (rule === "shape.no-variant" && hasError(said)) return false
  // The value read from a faulty string may not be the intended one.
  const words = said.get(field)
  return words === undefined || !(words.has("error") || words.has(rule))
}
