// A value that travels as it is.

import { isVisible } from "../../http/field-value.ts"
import { isPlaceholder } from "../placeholder.ts"
import { type ByKind, interpret, type Kind } from "../type.ts"
import { problemOfAll } from "../write.ts"
import { type Decode, type Decoded, encodePlain, repaired, type Wire } from "./wire.ts"

export const plain: Wire = {
  is: "plain",
  encoder(type) {
    const encode = encodePlain(type)
    const { kind } = type
    if (kind.is !== "text" || kind.chars !== "field") return encode
    const { secret } = kind
    const problemOf = problemOfAll(kind.refine)
    // Nearly every text is sent as it is; the others are told of.
    return (value, run, path) =>
      typeof value === "string" &&
      isUsualText(value) &&
      !(secret && isPlaceholder(value)) &&
      problemOf?.(value, run) === undefined
        ? value
        : encode(value, run, path)
  }
}

/** Whether `text` is what nearly every one is: visible, and not what a printed `Redacted` begins with. */
const isUsualText = (text: string): boolean => text.charCodeAt(0) !== 0x3c && isVisible(text)

/** The same, where the hosted gateway reads the text in any letter case. */
export const hostedAnyCase: Wire = { ...plain, anyCase: "hosted" }

const decoders: ByKind<Decode> = {
  // What is wrong with it is told of the spec.
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

/** The other kinds are no text by themselves: a row that says so is a mistake in the table. */
function noText({ is }: Kind): never {
  throw new TypeError(`a value of the kind ${is} needs a wire of its own`)
}

const decodeBoolean: Decode = (text, _, { gateway }, { anyCase }) => {
  const read = anyCase === gateway ? text.toLowerCase() : text
  if (read !== "true" && read !== "false")
    return { fault: 'is neither "true" nor "false"', repair: "Write one of those, in lower case." }
  return { value: read === "true", note: read === text ? undefined : otherCase }
}

/** About a text that only one gateway reads as it is written. */
export const otherCase = repaired("only the hosted gateway reads it in this letter case")

export const decode: Decode = (text, type, at, wire): Decoded =>
  interpret(decoders, type)(text, type, at, wire)
