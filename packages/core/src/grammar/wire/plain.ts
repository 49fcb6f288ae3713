// A value that travels as it is.

import { type ByKind, interpret, type Kind } from "../type.ts"
import { type Decode, type Decoded, fieldWriterOf, repaired, type Wire, writeField } from "./wire.ts"

export const plain: Wire = {
  is: "plain",
  encoder(type) {
    const write = fieldWriterOf(type).plain
    return (value, run, path) => writeField(write, value, run, path)
  }
}

/** The same, where the hosted gateway reads the text in any letter case. */
export const hostedAnyCase: Wire = { ...plain, anyCase: "hosted" }

const decoders: ByKind<Decode> = {
  text:
    ({ refine }) =>
    text => {
      const refused = refine.find(({ pattern, unreadable }) => unreadable && pattern?.test(text) === false)
      return refused?.unreadable ?? { value: text }
    },
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
  list: kind => noText(kind),
  union: kind => noText(kind),
  object: kind => noText(kind),
  json: kind => noText(kind),
  ref:
    ({ to }) =>
    (text, _, at, wire) =>
      decode(text, to(), at, wire)
}

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
