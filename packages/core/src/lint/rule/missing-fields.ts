// Fields without which the gateway sends the text `undefined`, or refuses.

import { optionsOf, type Row, type Variant, type Variants } from "../../grammar/row.ts"
import { requiredRows } from "../../parse/read-tree.ts"
import { credentialsOf, fieldsOfCredential, isAnnounced, isComplete, lackingRows } from "../credentials.ts"
import { hasError, type LintRule, type Request, say } from "../lint-rule.ts"

export const missingFields: LintRule = request => {
  const told = new Set(credentialsOf(request.reading).flatMap(each => toldOf(each, request)))
  for (const fault of request.reading.reader.faults) {
    const name = String(fault.path[0])
    if (fault.rule !== "field.missing" || told.has(name) || hasError(request, name)) continue
    request.run.issues.push(fault)
  }
}

/** Says what a credential lacks that another field announces, and returns the fields about which nothing is left to say. */
function toldOf(credential: Variants, request: Request): ReadonlyArray<string> {
  const variants = Object.values(credential.of).filter(({ marks }) => marks.length > 0)
  const all = [...fieldsOfCredential(credential)]
  // Which variant is meant by a mark that is none cannot be told.
  if (variants.some(({ marks }) => marks.some(({ field }) => hasError(request, field)))) return all
  const announced = variants.find(each => isAnnounced(each, request.reading))
  if (announced !== undefined) {
    for (const row of lackingRows(announced, request.reading)) reportLacking(row, announced, request)
    return all
  }
  const reported = variants.map(each => reportUnannounced(each, credential, request))
  return reported.includes(true) ? all : []
}

function reportLacking({ field }: Row, { marks }: Variant, request: Request): void {
  const what = `is missing, which ${announcement(marks)} needs: the gateway falls back on another credential, or sends the text undefined`
  say(request, "field.missing", [field], what, "Add the field.")
}

/** Fields of a variant without the field that announces it are not read. */
function reportUnannounced({ rows, marks }: Variant, credential: Variants, request: Request): boolean {
  const { reader } = request.reading
  const unread = new Set(reader.unused().map(([name]) => name))
  const begun = requiredRows(rows).find(row => unread.has(row.field))
  if (begun === undefined) return false
  const complete = isComplete(credential, request.reading)
  say(
    request,
    "companion.missing",
    [begun.field],
    `is read only beside ${announcement(marks)}`,
    complete ? "Leave it out." : `Add ${announcement(marks)}.`,
    complete ? "warning" : "error"
  )
  return true
}

const announcement = (marks: ReadonlyArray<Row>): string =>
  marks.map(mark => `${mark.field}: ${optionsOf(mark)?.[0] ?? ""}`).join(" and ")
