// A value that travels unchanged.

import { isVisible } from "../../http/field-value.ts"
import { isUsualSecret } from "../placeholder.ts"
import { type ByKind, interpret, type Kind } from "../type.ts"
import { type Decode, type Decoded, encodePlain, repaired, type Wire } from "./wire.ts"

export const plain: Wire = {
  is: "plain",
  encoder(type) {
    const encode = encodePlain(type)
    const { kind } = type
    if (kind.is !== "text" || kind.chars !== "field") return encode
    const { refine, secret } = kind
    const isUsual = secret ? isUsualSecret : isUsualText
    // Nearly every string is sent unchanged; the writer reports the others.
    return (value, run, path) =>
      typeof value === "string" && isUsual(value) && refine?.(value, run) === undefined
        ? value
        : encode(value, run, path)
  }
}

/** Whether `text` is visible and does not begin like a printed `Redacted`. Nearly every string is like that. */
const isUsualText = (text: string): boolean => text.charCodeAt(0) !== 0x3c && isVisible(text)

/** The same for a value that the hosted gateway reads in any letter case. */
export const hostedAnyCase: Wire = { ...plain, anyCase: "hosted" }

const decoders: ByKind<Decode> = {
  // Its problems are reported for the spec.
  text: () => asItIs,
  number:
    ({ min, max }) =>
    text =>
      /^[1-9]\d{0,15}$/.test(text) && Number(text) >= min && Number(text) <= max
        ? { value: Number(text) }
        : { fault: "is not a positive whole number", repair: "Write digits only, without a unit." },
  boolean: () => decodeBoolean,
  choice:
    ({ options }) =>
    text =>
      options.includes(text)
        ? { value: text }
        : { fault: `is none of ${options.join(", ")}`, repair: "Write one of those, in this letter case." },
  list: noText,
  union: noText,
  object: noText,
  json: noText,
  ref: noText
}

const asItIs: Decode = text => ({ value: text })

/** Values of the other kinds are not strings. A row with such a kind and this wire is a mistake in the table. */
function noText({ is }: Kind): never {
  throw new TypeError(`a value of the kind ${is} needs a wire of its own`)
}

const decodeBoolean: Decode = (text, _, { gateway }, { anyCase }) => {
  const read = anyCase === gateway ? text.toLowerCase() : text
  if (read !== "true" && read !== "false")
    return { fault: 'is neither "true" nor "false"', repair: "Write one of those, in lower case." }
  return { value: read === "true", note: read === text ? undefined : otherCase }
}

/** About a value that only one gateway reads as written. */
export const otherCase = repaired("only the hosted gateway reads it in this letter case")

export const decode: Decode = (text, type, at, wire): Decoded =>
  interpret(decoders, type)(text, type, at, wire)
