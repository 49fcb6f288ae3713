// How one value of a spec becomes the text of one field. Knows no field and no provider. The way back, and whatever else
// depends on the kind of codec alone, stands where it is needed, in tables by kind.

import { fieldValueFault, isFieldValue, isVisible } from "../http/field-value.ts"
import { formatPath, kindOf, type Path, quote } from "../issue/issue.ts"
import { nearMiss } from "../issue/near-miss.ts"
import { words } from "../issue/words.ts"
import type { Gateway } from "./gateway-kind.ts"
import { type Run, report, tell } from "./run.ts"
import { isPrintedRedacted, reportNotText } from "./secret.ts"

export type CodecKind =
  | "text"
  | "bearer"
  | "literal"
  | "flag"
  | "presence"
  | "true"
  | "integer"
  | "choice"
  | "list"
  | "names"
  | "forward"
  | "metadata"
  | "objects"
  | "service-account"
  | "pem"
  | "url"
  | "custom-host"
  | "catalog-slug"
  | "provider-slug"
  | "config"

/** Writes the values of type `T`. */
export interface Codec<out T> {
  readonly kind: CodecKind
  /** The values that stand for themselves: a choice's options, a literal's one text. */
  readonly options?: ReadonlyArray<string>
  /** The gateway that reads the text in any letter case; else each compares exact text. */
  readonly anyCase?: Gateway
  /**
   * The field's text for `value`, which may be anything at all. Reports what is wrong with it to `run` and then returns
   * `undefined`; also returns `undefined` for a value that is said by sending nothing.
   */
  readonly encode: (value: unknown, run: Run, path: Path) => string | undefined
  /** Only here so that `T` is inferred. */
  readonly "~value"?: T
}

/** Visible ASCII text, sent as it is. */
export const text: Codec<string> = {
  kind: "text",
  encode: plainText
}

/** The checks every plain text value passes: a string, not a printed `Redacted`, and fit for a field value. */
export function plainText(value: unknown, run: Run, path: Path): string | undefined {
  if (typeof value !== "string") return reportNotText(value, run, path)
  if (isFieldValue(value)) return isPrintedRedacted(value) ? reportPrinted(run, path) : value
  return reportFieldValue(value, run, path)
}

export function reportPrinted(run: Run, path: Path): undefined {
  return report(
    run,
    "value.redacted-text",
    path,
    `${formatPath(path)} is the text that a printed Redacted leaves behind, not the secret`,
    "Pass the Redacted itself; something made a string of it on the way here."
  )
}

export function reportFieldValue(value: string, run: Run, path: Path): undefined {
  return report(
    run,
    value === "" ? "value.empty" : "value.not-a-field-value",
    path,
    `${formatPath(path)} ${fieldValueFault(value)}${value === "" ? "" : ", which a header field cannot carry"}`,
    value === ""
      ? "Leave the key out, or give it a value."
      : "Use printable ASCII on one line, with no white space at the ends (RFC 9110 §5.5)."
  )
}

const scheme = /^bearer +/i

/** A token without the word Bearer before it, in any case. */
export const withoutScheme = (token: string): string => token.replace(scheme, "")

/** Whether `value` is what nearly every token is: visible, and with nothing to take off or to refuse. */
function isBareToken(value: string): boolean {
  const first = value.charCodeAt(0) | 0x20
  // It may begin as `Bearer` or as `<redacted>` does.
  return first !== 0x62 && first !== 0x3c && isVisible(value)
}

/**
 * A token that travels as `Bearer <token>`. The gateway takes exactly `Bearer ` off (handlerUtils.ts:1034), so a token
 * that already has it, in any case, loses it first.
 */
export const bearer: Codec<string> = {
  kind: "bearer",
  encode(value, run, path) {
    if (typeof value === "string" && isBareToken(value)) return `Bearer ${value}`
    const given = plainText(value, run, path)
    if (given === undefined) return undefined
    const token = withoutScheme(given)
    if (isPrintedRedacted(token)) return reportPrinted(run, path)
    if (scheme.test(token) || /^bearer$/i.test(token)) {
      return report(
        run,
        "value.bearer-doubled",
        path,
        `${formatPath(path)} has the word Bearer ${token === given ? "and no token after it" : "more than once"}`,
        "Write the bare token; Bearer is added for you."
      )
    }
    if (/[\t ]/.test(token)) {
      return report(
        run,
        "value.bearer-token",
        path,
        `${formatPath(path)} contains white space, which a bearer token cannot (RFC 6750 §2.1)`,
        'Write the bare token; for another scheme use auth: { forwarded: true } with forwardHeaders: { authorization: "Basic …" }.'
      )
    }
    return `Bearer ${token}`
  }
}

/** One fixed text. */
export function literal<const T extends string>(only: T): Codec<T> {
  return { ...choice(only), kind: "literal" }
}

/** One of a few texts, in exact case. */
export function choice<const T extends string>(...options: ReadonlyArray<T>): Codec<T> {
  return {
    kind: "choice",
    options,
    encode(value, run, path) {
      // Of a handful, comparing each is faster than a set.
      if (options.includes(value as T)) return value as T
      if (typeof value !== "string") return reportNotText(value, run, path)
      const near = nearMiss(value, options)
      return tell(run, {
        rule: "shape.choice",
        path,
        what: words`is ${{ quoted: value }}, which is none of ${options.map(option => JSON.stringify(option)).join(", ")}`,
        repair: near === undefined ? "Write one of those." : `Did you mean ${JSON.stringify(near)}?`,
        edit: near === undefined ? near : { set: near }
      })
    }
  }
}

function notBoolean(value: unknown, run: Run, path: Path): undefined {
  return tell(run, {
    rule: "shape.type",
    path,
    what: words`must be true or false; it is ${typeof value === "string" ? words`the text ${{ quoted: value }}` : kindOf(value)}`,
    repair: "Write a boolean, without quotes.",
    edit: value === "true" || value === "false" ? { set: value === "true" } : undefined
  })
}

/** `true` or `false`, lower case: the gateway compares exact text. */
export const flag: Codec<boolean> = {
  kind: "flag",
  encode: (value, run, path) => (typeof value === "boolean" ? String(value) : notBoolean(value, run, path))
}

/** A flag that the hosted gateway reads in any letter case. */
export const hostedCaselessFlag: Codec<boolean> = { ...flag, anyCase: "hosted" }

/** A flag that the gateway tests by presence alone, so `false` is said by sending nothing. */
export const presence: Codec<boolean> = {
  kind: "presence",
  encode(value, run, path) {
    if (typeof value !== "boolean") return notBoolean(value, run, path)
    return value ? "true" : undefined
  }
}

/** The value `true` and no other: a key that is written only to say so. */
export const onlyTrue: Codec<true> = {
  kind: "true",
  encode: (value, run, path) =>
    value === true
      ? "true"
      : report(
          run,
          "shape.type",
          path,
          `${formatPath(path)} can only be true; it is ${quote(value)}`,
          "Write true, or leave the key out."
        )
}

/** A positive integer in decimal; `unit` only makes messages clear. */
export function integer(unit: string): Codec<number> {
  return {
    kind: "integer",
    encode(value, run, path) {
      if (typeof value === "number" && value > 0 && Number.isSafeInteger(value)) return String(value)
      const wrongType = typeof value !== "number"
      const isQuoted = typeof value === "string" && /^[1-9]\d{0,14}$/.test(value)
      return tell(run, {
        rule: wrongType ? "shape.type" : "value.integer",
        path,
        what: words`must be a whole number of ${unit}, at least 1; it is ${wrongType && typeof value !== "string" ? kindOf(value) : { quoted: value }}`,
        repair: isQuoted
          ? `Write ${value} without quotes.`
          : "Write a positive integer, or leave the key out.",
        edit: isQuoted ? { set: Number(value) } : undefined
      })
    }
  }
}

/** Several texts in one comma-separated field. */
export const list: Codec<ReadonlyArray<string>> = {
  kind: "list",
  encode(value, run, path) {
    const items = textItems(value, run, path)
    if (items === undefined) return undefined
    const before = run.issues.length
    let text = ""
    // By index, for a hole is an item too.
    for (let index = 0; index < items.length; index++)
      text += (index === 0 ? "" : ",") + listItem(items[index], run, [...path, index])
    return run.issues.length === before ? text : undefined
  }
}

function listItem(item: unknown, run: Run, path: Path): string | undefined {
  const text = plainText(item, run, path)
  if (text === undefined || !/[,[\]"']/.test(text)) return text
  return report(
    run,
    "value.list-item",
    path,
    `${formatPath(path)} contains a comma, bracket or quote, which this comma-separated field cannot`,
    "Write one plain name an item."
  )
}

// More than a request head can carry, of one character each. Every wrong item is an issue, so there must be an end.
const mostItems = 10_000

/** The items of a non-empty array, each still unchecked; reports anything else. */
export function textItems(value: unknown, run: Run, path: Path): ReadonlyArray<unknown> | undefined {
  if (Array.isArray(value) && value.length > 0) {
    if (value.length <= mostItems) return value
    return report(
      run,
      "shape.too-large",
      path,
      `${formatPath(path)} has over ${mostItems.toLocaleString("en")} items, too many to be checked`,
      "A header field carries some 15,000 characters."
    )
  }
  return report(
    run,
    "shape.type",
    path,
    Array.isArray(value)
      ? `${formatPath(path)} is an empty array`
      : `${formatPath(path)} must be an array of strings; it is ${kindOf(value)}`,
    Array.isArray(value)
      ? "Leave the key out, or name at least one."
      : 'Write an array, for example ["a", "b"].'
  )
}
