// The law of repairs: the splice changes the text as the edit says, and leaves every other byte unchanged.

import { isDeepStrictEqual } from "node:util"
import type { Edit } from "@portspec/core"
import fc from "fast-check"
import { expect, test } from "vitest"
import { Document, isScalar, visit } from "yaml"
import { documentOfText, type InputDocument } from "../read/document.ts"
import { plainValueOf } from "../read/source-node.ts"
import { edited } from "./edit.ts"
import { spliced, spliceOf } from "./splice.ts"

type Path = ReadonlyArray<string | number>

// The same cases every time, unless a seed is given; in each form.
const parameters = {
  numRuns: Number(process.env.FC_RUNS ?? 300),
  seed: Number(process.env.FC_SEED ?? 17) || Date.now()
}

const text = fc.oneof(
  fc.constantFrom(
    "openai",
    "a b",
    "yes",
    "true",
    "null",
    "12",
    "1e3",
    "",
    " x",
    "#c",
    "a: b",
    "- a",
    "it's",
    '"q"',
    "é",
    "a\nb",
    "{",
    "*a"
  ),
  fc.string({ maxLength: 8 })
)
const key = fc
  .oneof(
    fc.constantFrom("route", "trace", "a-b", "x y", "1", "true", "key:", "#k", "'k"),
    fc.string({ minLength: 1, maxLength: 6 })
  )
  .filter(name => name !== "__proto__" && name !== "<<")

const { value } = fc.letrec<{ value: unknown }>(tie => ({
  value: fc.oneof(
    { maxDepth: 4, depthSize: "small" },
    text,
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie("value"), { maxLength: 3 }),
    fc.dictionary(key, tie("value"), { maxKeys: 4, noNullPrototype: true })
  )
}))
const document = fc.dictionary(key, value, { minKeys: 1, maxKeys: 4, noNullPrototype: true })

function* pathsOf(whole: unknown, path: Path = []): Generator<Path> {
  if (typeof whole !== "object" || whole === null) return
  for (const [step, part] of Object.entries(whole)) {
    const below = [...path, Array.isArray(whole) ? Number(step) : step]
    yield below
    yield* pathsOf(part, below)
  }
}

/** The forms in which people write files. */
const forms: Readonly<Record<string, { readonly name: string; write(whole: unknown): string }>> = {
  "JSON on one line": { name: "a.json", write: whole => JSON.stringify(whole) },
  "JSON on many lines": { name: "a.json", write: whole => JSON.stringify(whole, null, 2) },
  "JSON with comments and CR LF": {
    name: "a.jsonc",
    write: whole => `// c\n${JSON.stringify(whole, null, "\t")}\n`.replaceAll("\n", "\r\n")
  },
  YAML: { name: "a.yaml", write: whole => new Document(whole).toString({ lineWidth: 0 }) },
  "YAML with other indents": {
    name: "a.yaml",
    write: whole => new Document(whole).toString({ indent: 4, indentSeq: false, lineWidth: 40 })
  },
  "YAML with comments": { name: "a.yaml", write: withComments },
  "YAML in flow": {
    name: "a.yaml",
    write: whole => new Document(whole).toString({ collectionStyle: "flow" })
  }
}

function withComments(whole: unknown): string {
  const made = new Document(whole)
  visit(made, {
    Scalar(_, node) {
      node.comment = " c"
    },
    Pair(_, { key }) {
      if (isScalar(key)) key.commentBefore = " b"
    }
  })
  return made.toString({ lineWidth: 0 })
}

const read = (name: string, content: string): InputDocument =>
  documentOfText({ name, text: content, hasByteOrderMark: false, isStdin: false }, { environment: {} })

const plainOf = (of: InputDocument): unknown =>
  of.text?.root === undefined ? undefined : plainValueOf(of.text.root)

const edits = fc
  .tuple(document, fc.nat(), fc.constantFrom("rename", "set", "add", "remove"), key, value)
  .map(([whole, at, kind, name, part]) => {
    const paths = [...pathsOf(whole)]
    const path = paths[at % paths.length] ?? []
    const edit =
      kind === "rename"
        ? { path, rename: name }
        : kind === "remove"
          ? { path, remove: true }
          : { path: kind === "add" ? [...path.slice(0, -1), name] : path, set: part }
    // No issue asks for a list or an object, which are written all the same.
    return { whole, edit: edit as Edit }
  })

test.for(Object.entries(forms))("%s", ([, { name, write }]) => {
  let applied = 0
  fc.assert(
    fc.property(edits, ({ whole, edit }) => {
      const source = read(name, write(whole))
      // Skip what the library itself does not read back.
      if (source.text?.root === undefined || !isDeepStrictEqual(plainOf(source), whole)) return
      const wanted = edited(whole, edit)
      if (wanted === undefined) return
      const splice = spliceOf({ ...source.text, root: source.text.root }, edit)
      if (splice === undefined) throw new Error("the text has no place for the edit")
      const next = spliced(source.text.text, splice)
      expect(plainOf(read(name, next)), next).toEqual(wanted.value)
      const { start, end } = splice.range
      expect(next.startsWith(source.text.text.slice(0, start))).toBe(true)
      expect(next.endsWith(source.text.text.slice(end))).toBe(true)
      applied++
    }),
    parameters
  )
  // A law that never applies proves nothing.
  expect(applied).toBeGreaterThan(parameters.numRuns / 4)
})
