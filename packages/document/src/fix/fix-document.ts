// Applies the repairs of a document that need no decision to its text.

import type { Edit } from "@portspec/core"
import * as Equal from "effect/Equal"
import type { CheckedDocument } from "../check/check-document.ts"
import { countOf } from "../check/finding.ts"
import { type DocumentText, documentOfText, type InputDocument, type ReadOptions } from "../read/document.ts"
import { plainValueOf } from "../read/source-node.ts"
import { edited } from "./edit.ts"
import { spliced, spliceOf } from "./splice.ts"

export interface FixedDocument extends CheckedDocument {
  /** The number of edits made. */
  readonly edits: number
  /** The number of requested edits that were not made: they do not fit the text, or do not improve it. */
  readonly left: number
}

/** A repair may reveal further repairs. */
const mostRounds = 10

/**
 * Applies the edits of a document's issues to its text, all of them or those that help, as long as that improves it: fewer
 * errors, or the same number of errors and fewer issues. Leaves out an edit that the text does not allow, such as one that
 * several YAML aliases share.
 */
export function fixDocument(
  checked: CheckedDocument,
  reading: ReadOptions,
  judge: (document: InputDocument) => CheckedDocument
): FixedDocument {
  let best: FixedDocument = { ...checked, edits: 0, left: 0 }
  const better = (edits: ReadonlyArray<Edit>): FixedDocument | undefined => {
    const next = afterEdits(best, edits, reading, judge)
    return next !== undefined && isBetter(next, best) ? next : undefined
  }
  for (let round = 0; round < mostRounds; round++) {
    const planned = editsOf(best)
    const { edits } = best
    const all = better(planned)
    if (all !== undefined) best = all
    else if (planned.length > 1) for (const edit of planned) best = better([edit]) ?? best
    if (best.edits === edits) break
  }
  return { ...best, left: editsOf(best).length }
}

function afterEdits(
  { document, edits: before }: FixedDocument,
  planned: ReadonlyArray<Edit>,
  reading: ReadOptions,
  judge: (document: InputDocument) => CheckedDocument
): FixedDocument | undefined {
  if (document.text?.root === undefined) return undefined
  const { text, edits } = withEdits(document.text, planned, document.name, reading)
  if (edits === 0) return undefined
  const next = judge(documentOfText({ ...document.text, text }, { ...reading, as: document.kind }))
  return { ...next, edits: before + edits, left: 0 }
}

function isBetter({ findings: next }: CheckedDocument, { findings: before }: CheckedDocument): boolean {
  const [errors, errorsBefore] = [countOf(next, "error"), countOf(before, "error")]
  return errors < errorsBefore || (errors === errorsBefore && next.length < before.length)
}

/**
 * The edits that the issues of a document ask for, from the end of the file to its beginning, so that each path is
 * still valid when its turn comes. The value of a variable is never written into the file.
 */
function editsOf({ document, findings }: CheckedDocument): ReadonlyArray<Edit> {
  const filled = new Set(document.uses.map(({ path }) => JSON.stringify(path)))
  return findings
    .flatMap(({ issue: { edit }, range }) => {
      const isFilled = edit !== undefined && "set" in edit && filled.has(JSON.stringify(edit.path))
      return edit === undefined || isFilled ? [] : [{ edit, start: range?.start ?? 0 }]
    })
    .sort((one, other) => other.start - one.start)
    .map(({ edit }) => edit)
}

function withEdits(
  source: DocumentText,
  planned: ReadonlyArray<Edit>,
  name: string,
  reading: ReadOptions
): { readonly text: string; readonly edits: number } {
  let text = source
  let edits = 0
  for (const edit of planned) {
    const next = withEdit(text, edit, name, reading)
    if (next === undefined) continue
    text = next
    edits++
  }
  return { text: text.text, edits }
}

/**
 * The text after one edit, with every other byte unchanged, or `undefined` if the text does not allow it, for example
 * in a part that several YAML aliases share.
 */
export function withEdit(
  source: DocumentText,
  edit: Edit,
  name: string,
  reading: ReadOptions
): DocumentText | undefined {
  const { root } = source
  if (root === undefined) return undefined
  const wanted = edited(plainValueOf(root), edit)
  const splice = wanted && spliceOf({ ...source, root }, edit)
  if (wanted === undefined || splice === undefined) return undefined
  const { text, faults } = documentOfText({ ...source, name, text: spliced(source.text, splice) }, reading)
  if (faults.length > 0 || text?.root === undefined) return undefined
  return Equal.equals(plainValueOf(text.root), wanted.value) ? text : undefined
}
