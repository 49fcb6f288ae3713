// What is said about an input, in parts. What is text, what is a place and what is a value stays known until a surface
// shows it, so that nobody has to look for paths or secrets in finished English.

import { abridge, type Change, type Issue, mask, type Path, quote, type Severity } from "./issue.ts"

export type Part =
  | string
  /** A place in the input. */
  | { readonly at: Path }
  /** The name of a header field. */
  | { readonly field: string }
  /** A value of the caller's, in quotes if it is text. */
  | { readonly quoted: unknown }
  /** A text of the caller's without quotes. */
  | { readonly given: string }

/** A clause or a sentence. */
export type Words = string | ReadonlyArray<Part>

/** Joins text and parts: words`is ${{ quoted: value }}, which ${{ at: path }} already has`. */
export const words = (texts: TemplateStringsArray, ...parts: ReadonlyArray<Words | Part>): Words =>
  texts.flatMap((text, index) => [text, ...partsOf(parts[index] ?? "")])

const partsOf = (part: Words | Part): ReadonlyArray<Part> =>
  Array.isArray(part) ? (part as ReadonlyArray<Part>) : [part as Part]

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
  readonly subject?: Words | undefined
  /** What the repair changes at the path, where it is exactly that. */
  readonly edit?: Change | undefined
}

/** How one kind of input is spoken about: a spec, a bare config, header fields. */
export interface Surface {
  /** Writes a place; an empty path is the whole input. */
  readonly path: (path: Path) => string
  /** Writes the name of a header field. */
  readonly field: (name: string) => string
  /** Whether a text may be secret, so that it is masked. */
  readonly hides: (text: string) => boolean
  /** `path` with a mask for each name that may be secret; the same path where none is. */
  readonly shown: (path: Path) => Path
}

/** `words` as `surface` says them. */
export const say = (surface: Surface, words: Words): string =>
  typeof words === "string" ? words : words.map(part => sayPart(surface, part)).join("")

function sayPart(surface: Surface, part: Part): string {
  if (typeof part === "string") return part
  if ("at" in part) return surface.path(surface.shown(part.at))
  if ("field" in part) return surface.field(part.field)
  if ("given" in part) return surface.hides(part.given) ? mask : abridge(part.given, 200)
  const { quoted } = part
  return typeof quoted === "string" && surface.hides(quoted) ? mask : quote(quoted)
}

/** The public form of a finding. */
export function issueOf(surface: Surface, finding: Finding): Issue {
  const { rule, severity, what, repair, subject, edit } = finding
  const path = surface.shown(finding.path)
  const about = subject === undefined ? surface.path(path) : say(surface, subject)
  const issue = {
    rule,
    severity,
    path,
    message: `${about} ${say(surface, what)}`,
    repair: say(surface, repair)
  }
  // Of a path with a mask in it, nobody finds the place.
  return edit === undefined || path !== finding.path ? issue : { ...issue, edit: { path, ...edit } }
}

/** The public form of several findings. */
export const issuesOf = (surface: Surface, findings: ReadonlyArray<Finding>): ReadonlyArray<Issue> =>
  findings.map(finding => issueOf(surface, finding))
