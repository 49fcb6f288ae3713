// What is said about an input, in parts. What is text, what is a place and what is a value stays known until a surface
// shows it, so that nobody has to look for paths or secrets in finished English.

import { abridge, formatPath, type Issue, kindOf, type Path, type Severity } from "./issue.ts"
import { looksLikeKey } from "./looks-like-key.ts"

export type Part =
  | string
  /** A place in the input. */
  | { readonly at: Path }
  /** A value of the caller's. */
  | { readonly quoted: unknown }
  /** The same advice as each surface writes it. */
  | { readonly spec: string; readonly fields: string }

/** A clause or a sentence. */
export type Words = string | ReadonlyArray<Part>

/** Joins text and parts: words`is ${{ quoted: value }}, which ${{ at: path }} already has`. */
export const words = (texts: TemplateStringsArray, ...parts: ReadonlyArray<Words | Part>): Words =>
  texts.flatMap((text, index) => {
    const part = parts[index]
    if (part === undefined) return [text]
    return Array.isArray(part) ? [text, ...(part as ReadonlyArray<Part>)] : [text, part as Part]
  })

/** What was found in an input, before a surface has put it into words. */
export interface Finding {
  readonly rule: string
  readonly severity: Severity
  readonly path: Path
  /** A clause that follows the path: `is missing`. */
  readonly what: Words
  /** An imperative that works when it is taken literally. */
  readonly repair: Words
  /** What the clause is about, where that is not the value at the path: `the header fields`. */
  readonly subject?: string
}

/** How one kind of input is spoken about: a spec, a bare config, header fields. */
export interface Surface {
  /** Writes a place; an empty path is the whole input. */
  readonly path: (path: Path) => string
  /** Quotes a value, and masks what may be secret. */
  readonly value: (value: unknown) => string
  /** Which of several wordings of one advice it takes. */
  readonly wording: "spec" | "fields"
}

/** `words` as `surface` says them. */
export const say = (surface: Surface, words: Words): string =>
  typeof words === "string" ? words : words.map(part => sayPart(surface, part)).join("")

function sayPart(surface: Surface, part: Part): string {
  if (typeof part === "string") return part
  if ("at" in part) return surface.path(part.at)
  return "quoted" in part ? surface.value(part.quoted) : part[surface.wording]
}

/** The public form of a finding. */
export const issueOf = (
  surface: Surface,
  { rule, severity, path, what, repair, subject }: Finding
): Issue => ({
  rule,
  severity,
  path,
  message: `${subject ?? surface.path(path)} ${say(surface, what)}`,
  repair: say(surface, repair)
})

/** A value for a message: JSON, abridged; for an object only what it is. What looks like a key is masked. */
export function quoteValue(value: unknown): string {
  if (typeof value === "string")
    return looksLikeKey(value) ? "<redacted>" : JSON.stringify(abridge(value, 60))
  if (typeof value === "number" || typeof value === "boolean" || value === null) return String(value)
  return kindOf(value)
}

/** Issues of a spec. */
export const specSurface: Surface = {
  path: path => formatPath(path),
  value: quoteValue,
  wording: "spec"
}

/** Issues of a bare config document. */
export const configSurface: Surface = { ...specSurface, path: path => formatPath(path, "the config") }
