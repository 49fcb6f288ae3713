// Which repairs are applied, and what their diff shows. A property test of splice checks how an edit changes the text.

import type { Edit, Issue } from "@portspec/core"
import type { CheckedDocument } from "@portspec/document/check/check-document"
import type { Finding } from "@portspec/document/check/finding"
import { fixDocument } from "@portspec/document/fix/fix-document"
import { maskedText } from "@portspec/document/hide/masked-text"
import { documentOfText, type InputDocument } from "@portspec/document/read/document"
import { rangeAt } from "@portspec/document/read/place"
import { describe, expect, test } from "vitest"
import { plain } from "../output/style.ts"
import { maskedDiff } from "./masked-diff.ts"

type Asked = Edit & { readonly severity?: Issue["severity"] }

/** A check that proposes the edits that `asked` returns for the value of a document. */
const judgeBy =
  (asked: (value: never) => ReadonlyArray<Asked>) =>
  (document: InputDocument): CheckedDocument => {
    const findings = asked(document.value as never).map(({ severity = "error", ...edit }): Finding => {
      const issue = { rule: "test.rule", severity, path: edit.path, message: "m", repair: "r", edit } as Issue
      return document.text?.root === undefined
        ? { issue }
        : { issue, range: rangeAt(document.text.root, edit.path, false) }
    })
    return { document, findings }
  }

const reading = { environment: {} }

function fixed(text: string, judge: (document: InputDocument) => CheckedDocument) {
  const document = documentOfText({ name: "a.yaml", text, hasByteOrderMark: false, isStdin: false }, reading)
  const after = fixDocument(judge(document), reading, judge)
  return { text: after.document.text?.text, edits: after.edits }
}

test("several edits of a file are applied in any order, and comments, key order and line ends stay", () => {
  const judge = judgeBy(({ b, d, gone }: { b?: number; d?: number; gone?: number }) => [
    ...(b === undefined ? [] : [{ path: ["b"], rename: "B" }]),
    ...(d === 4 ? [{ path: ["d"], set: "4" }] : []),
    ...(gone === undefined ? [] : [{ path: ["gone"], remove: true } as const])
  ])
  expect(fixed("a: 1 # one\r\nb:   2 # two\r\n\r\ngone: 5\r\nd: 4\r\n", judge)).toEqual({
    text: 'a: 1 # one\r\nB:   2 # two\r\n\r\nd: "4"\r\n',
    edits: 3
  })
})

test("an issue that a repair reveals is repaired too", () => {
  const judge = judgeBy((value: { a?: object; A?: { b?: number }; c?: number }) => [
    ...(value.a === undefined ? [] : [{ path: ["a"], rename: "A" }]),
    ...(value.c === 1 ? [{ path: ["c"], set: 2 }] : []),
    ...(value.A?.b === undefined ? [] : [{ path: ["A", "b"], rename: "B" }])
  ])
  expect(fixed("a: { b: 1 }\nc: 1\n", judge)).toEqual({ text: "A: { B: 1 }\nc: 2\n", edits: 3 })
})

describe("a file stays unchanged", () => {
  test("if a repair would not help", () => {
    const judge = judgeBy((value: object) => [
      { path: [Object.keys(value)[0] ?? ""], rename: `${Object.keys(value)[0]}x` }
    ])
    expect(fixed("a: 1\n", judge)).toEqual({ text: "a: 1\n", edits: 0 })
  })

  test("if a warning would become an error", () => {
    const judge = judgeBy(
      (value: { a?: number; b?: number }): ReadonlyArray<Asked> =>
        value.a === undefined
          ? [{ path: ["b"], rename: "c" }]
          : [{ path: ["a"], rename: "b", severity: "warning" }]
    )
    expect(fixed("a: 1\n", judge)).toEqual({ text: "a: 1\n", edits: 0 })
  })

  test("inside a value that several aliases share", () => {
    const judge = judgeBy(({ b }: { b?: { x?: number } }) =>
      b?.x === 1 ? [{ path: ["b", "x"], set: 2 }] : []
    )
    expect(fixed("a: &a { x: 1 }\nb: *a\n", judge)).toEqual({ text: "a: &a { x: 1 }\nb: *a\n", edits: 0 })
  })

  test("if a variable would be replaced by its value", () => {
    const judge = judgeBy(({ a }: { a?: string }) => (a === "x" ? [{ path: ["a"], set: "y" }] : []))
    const text = "a: ${A}\n"
    const environment = { A: "x" }
    const document = documentOfText(
      { name: "a.yaml", text, hasByteOrderMark: false, isStdin: false },
      { environment }
    )
    expect(document.value).toEqual({ a: "x" })
    expect(fixDocument(judge(document), { environment }, judge).edits).toBe(0)
  })

  test("if the new name is already used", () => {
    const judge = judgeBy(({ a }: { a?: number }) => (a === undefined ? [] : [{ path: ["a"], rename: "b" }]))
    expect(fixed("a: 1\nb: 2\n", judge)).toEqual({ text: "a: 1\nb: 2\n", edits: 0 })
  })
})

test("a repair that causes other errors is skipped, and the others are applied", () => {
  const judge = judgeBy((value: { a?: number; b?: number; A?: number; B?: object }) => [
    ...(value.a === undefined ? [] : [{ path: ["a"], rename: "A" }]),
    ...(value.b === undefined ? [] : [{ path: ["b"], rename: "B" }]),
    // The errors that the second repair causes.
    ...(value.B === undefined ? [] : [1, 2].map(index => ({ path: ["B"], rename: `b${index}` })))
  ])
  const document = documentOfText(
    { name: "a.yaml", text: "a: 1\nb: 2\n", hasByteOrderMark: false, isStdin: false },
    reading
  )
  const after = fixDocument(judge(document), reading, judge)
  expect(after).toMatchObject({ edits: 1, left: 1 })
  expect(after.document.text?.text).toBe("A: 1\nb: 2\n")
})

test("the diff compares the real text and shows the masked one", () => {
  const before = "provdier: openai\nauth: canary\n"
  const after = "provider: openai\nauth: canary\n"
  const hide = (text: string) =>
    maskedText(text, [{ start: text.indexOf("canary"), end: text.indexOf("canary") + 6 }])
  expect(
    maskedDiff("a.yaml", { text: before, masked: hide(before) }, { text: after, masked: hide(after) }, plain)
  ).toBe("--- a.yaml\n+++ a.yaml\n@@ -1,2 +1,2 @@\n-provdier: openai\n+provider: openai\n auth: <redacted>")
})
