// What `portspec check --fix` does.

import type { CheckedDocument } from "@portspec/document/check/check-document"
import { fixDocument } from "@portspec/document/fix/fix-document"
import type { InputDocument, ReadOptions } from "@portspec/document/read/document"
import { maskedOf } from "../check/reported-document.ts"
import { encodedText } from "../input/text-encoding.ts"
import { styleOf } from "../output/style.ts"
import { writeErr, writeOut } from "../output/write.ts"
import { replaceFile } from "../output/write-file.ts"
import { countWords } from "../report/report.ts"
import { maskedDiff } from "./masked-diff.ts"

/**
 * Repairs the files of documents and returns the repaired documents. In a `dryRun` it prints the changes and writes
 * nothing.
 */
export async function runFix(
  checked: ReadonlyArray<CheckedDocument>,
  reading: ReadOptions,
  judge: (document: InputDocument) => CheckedDocument,
  dryRun: boolean
): Promise<ReadonlyArray<CheckedDocument>> {
  const left: CheckedDocument[] = []
  let edits = 0
  let held = 0
  for (const before of checked) {
    const { name, text } = before.document
    const after = fixDocument(before, reading, judge)
    const changed = after.document.text
    held += after.left
    if (text === undefined || changed === undefined || after.edits === 0) {
      left.push(before)
      continue
    }
    edits += after.edits
    if (dryRun) {
      const old = { text: text.text, masked: maskedOf(before, text) }
      const fresh = { text: changed.text, masked: maskedOf(after, changed) }
      await writeOut(maskedDiff(name, old, fresh, styleOf(process.stdout)))
    } else {
      const { hasByteOrderMark, encoding = "utf-8" } = text
      await replaceFile(name, encodedText(changed.text, { hasByteOrderMark, encoding }))
    }
    left.push(dryRun ? before : after)
  }
  await writeErr(summary(edits, held, dryRun))
  return left
}

/** The result: `edits` were made, `held` were requested and not made. */
function summary(edits: number, held: number, dryRun: boolean): string {
  if (edits === 0 && held === 0) return "Nothing can be repaired without a choice."
  const lines: string[] = []
  if (edits > 0) lines.push(`${countWords(edits, "repair")} ${dryRun ? "would be made" : "made"}.`)
  if (held > 0) {
    const each = held === 1 ? "it" : "each"
    const why = `${each} would bring up other errors, or the file does not allow it`
    lines.push(`${countWords(held, "repair")} not made: ${why}.`)
  }
  return lines.join("\n")
}
