// Strings of a spec and of a config, including strings that look like something else.

import * as Redacted from "effect/Redacted"
import * as fc from "fast-check"
import type { Secret } from "../grammar/secret.ts"
import { without } from "./left-out.ts"

/**
 * Words that programs write instead of a missing value, that templates leave behind, that begin like something else,
 * or that have a meaning in JavaScript or in another field. They contain no white space.
 */
const awkwardWord = fc.constantFrom(
  "undefined",
  "null",
  "NaN",
  "None",
  // biome-ignore lint/suspicious/noTemplateCurlyInString: this is what a template leaves behind
  "${API_KEY}",
  "{{model}}",
  "<your-key>",
  "$API_KEY",
  "os.environ/API_KEY",
  "<redacted",
  "<redacted>x",
  "@",
  "@team",
  "@team/gpt-4o",
  "@cf/meta/llama-3-8b-instruct",
  "@hf/thebloke/zephyr-7b-beta",
  "pc-saved",
  "true",
  "False",
  "-1",
  "{}",
  "[]",
  '"',
  "\\",
  "constructor",
  "toString",
  "__proto__"
)
const awkwardText = fc.oneof(awkwardWord, fc.constantFrom("[object Object]", "a, b", "Basic Zm9v"))

/** Usually `usual`, sometimes `awkward`. */
const often = <T>(usual: fc.Arbitrary<T>, awkward: fc.Arbitrary<T>): fc.Arbitrary<T> =>
  fc.oneof({ weight: 4, arbitrary: usual }, { weight: 1, arbitrary: awkward })

const visibleUnit = fc.integer({ min: 0x21, max: 0x7e }).map(code => String.fromCharCode(code))
const insideUnit = fc.oneof({ weight: 9, arbitrary: visibleUnit }, fc.constantFrom(" ", "\t"))

/** Any string of any characters, possibly empty. */
export const anyText: fc.Arbitrary<string> = without(
  often(fc.string({ unit: "grapheme", maxLength: 12 }), awkwardText),
  "printedRedacted"
)

/** Any string that is not empty. */
export const someText: fc.Arbitrary<string> = without(anyText, "empty")

/** Visible ASCII without white space, as in tokens. */
export const word: fc.Arbitrary<string> = without(
  often(fc.string({ unit: visibleUnit, minLength: 1, maxLength: 40 }), awkwardWord),
  "printedRedacted"
)

/** A string that any field can carry: visible ASCII, blanks only inside. */
export const fieldText: fc.Arbitrary<string> = without(
  often(
    fc
      .tuple(visibleUnit, fc.string({ unit: insideUnit, maxLength: 30 }), fc.option(visibleUnit, { nil: "" }))
      .map(([first, middle, last]) => (first + middle).trimEnd() + last),
    awkwardText
  ),
  "printedRedacted"
)

/** A key of JSON data. */
export const jsonKey: fc.Arbitrary<string> = without(anyText, "protoKey", "endsInBackslash")

/** A secret: a string, or wrapped. */
export function secretOf(text: fc.Arbitrary<string>): fc.Arbitrary<Secret> {
  const filled = without(text, "placeholder")
  return fc.oneof(
    filled,
    filled.map(plain => Redacted.make(plain))
  )
}

/** A DNS label. */
export const label: fc.Arbitrary<string> = fc.stringMatching(/^[a-z][a-z0-9]{0,8}$/)

const pemBody = fc.string({
  unit: fc.constantFrom(..."ABCDEFabcdef0123456789+/="),
  minLength: 16,
  maxLength: 40
})

/** A private key in PEM form, with one of `lineBreaks` between its lines. */
export const pemOf = (...lineBreaks: ReadonlyArray<string>): fc.Arbitrary<string> =>
  fc
    .tuple(pemBody, fc.constantFrom(...lineBreaks))
    .map(([body, end]) => `-----BEGIN PRIVATE KEY-----${end}${body}${end}-----END PRIVATE KEY-----${end}`)
