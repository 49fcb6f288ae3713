// How fields that carry JSON are read.

import { kindOf, quote } from "../issue/issue.ts"
import type { Metadata, ServiceAccount } from "./codec-json.ts"
import type { Decoded } from "./decoded.ts"
import { isConfigId, parseJson } from "./json-text.ts"
import { isPlainObject } from "./plain-object.ts"

/** A JSON object, or what else stands there; `repair` says what to write. */
function decodeObject(text: string, repair: string): Decoded<Record<string, unknown>> {
  const parsed = parseJson(text)
  if ("fault" in parsed) return parsed
  const { value } = parsed
  return isPlainObject(value) ? { value } : { fault: `is ${kindOf(value)}, not a JSON object`, repair }
}

const labels = 'Write a JSON object of strings, for example {"_user":"user_123"}.'

export function decodeMetadata(text: string): Decoded<Metadata> {
  const decoded = decodeObject(text, labels)
  if ("fault" in decoded) return decoded
  const { value } = decoded
  const odd = Object.keys(value).find(key => typeof value[key] !== "string")
  return odd === undefined
    ? { value: value as Metadata }
    : { fault: `has ${kindOf(value[odd])} at ${quote(odd)}, not text`, repair: labels }
}

const keyFile = "Write the key file that Google made, as one line of JSON."

export function decodeServiceAccount(text: string): Decoded<ServiceAccount> {
  const decoded = decodeObject(text, keyFile)
  if ("fault" in decoded) return decoded
  return Object.values(decoded.value).every(entry => typeof entry === "string")
    ? { value: decoded.value as unknown as ServiceAccount }
    : { fault: "has a value that is not text", repair: keyFile }
}

export function decodeObjects(text: string): Decoded<ReadonlyArray<Record<string, unknown>>> {
  const parsed = parseJson(text)
  if ("fault" in parsed) return parsed
  const { value } = parsed
  return Array.isArray(value) && value.every(isPlainObject)
    ? { value }
    : {
        fault: "is not a JSON array of objects",
        repair: 'Write an array, for example [{"default.jwt":{},"deny":true}].'
      }
}

/** The id of a saved config, or a document; what it says is for its grammar to judge. */
export function decodeConfig(text: string): Decoded<unknown> {
  const repair = 'Write the id of a saved config, or a JSON object such as {"retry":{"attempts":3}}.'
  if (isConfigId(text)) return text.trim() === "" ? { fault: "is empty", repair } : { value: text }
  const parsed = parseJson(text)
  if ("fault" in parsed || isPlainObject(parsed.value)) return parsed
  return { fault: `is ${kindOf(parsed.value)}, where a config is a JSON object`, repair }
}
