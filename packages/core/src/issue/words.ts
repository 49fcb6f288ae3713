// What is said about an input, in parts. What is text, what is a place and what is a value stays known until a surface
// shows it, so that nobody has to look for paths or secrets in finished English.

import { formatPath, type Path, quote } from "./issue.ts"
import { looksLikeKey } from "./looks-like-key.ts"

export type Part =
  | string
  /** A place in the input. */
  | { readonly at: Path }
  /** A value of the caller's. */
  | { readonly quoted: unknown }

/** A clause or a sentence. */
export type Words = string | ReadonlyArray<Part>

/** Joins text and parts: words`is ${{ quoted: value }}, which ${{ at: path }} already has`. */
export const words = (texts: TemplateStringsArray, ...parts: ReadonlyArray<Words | Part>): Words =>
  texts.flatMap((text, index) => {
    const part = parts[index]
    if (part === undefined) return [text]
    return Array.isArray(part) ? [text, ...(part as ReadonlyArray<Part>)] : [text, part as Part]
  })

/** How one kind of input is spoken about: a bare config, header fields. */
export interface Surface {
  /** Writes a place; an empty path is the whole input. */
  readonly path: (path: Path) => string
  /** Quotes a value, and masks what may be secret. */
  readonly value: (value: unknown) => string
}

/** `words` as `surface` says them. */
export const say = (surface: Surface, words: Words): string =>
  typeof words === "string" ? words : words.map(part => sayPart(surface, part)).join("")

function sayPart(surface: Surface, part: Part): string {
  if (typeof part === "string") return part
  return "at" in part ? surface.path(part.at) : surface.value(part.quoted)
}

/** Issues of a spec. What looks like a key is masked, wherever it is quoted. */
export const specSurface: Surface = {
  path: path => formatPath(path),
  value: value => (typeof value === "string" && looksLikeKey(value) ? "<redacted>" : quote(value))
}

/** Issues of a bare config document. */
export const configSurface: Surface = { ...specSurface, path: path => formatPath(path, "the config") }
