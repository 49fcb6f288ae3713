// A PEM on one line: fields cannot hold line breaks, and the gateway strips white space anyway.

import { oneLinePem } from "../refinement/pem.ts"
import { type Decode, encodePlain, type Wire } from "./wire.ts"

export const oneLine: Wire = {
  is: "one-line-pem",
  encoder(type) {
    const encode = encodePlain(type)
    return (value, run, path) => {
      const text = encode(value, run, path)
      return text === undefined ? undefined : oneLinePem(text)
    }
  }
}

export const decode: Decode = text => ({ value: text })

export { oneLinePem as canonical } from "../refinement/pem.ts"
