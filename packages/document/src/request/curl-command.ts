// A curl command: its words, and the header fields that it would send.

/// <reference path="./parse-args.d.ts" />

import { parseArgs } from "@pkgjs/parseargs"
import { UsageError } from "../usage-error.ts"
import type { HeaderField, RequestHeaders } from "./header-text.ts"

/** Whether a word calls curl, perhaps by its path. */
export const isCurl = (word: string): boolean => /^(?:.*[/\\])?curl(?:\.exe)?$/i.test(word)

/** Options whose values are passwords that no header field of the request has. */
const passwords = {
  "proxy-user": { type: "string", short: "U" },
  pass: { type: "string" },
  "proxy-pass": { type: "string" }
} as const

/** curl's options that affect the header fields, and those that take a value, which is then not a URL. */
const options = {
  header: { type: "string", short: "H", multiple: true },
  json: { type: "string", multiple: true },
  user: { type: "string", short: "u" },
  "oauth2-bearer": { type: "string" },
  "user-agent": { type: "string", short: "A" },
  referer: { type: "string", short: "e" },
  cookie: { type: "string", short: "b", multiple: true },
  data: { type: "string", short: "d", multiple: true },
  "data-raw": { type: "string", multiple: true },
  "data-binary": { type: "string", multiple: true },
  "data-ascii": { type: "string", multiple: true },
  "data-urlencode": { type: "string", multiple: true },
  form: { type: "string", short: "F", multiple: true },
  url: { type: "string" },
  request: { type: "string", short: "X" },
  output: { type: "string", short: "o" },
  "write-out": { type: "string", short: "w" },
  "max-time": { type: "string", short: "m" },
  "connect-timeout": { type: "string" },
  retry: { type: "string" },
  proxy: { type: "string", short: "x" },
  cacert: { type: "string" },
  cert: { type: "string", short: "E" },
  key: { type: "string" },
  resolve: { type: "string", multiple: true },
  ...passwords
} as const

/** What the command would send, by curl's own rules. Throws a {@link UsageError} if it is not a curl command. */
export function curlRequest(words: ReadonlyArray<string>): Omit<RequestHeaders, "form"> {
  const [program, ...rest] = words
  if (program === undefined || !isCurl(program))
    throw new UsageError("this is not a curl command", "Begin it with curl.")
  const next = rest.findIndex(word => word === "--next" || word === "-:")
  const args = next === -1 ? rest : rest.slice(0, next)
  const { values, positionals } = parseArgs({ args, options, strict: false, allowPositionals: true })
  const notes: string[] = []
  const fields: HeaderField[] = []
  const removed = new Set<string>()
  if (next !== -1) notes.push("The request after --next was not read.")
  if ([values.header].flat().includes(true)) notes.push("A -H without a header field was left out.")
  for (const header of texts(values.header)) {
    const [, name = "", sign = "", value = ""] = /^([^:;]*)([:;]?)\s*(.*?)\s*$/s.exec(header) ?? []
    if (header.startsWith("@")) notes.push(`The header fields of the file ${header.slice(1)} were not read.`)
    else if (sign === ";" && value === "") fields.push({ name: name.trim(), value: "" })
    else if (sign === ":" && value !== "") fields.push({ name: name.trim(), value })
    else if (sign === ":") {
      removed.add(name.trim().toLowerCase())
      if (/^(?:x-portkey-|authorization$)/i.test(name.trim()))
        notes.push(`curl does not send ${name.trim()}, because nothing follows its colon.`)
    } else notes.push("A header without a colon was left out, as curl does.")
  }
  const has = (name: string): boolean =>
    removed.has(name) || fields.some(field => field.name.toLowerCase() === name)
  const add = (name: string, value: string): void => {
    if (!has(name)) fields.push({ name, value })
  }
  const [user] = texts(values.user)
  const [bearer] = texts(values["oauth2-bearer"])
  if (bearer !== undefined) add("authorization", `Bearer ${bearer}`)
  else if (user !== undefined) add("authorization", `Basic ${base64(user)}`)
  for (const [option, name] of fieldOptions) {
    const [value] = texts(values[option]).slice(-1)
    if (value !== undefined) add(name, value)
  }
  if (texts(values.json).length > 0) {
    add("content-type", "application/json")
    add("accept", "application/json")
  }
  if (formData.some(option => texts(values[option]).length > 0))
    add("content-type", "application/x-www-form-urlencoded")
  const url =
    texts(values.url)[0] ?? positionals.find(word => /^(?:https?:\/\/|localhost|[\w.-]+[:/])/.test(word))
  const isPart = next !== -1 || Object.keys(passwords).some(option => option in values)
  return { fields, notes, ...(isPart && { isPart }), ...(url === undefined ? {} : { url }) }
}

const fieldOptions = [
  ["user-agent", "user-agent"],
  ["referer", "referer"],
  ["cookie", "cookie"]
] as const

const formData = ["data", "data-raw", "data-binary", "data-ascii", "data-urlencode"] as const

/** Base64 of the UTF-8 bytes of a string. */
const base64 = (text: string): string => btoa(String.fromCharCode(...new TextEncoder().encode(text)))

/** The strings of an option. Without a value, the option is `true`, which is not a string. */
const texts = (value: unknown): ReadonlyArray<string> =>
  [value].flat().filter((text): text is string => typeof text === "string")
