// Completion and hover of the editor, from the JSON Schemas of specs and configs, which are loaded on first use.

import type { Completion, CompletionContext, CompletionResult } from "@codemirror/autocomplete"
import type { EditorView, Tooltip } from "@codemirror/view"
import type { Gateway } from "@portspec/core"
import { type CursorPlace, cursorPlace } from "@portspec/document/read/cursor-place"
import { type DocumentKind, kindOfDocument } from "@portspec/document/read/document-kind"
import { parseJsonText } from "@portspec/document/read/json-source"
import { valueAt } from "@portspec/document/read/place"
import { plainValueOf, type Range, type SourceNode, type Step } from "@portspec/document/read/source-node"
import { parseYamlText } from "@portspec/document/read/yaml-source"
import { descriptionIn, keysIn, type Schema, SchemaParts, valuesIn } from "./schema-parts.ts"
import { formatOf } from "./spec-analysis.ts"

const load: {
  readonly [Kind in DocumentKind]: { readonly [Which in Gateway]: () => Promise<{ default: unknown }> }
} = {
  spec: {
    hosted: () => import("@portspec/core/schema/request-spec.schema.json"),
    "open-source": () => import("@portspec/core/schema/request-spec.open-source.schema.json")
  },
  config: {
    hosted: () => import("@portspec/core/schema/config.schema.json"),
    "open-source": () => import("@portspec/core/schema/config.open-source.schema.json")
  }
}

async function partsFor(value: unknown, gateway: Gateway): Promise<SchemaParts> {
  const { default: schema } = await load[kindOfDocument(value)][gateway]()
  return new SchemaParts(schema as Schema)
}

/** The completions at the cursor. */
export async function completionsAt(
  text: string,
  offset: number,
  gateway: Gateway
): Promise<{ readonly place: CursorPlace; readonly options: ReadonlyArray<Completion> } | undefined> {
  const place = cursorPlace(text, offset)
  if (place === undefined) return undefined
  const parts = await partsFor(place.value, gateway)
  const schemas = parts.at(place.value, place.path)
  const isJson = formatOf(text) === "json"
  if (place.is === "value") {
    const options = valuesIn(schemas).map(value => {
      const written = isJson || needsQuotes(value) ? JSON.stringify(value) : String(value)
      return { label: String(value), apply: written, type: "enum" }
    })
    return { place, options }
  }
  const present = valueAt(place.value, place.path)
  const options = keysIn(schemas)
    .filter(({ key }) => typeof present !== "object" || present === null || !Object.hasOwn(present, key))
    .map(({ key, description }) => {
      const written = isJson ? JSON.stringify(key) : key
      const apply = place.hasColon ? written : `${written}: `
      return { label: key, apply, type: "property", ...(description === "" ? {} : { info: description }) }
    })
  return { place, options }
}

/** In YAML, an unquoted string cannot begin with `@`. */
const needsQuotes = (value: string | number | boolean): boolean =>
  typeof value === "string" && /^[@`&*!|>%#{}[\],?:-]|: | #/.test(value)

/** Completion for the editor; the gateway may change during its lifetime. */
export const completeBySchema =
  (gateway: () => Gateway) =>
  async (context: CompletionContext): Promise<CompletionResult | null> => {
    const isAsked = context.explicit || context.matchBefore(/[\w"@$.-]+$/) !== null
    if (!isAsked) return null
    const found = await completionsAt(context.state.doc.toString(), context.pos, gateway())
    if (found === undefined || found.options.length === 0) return null
    // Labels are compared with the word without its quote.
    const quote = context.state.sliceDoc(found.place.from, found.place.from + 1) === '"' ? 1 : 0
    const options =
      quote === 0
        ? found.options
        : found.options.map(option => ({ ...option, apply: insideQuotes(option.apply) }))
    const to = quote === 0 ? found.place.to : undefined
    return {
      from: found.place.from + quote,
      ...(to === undefined ? {} : { to }),
      options,
      validFor: /^[\w@$.-]*$/
    }
  }

/** The opening quote is already there, and the closing one if the editor has inserted it. */
const insideQuotes = (apply: Completion["apply"]): string => String(apply).replace(/^"(.*?)".*$/, "$1")

export interface Hover {
  readonly range: Range
  readonly text: string
}

/** Describes the key at an offset. */
export async function hoverAt(text: string, offset: number, gateway: Gateway): Promise<Hover | undefined> {
  const { root } = formatOf(text) === "json" ? parseJsonText(text, true) : parseYamlText(text)
  const found = root && keyAt(root, offset, [])
  if (root === undefined || found === undefined) return undefined
  const value = plainValueOf(root)
  const parts = await partsFor(value, gateway)
  const description = descriptionIn(parts.at(value, found.path))
  return description === undefined ? undefined : { range: found.range, text: description }
}

function keyAt(
  node: SourceNode,
  offset: number,
  path: ReadonlyArray<Step>
): { readonly path: ReadonlyArray<Step>; readonly range: Range } | undefined {
  if (node.kind === "scalar") return undefined
  const parts =
    node.kind === "array"
      ? node.items.map((value, index) => ({ step: index, value, keyRange: undefined }))
      : node.entries.map(({ key, value, keyRange }) => ({ step: key, value, keyRange }))
  for (const { step, value, keyRange } of parts) {
    const below = [...path, step]
    if (keyRange !== undefined && keyRange.start <= offset && offset <= keyRange.end)
      return { path: below, range: keyRange }
    if (value.range.start <= offset && offset <= value.range.end) {
      const inside = keyAt(value, offset, below)
      if (inside !== undefined) return inside
    }
  }
  return undefined
}

/** Hover for the editor. */
export const hoverBySchema =
  (gateway: () => Gateway) =>
  async (view: EditorView, offset: number): Promise<Tooltip | null> => {
    const hover = await hoverAt(view.state.doc.toString(), offset, gateway())
    if (hover === undefined) return null
    const { range, text } = hover
    return {
      pos: range.start,
      end: range.end,
      above: true,
      create() {
        const dom = document.createElement("div")
        dom.className = "cm-hover"
        dom.append(...withCode(text))
        return { dom }
      }
    }
  }

/** The text, with backquoted parts as code. */
const withCode = (text: string): ReadonlyArray<Node | string> =>
  text.split("`").map((part, index) => {
    if (index % 2 === 0) return part
    const code = document.createElement("code")
    code.textContent = part
    return code
  })
