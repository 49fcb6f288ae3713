// The state of the playground in the fragment of its address: the text of the editors, without secrets.

import type { Gateway } from "@portspec/core"
import { secretTexts } from "@portspec/document/compiled/shown-fields"
import { hiddenOfComments } from "@portspec/document/hide/hidden-comments"
import { hiddenRanges } from "@portspec/document/hide/hidden-ranges"
import { hiddenOfUnreadable } from "@portspec/document/hide/hidden-unreadable"
import { isNamedLikeSecret, looksLikeKey, secretsOfUrls } from "@portspec/document/hide/looks-secret"
import { parseJsonText } from "@portspec/document/read/json-source"
import { eachScalar } from "@portspec/document/read/place"
import type { Range } from "@portspec/document/read/source-node"
import { isOnlyVariables } from "@portspec/document/read/variables"
import { readHeaders } from "@portspec/document/request/header-text"
import { secretName } from "@portspec/document/spec/secret-names"
import { deflateSync, inflateSync, strFromU8, strToU8 } from "fflate"
import { analyse } from "./spec-analysis.ts"

export const tabs = ["spec", "request", "options"] as const

export type Tab = (typeof tabs)[number]

export interface PageState {
  readonly tab: Tab
  readonly gateway: Gateway
  /** The text of each tab's editor. */
  readonly texts: { readonly [Name in Tab]: string }
}

// In a request and in options, a secret has no variable name.
const hidden = "hidden-secret"

/** The fragment of an address; it contains no secret. */
export function fragmentOf({ tab, gateway, texts }: PageState): string {
  const shared = { tab, gateway, text: withoutSecretsOf[tab](texts[tab]) }
  const bytes = deflateSync(strToU8(JSON.stringify(shared)), { level: 9 })
  const base64 = btoa(Array.from(bytes, byte => String.fromCharCode(byte)).join(""))
  return `#${base64.replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "")}`
}

/** The state in a fragment; `undefined` for a fragment that this page did not make. */
export function stateOf(
  fragment: string
): (Omit<PageState, "texts"> & { readonly text: string }) | undefined {
  try {
    const base64 = fragment.slice(1).replaceAll("-", "+").replaceAll("_", "/")
    const bytes = Uint8Array.from(atob(base64), character => character.charCodeAt(0))
    const { tab, gateway, text }: Readonly<Record<string, unknown>> = JSON.parse(
      strFromU8(inflateSync(bytes))
    )
    const known = tabs.find(each => each === tab)
    if (known === undefined || typeof text !== "string") return undefined
    return { tab: known, gateway: gateway === "open-source" ? "open-source" : "hosted", text }
  } catch {
    return undefined
  }
}

const withoutSecretsOf: { readonly [Name in Tab]: (text: string) => string } = {
  spec: specWithoutSecrets,
  request: requestWithoutSecrets,
  options: optionsWithoutSecrets
}

/** The spec reads its secrets from variables instead. */
function specWithoutSecrets(text: string): string {
  const { document, findings } = analyse(text, {})
  if (document.text === undefined) return ""
  const { root } = document.text
  // A misspelt key does not show whether its value is secret; any other issue is about a known key.
  const misspelt = findings.map(({ issue }) => issue).filter(({ rule }) => rule === "shape.unknown-key")
  const ranges = hiddenRanges({ ...document, text: document.text }, misspelt)
  const variables = new Map<number, string>()
  if (root !== undefined)
    eachScalar(root, (_value, { start }, path) =>
      variables.set(start, `"\${${secretName(document.value, path)}}"`)
    )
  return replaced(text, ranges, ({ start }) => variables.get(start) ?? hidden)
}

/** Replaces each secret everywhere. */
function requestWithoutSecrets(text: string): string {
  const secrets = secretsOfRequest(text)
  if (secrets === undefined) return replaced(text, hiddenOfUnreadable(text), () => hidden)
  return secrets.reduce((masked, secret) => masked.replaceAll(secret, hidden), text)
}

/** `undefined` if the text cannot be read, or contains a secret in another form than the sent one. */
function secretsOfRequest(text: string): ReadonlyArray<string> | undefined {
  try {
    const { fields, isPart } = readHeaders({ name: "request", text, hasByteOrderMark: false, isStdin: false })
    // Text outside the fields, such as the value of a shell variable, may be a secret too.
    if (isPart) return undefined
    const secrets = [
      ...fields.flatMap(({ name, value }) => secretTexts({ [name.toLowerCase()]: value })),
      ...secretsOfUrls(text).map(({ start, end }) => text.slice(start, end))
    ].filter(secret => secret !== "" && !secret.startsWith("\uE000"))
    return secrets.every(secret => text.includes(secret))
      ? secrets.sort((one, other) => other.length - one.length)
      : undefined
  } catch {
    return undefined
  }
}

function optionsWithoutSecrets(text: string): string {
  const { root, faults } = parseJsonText(text, true)
  if (root === undefined || faults.length > 0) return replaced(text, hiddenOfUnreadable(text), () => hidden)
  const ranges = new Map<Range, string>()
  eachScalar(root, (value, range, path) => {
    if (typeof value === "boolean" || value === null || isOnlyVariables(String(value))) return
    if (path.some(step => isNamedLikeSecret(String(step))) || holdsSecret(String(value)))
      ranges.set(range, JSON.stringify(hidden))
  })
  for (const range of hiddenOfComments(text, root)) ranges.set(range, hidden)
  const sorted = [...ranges.keys()].sort((one, other) => one.start - other.start)
  return replaced(text, sorted, range => ranges.get(range) ?? hidden)
}

/** Whether a string looks like a key, or is a URL or a config with a secret. */
const holdsSecret = (text: string): boolean =>
  looksLikeKey(text) ||
  secretsOfUrls(text).length > 0 ||
  (text.startsWith("{") && secretTexts({ "x-portkey-config": text }).length > 0)

function replaced(text: string, ranges: ReadonlyArray<Range>, by: (range: Range) => string): string {
  let result = ""
  let read = 0
  for (const range of ranges) {
    const { end } = range
    const start = Math.max(range.start, read)
    if (end <= start) continue
    // A YAML block ends with its line break.
    const lineBreak = /\s*$/.exec(text.slice(start, end))?.[0] ?? ""
    result += text.slice(read, start) + by(range) + lineBreak
    read = end
  }
  return result + text.slice(read)
}
