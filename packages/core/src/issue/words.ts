// Messages in parts. Text, places and values stay separate until a surface renders them, so no code has to search
// finished English for paths or secrets.

import {
  abridge,
  type Change,
  type Edit,
  type Issue,
  mask,
  type Path,
  quote,
  type Severity
} from "./issue.ts"

export type Part =
  | string
  /** A place in the input. */
  | { readonly at: Path }
  /** The name of a header field. */
  | { readonly field: string }
  /** A value of the caller's, in quotes if it is a string. */
  | { readonly quoted: unknown }
  /** A string of the caller's, without quotes. */
  | { readonly given: string }
  /** An option of the library, such as `gateway`, with the value that it should have. */
  | { readonly option: string; readonly value: string | ReadonlyArray<string> }

/** A clause or a sentence. */
export type Words = string | ReadonlyArray<Part>

/** Joins text and parts: words`is ${{ quoted: value }}, which ${{ at: path }} already has`. */
export const words = (texts: TemplateStringsArray, ...parts: ReadonlyArray<Words | Part>): Words =>
  texts.flatMap((text, index) => [text as Part].concat((parts[index] ?? "") as Part | ReadonlyArray<Part>))

/** A problem in an input, before a surface renders it. */
export interface Finding {
  readonly rule: string
  readonly severity: Severity
  readonly path: Path
  /** A clause that follows the path: `is missing`. */
  readonly what: Words
  /** An imperative that works when it is taken literally. */
  readonly repair: Words
  /** The subject of the clause, if it is not the value at the path: `the header fields`. */
  readonly subject?: Words | undefined
  /** The change at the path, if the repair is exactly one change. */
  readonly edit?: Change | undefined
}

/** The words of a program whose users write field names or options in another way. */
export interface OwnWords {
  /** Writes the name of a header field, which is lower case. */
  readonly field?: ((name: string) => string) | undefined
  /** Writes an option of the library, such as `gateway`, with the value that it should have. */
  readonly option?: ((name: string, value: string | ReadonlyArray<string>) => string) | undefined
}

type AllWords = { readonly [Word in keyof OwnWords]-?: NonNullable<OwnWords[Word]> }

/** How issues refer to one kind of input: a spec, a bare config, header fields. */
export interface Surface extends AllWords {
  /** Writes a place; an empty path means the whole input. `field` writes the name of a header field. */
  readonly path: (path: Path, field: (name: string) => string) => string
  /** Whether a string may be secret and must be masked. */
  readonly hides: (text: string) => boolean
  /** `path` with a mask for each name that may be secret, or the same path if none may be. */
  readonly shown: (path: Path) => Path
}

/** `words`, rendered by `surface`. */
export const say = (surface: Surface, words: Words): string =>
  typeof words === "string" ? words : words.map(part => sayPart(surface, part)).join("")

function sayPart(surface: Surface, part: Part): string {
  if (typeof part === "string") return part
  if ("at" in part) return surface.path(surface.shown(part.at), surface.field)
  if ("field" in part) return surface.hides(part.field) ? mask : surface.field(part.field)
  if ("given" in part) return surface.hides(part.given) ? mask : abridge(part.given, 200)
  if ("option" in part) return surface.option(part.option, shownOption(surface, part.value))
  const { quoted } = part
  return typeof quoted === "string" && surface.hides(quoted) ? mask : quote(quoted)
}

const shownOption = <Value extends string | ReadonlyArray<string>>(surface: Surface, value: Value) =>
  typeof value === "string" ? value : value.map(text => (surface.hides(text) ? mask : text))

/** A class that extends this one adds its private members to the given object. */
function Given(object: object): object {
  return object
}

/**
 * Adds to an issue what it was made from, as a private member: no print or comparison of the issue shows it, and unlike
 * an entry of a WeakMap, it costs the garbage collector nothing.
 */
class Origin extends (Given as unknown as new (object: object) => object) {
  readonly #of: readonly [Surface, Finding]

  constructor(issue: Issue, surface: Surface, finding: Finding) {
    super(issue)
    this.#of = [surface, finding]
  }

  static of(issue: object): readonly [Surface, Finding] | undefined {
    return #of in issue ? issue.#of : undefined
  }
}

/** The public form of a finding. {@link rephrase} can render it again. */
export function issueOf(surface: Surface, finding: Finding): Issue {
  const { rule, severity, what, repair, subject } = finding
  const path = surface.shown(finding.path)
  const about = subject === undefined ? surface.path(path, surface.field) : say(surface, subject)
  const edit = isShown(surface, finding, path) ? { edit: { path, ...finding.edit } as Edit } : undefined
  const issue = {
    rule,
    severity,
    path,
    message: `${about} ${say(surface, what)}`,
    repair: say(surface, repair),
    ...edit
  }
  new Origin(issue, surface, finding)
  return issue
}

/** Whether a finding has an edit that may be shown. A path with a mask is of no use. */
const isShown = ({ hides }: Surface, { edit, path }: Finding, shown: Path): boolean =>
  edit !== undefined && shown === path && !("set" in edit && typeof edit.set === "string" && hides(edit.set))

/** The public form of several findings. */
export const issuesOf = (surface: Surface, found: ReadonlyArray<Finding>): ReadonlyArray<Issue> =>
  found.map(finding => issueOf(surface, finding))

/**
 * An issue in the words of a program whose users do not write header fields or options of the library, but for example
 * options of an SDK, environment variables, or flags of a command. `path` stays the same.
 *
 * @param issue an issue from `check`, `lint`, `parse` or similar
 * @param words what to write for a field name, and for an option
 * @returns a new issue with the same rule and path. A copy of an issue is returned unchanged. Nothing is thrown
 * @example
 * const [issue] = lint({ "x-portkey-request-timeout": "soon" })
 * if (issue) rephrase(issue, { field: () => "requestTimeout" }).message
 */
export function rephrase(issue: Issue, words: OwnWords): Issue {
  const origin = Origin.of(issue)
  if (origin === undefined) return issue
  const [surface, finding] = origin
  const { field = surface.field, option = surface.option } = words
  return issueOf({ ...surface, field, option }, finding)
}
