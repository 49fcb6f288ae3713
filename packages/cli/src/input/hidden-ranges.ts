// The parts of a data file that must not be shown: secrets, and what may be some.

import { type Issue, isProvider, redact, table } from "@portspec/core"
import type { DocumentText, InputDocument } from "./document.ts"
import { eachScalar } from "./place.ts"
import { partAt, plainValueOf, type Range, type SourceNode, type Step } from "./source-node.ts"
import { isOnlyVariables } from "./variables.ts"

const pathText = (path: ReadonlyArray<Step>): string => JSON.stringify(path)

const secretPaths = new Set(
  table.flatMap(({ path, secret }) => (path !== undefined && secret ? [pathText(path)] : []))
)

/** Objects of header fields, of which each value may be a credential. */
const carrying = new Set(["forwardHeaders", "extraHeaders", "forward_headers"])

const namedLikeSecret = /key|token|secret|passw|credential|auth|bearer|signature|private|cookie/i

/** A word as services make their keys: a known beginning, or long with letters and digits mixed. */
const looksLikeKey = (word: string): boolean =>
  /^(?:sk|pk|rk|gsk|xai|hf|gh[pousr]|AKIA|AIza|eyJ)[-_]?[\w.-]{6,}$/.test(word) ||
  (/^[\w.+/=-]{16,}$/.test(word) &&
    /\d/.test(word) &&
    /[A-Za-z]/.test(word) &&
    !/^\d{4}-\d\d-\d\d/.test(word))

/**
 * Where the file has what nobody may see. A text is shown where its row says that it is no secret and it does not look
 * like one; one that an issue is about, also where the issue itself quotes it. `${NAME}` is always shown.
 */
export function hiddenRanges(
  { kind, text }: InputDocument & { readonly text: DocumentText },
  issues: ReadonlyArray<Issue>
): ReadonlyArray<Range> {
  const { root } = text
  if (root === undefined) return hiddenOfUnparsed(text.text)
  const configPath: ReadonlyArray<Step> = kind === "config" ? [] : ["route", "config"]
  const secretInConfig = configSecrets(root, configPath)
  const doubtful = new Map<string, string>()
  for (const { path, message, repair } of issues) doubtful.set(pathText(path), `${message} ${repair}`)

  const isHidden = (value: string, path: ReadonlyArray<Step>): boolean => {
    if (isOnlyVariables(value)) return false
    if (
      secretPaths.has(pathText(path)) &&
      !(pathText(path) === pathText(configPath) && /^pc-[\w-]+$/.test(value))
    )
      return true
    if (path.some(step => carrying.has(String(step))) && typeof path.at(-1) !== "number") return true
    if (secretInConfig.has(pathText(path)) || looksLikeKey(value)) return true
    // The key and what stands around it: an item of `api_keys` is as secret as `api_key`.
    if (path.some(step => namedLikeSecret.test(String(step))) && !isProvider(value) && !isHarmlessName(path))
      return true
    for (let length = 1; length <= path.length; length++) {
      const words = doubtful.get(pathText(path.slice(0, length)))
      if (words !== undefined && !isProvider(value) && !words.includes(JSON.stringify(value))) return true
    }
    return false
  }

  const hidden: Range[] = []
  eachScalar(root, (value, range, path) => {
    if (typeof value === "string" && value !== "" && isHidden(value, path)) hidden.push(range)
  })
  return [...hidden, ...hiddenOfComments(text.text, root)].sort((one, other) => one.start - other.start)
}

/** A row that is named like a secret and is known to be none. */
const openPaths = new Set(
  table.flatMap(({ path, secret }) => (path !== undefined && !secret ? [pathText(path)] : []))
)
const isHarmlessName = (path: ReadonlyArray<Step>): boolean => openPaths.has(pathText(path))

/** The paths of a config's secrets, found by comparing it with what `redact` leaves of it. */
function configSecrets(root: SourceNode, configPath: ReadonlyArray<Step>): ReadonlySet<string> {
  const node = configPath.reduce<SourceNode | undefined>(
    (part, step) => part && partAt(part, step)?.value,
    root
  )
  const secrets = new Set<string>()
  if (node === undefined || node.kind !== "object") return secrets
  const shown = redact({ "x-portkey-config": JSON.stringify(plainValueOf(node)) })["x-portkey-config"] ?? ""
  const redacted = shown.startsWith("{") ? (JSON.parse(shown) as unknown) : undefined
  eachScalar(node, (value, _range, path) => {
    const left = path.reduce<unknown>(
      (part, step) => (part as Record<string, unknown> | undefined)?.[step],
      redacted
    )
    if (left !== value) secrets.add(pathText([...configPath, ...path]))
  })
  return secrets
}

/** In comments: words that look like a key, and what follows a word that is named like one. */
function hiddenOfComments(text: string, root: SourceNode): ReadonlyArray<Range> {
  const covered: Range[] = []
  eachScalar(root, (_value, range) => covered.push(range))
  covered.sort((one, other) => one.start - other.start)
  const isCovered = (offset: number): boolean =>
    covered.some(({ start, end }) => start <= offset && offset < end)
  return [...text.matchAll(/(?:#|\/\/|\/\*)[^\n]*/g)]
    .filter(({ index }) => !isCovered(index))
    .flatMap(({ index, 0: comment }) => [
      ...wordsOf(comment, /[^\s"'`,;:=(){}[\]#]+/g)
        .filter(({ word }) => looksLikeKey(word))
        .map(({ start, end }) => ({ start: index + start, end: index + end })),
      ...Array.from(comment.matchAll(/[\w-]*[:=]\s*(\S.*)$/dg), match => ({
        match,
        range: match.indices?.[1]
      }))
        .filter(({ match }) => namedLikeSecret.test(match[0].split(/[:=]/, 1)[0] ?? ""))
        .flatMap(({ range }) =>
          range === undefined ? [] : [{ start: index + range[0], end: index + range[1] }]
        )
    ])
}

const wordsOf = (
  text: string,
  pattern: RegExp
): ReadonlyArray<{ word: string; start: number; end: number }> =>
  Array.from(text.matchAll(pattern), ({ index, 0: word }) => ({
    word,
    start: index,
    end: index + word.length
  }))

/** Of a file that cannot be read nobody knows what is secret: only keys and punctuation are shown. */
function hiddenOfUnparsed(text: string): ReadonlyArray<Range> {
  const hidden: Range[] = []
  for (const { index, 0: line } of text.matchAll(/[^\n\r]+/g)) {
    const key = /^\s*(?:- +)*(?:"[\w$.@-]*"|'[\w$.@-]*'|[\w$.@-]+)\s*:(?=\s|$|["'{[])/.exec(line)?.[0] ?? ""
    for (const { start, end } of wordsOf(line.slice(key.length), /[^\s{}[\],:"']+/g))
      hidden.push({ start: index + key.length + start, end: index + key.length + end })
  }
  return hidden
}
