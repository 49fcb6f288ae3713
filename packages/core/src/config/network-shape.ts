// URLs that the gateway calls and header fields that it forwards.

import { asciiJsonText } from "../http/ascii-json.ts"
import { quote } from "../issue/issue.ts"
import { plainText } from "../table/codec.ts"
import { forwardFault } from "../table/codec-names.ts"
import { customHostFault, url as urlCodec } from "../table/custom-host.ts"
import { complain, complainOfType, pathOf } from "../table/walk.ts"
import type { Shape } from "./shape.ts"
import { listOf } from "./value-shape.ts"

/** The base URL to call in place of the provider's own. The URL is not quoted: there may be a key in it. */
export const customHost: Shape = {
  form: { is: "custom-host" },
  write(value, walk, at, key) {
    const given = plainText(value, walk.run, pathOf(walk, at, key))
    if (given === undefined) return undefined
    const fault = customHostFault(given, walk.run)
    if (fault === undefined) return asciiJsonText(given)
    return complain(walk, at, key, fault.rule, fault.fault, fault.repair)
  }
}

/** A base URL that the gateway does not check. */
export const url: Shape = {
  form: { is: "url" },
  write(value, walk, at, key) {
    const text = urlCodec.encode(value, walk.run, pathOf(walk, at, key))
    // As it was given: the codec's own form has no slash at its end.
    return text === undefined ? undefined : asciiJsonText(value as string)
  }
}

const fieldName: Shape = {
  form: { is: "field-name" },
  write(value, walk, at, key) {
    if (typeof value !== "string") {
      return complainOfType(value, walk, at, key, "the name of a header field", 'Write a name: "x-user-id".')
    }
    const name = value.toLowerCase()
    const fault = forwardFault(name)
    if (fault === undefined) {
      walk.run.forwardedByConfig = [...walk.run.forwardedByConfig, name]
      return asciiJsonText(value)
    }
    return complain(walk, at, key, fault.rule, `names ${quote(value)}, which ${fault.fault}`, "Leave it out.")
  }
}

/** Names of fields that reach the provider untouched. An empty list says none, where a parent says some. */
export const fieldNames: Shape = listOf(fieldName, "field names")
