// Codecs of fields that carry JSON.

import * as Redacted from "effect/Redacted"
import { asciiJson, asciiJsonText } from "../http/ascii-json.ts"
import { isFieldValue } from "../http/field-value.ts"
import { formatPath, kindOf, type Path, quote } from "../issue/issue.ts"
import { type Codec, plainText, reportFieldValue, reportPrinted } from "./codec.ts"
import { writeItems, writeJson } from "./json-writer.ts"
import { isAbsent, isOwn, isPlainObject, protoKeyFault, reportNotObject } from "./plain-object.ts"
import { type Run, report } from "./run.ts"
import { isPrintedRedacted, open, reportNotText, type Secret } from "./secret.ts"
import { complainOfSize, complainOfType, enter, newWalk, type Write } from "./walk.ts"

/** Labels of a request, for analytics and conditional routing. Values are text of at most 128 characters. */
export interface Metadata {
  /** The user on whose behalf the request is made. */
  readonly _user?: string | undefined
  /** The prompt that the request came from. */
  readonly _prompt?: string | undefined
  /** The organisation that the request belongs to. */
  readonly _organisation?: string | undefined
  /** The environment that the request came from, for example `production`. */
  readonly _environment?: string | undefined
  readonly [key: string]: string | undefined
}

const longest = 128

/** String-to-string labels as a JSON object. The gateway takes anything it cannot read as `{}`, silently. */
export const metadata: Codec<Metadata> = {
  kind: "metadata",
  encode(value, run, path) {
    if (!isPlainObject(value)) return reportNotObject(value, run, path, '{ _user: "user_123" }')
    let text = ""
    let sendable = true
    for (const key in value) {
      const entry = value[key]
      if (entry === undefined || !isOwn(value, key)) continue
      const isFine = typeof entry === "string" && isLabel(key, entry)
      if (isFine || reportMetadata(key, entry, run, [...path, key]))
        text += (text === "" ? "{" : ",") + asciiJsonText(key) + ":" + asciiJsonText(entry as string)
      else sendable = false
    }
    if (!sendable) return undefined
    return text === "" ? "{}" : text + "}"
  }
}

/** Whether a key and its value are what they must be. */
export const isLabel = (key: string, entry: string): boolean =>
  entry.length <= longest && key !== "__proto__" && !isPrintedRedacted(entry)

function reportProtoKey(run: Run, path: Path): undefined {
  return report(run, "shape.proto-key", path, `${formatPath(path)} ${protoKeyFault}`, "Choose another key.")
}

/** Says what is wrong with one entry; returns whether it can be sent all the same. */
function reportMetadata(key: string, entry: unknown, run: Run, path: Path): boolean {
  const at = formatPath(path)
  if (key === "__proto__") reportProtoKey(run, path)
  else if (Redacted.isRedacted(entry)) reportNotText(entry, run, path)
  else if (typeof entry !== "string") {
    const message = `${at} must be a string; it is ${kindOf(entry)}, which never equals the text in a routing condition`
    const flat = typeof entry === "object" && entry !== null
    // The text of a function is code, and a symbol's is for its maker: either may hold a secret, and is no label.
    const isCode = typeof entry === "function" || typeof entry === "symbol"
    const repair = flat
      ? "Metadata is flat: give each part a key."
      : isCode
        ? "Leave it out."
        : `Write ${JSON.stringify(String(entry))}, or leave it out.`
    report(run, "shape.metadata-text", path, message, repair)
  } else if (entry.length > longest) {
    const severity = run.gateway === "hosted" ? "error" : "warning"
    const message = `${at} has ${entry.length} characters; Portkey documents at most ${longest}`
    report(
      run,
      "value.metadata-length",
      path,
      message,
      "Shorten it, or send a reference in its place.",
      severity
    )
    return severity === "warning"
  } else reportPrinted(run, path)
  return false
}

/** A JSON array of objects, as the default guardrails are written. */
export const objects: Codec<ReadonlyArray<{ readonly [key: string]: unknown }>> = {
  kind: "objects",
  encode(value, run, path) {
    if (!Array.isArray(value)) {
      return report(
        run,
        "shape.type",
        path,
        `${formatPath(path)} must be an array of objects; it is ${kindOf(value)}`,
        'Write an array, for example [{ "default.contains": { words: ["x"], operator: "none" }, deny: true }].'
      )
    }
    const walk = newWalk(run, path)
    const at = enter(value, value.length, walk, undefined, "")
    const text = at && writeItems(value, writeObject, walk, at)
    complainOfSize(walk)
    return text
  }
}

const writeObject: Write = (value, walk, at, key) =>
  isPlainObject(value)
    ? writeJson(value, walk, at, key)
    : complainOfType(
        value,
        walk,
        at,
        key,
        "an object",
        'Write for example { "default.jwt": {}, deny: true }.'
      )

/** A Google service account key file, as Google writes it. The private key and its id may be `Redacted`, nothing else. */
export interface ServiceAccount {
  readonly client_email: string
  readonly private_key: Secret
  readonly project_id?: string | undefined
  readonly private_key_id?: Secret | undefined
  readonly [key: string]: Secret | undefined
}

const neededOfAccount = ["client_email", "private_key"]

/** A service account as one line of JSON; its secret parts are opened here. */
export const serviceAccount: Codec<ServiceAccount> = {
  kind: "service-account",
  encode(value, run, path) {
    if (!isPlainObject(value)) {
      return report(
        run,
        "shape.type",
        path,
        `${formatPath(path)} must be the service account as an object; it is ${Redacted.isRedacted(value) ? "a Redacted" : kindOf(value)}`,
        "Pass JSON.parse of the key file."
      )
    }
    const before = run.issues.length
    const account: Record<string, string> = {}
    const present = new Set<string>()
    for (const key of Object.keys(value)) {
      const given = value[key]
      if (isAbsent(given)) continue
      present.add(key)
      if (!secretAccountKeys.has(key) && Redacted.isRedacted(given)) {
        reportNotText(given, run, [...path, key])
        continue
      }
      const entry = open(given, run, [...path, key])
      if (entry === undefined) continue
      if (typeof entry !== "string") reportNotText(entry, run, [...path, key])
      else if (isPrintedRedacted(entry)) reportPrinted(run, [...path, key])
      else if (key === "__proto__") reportProtoKey(run, [...path, key])
      else if (entry === "") reportFieldValue("", run, [...path, key])
      else account[key] = entry
    }
    for (const key of neededOfAccount) {
      if (present.has(key)) continue
      report(
        run,
        "shape.missing",
        [...path, key],
        `${formatPath([...path, key])} is missing; without it the gateway silently falls back to a bearer token`,
        "Pass the whole key file that Google made."
      )
    }
    return run.issues.length === before ? asciiJson(account) : undefined
  }
}

/** The keys of a service account that are secret by themselves. */
export const secretAccountKeys: ReadonlySet<string> = new Set(["private_key", "private_key_id"])

const lineBreaks = /(?:\r|\n|\\r|\\n)+/g

/** A PEM private key on one line: fields cannot hold line breaks, and the gateway strips white space anyway. */
export const pem: Codec<string> = {
  kind: "pem",
  encode(value, run, path) {
    if (typeof value !== "string") return reportNotText(value, run, path)
    const line = oneLinePem(value)
    const wrong = pemFault(line)
    if (wrong === undefined || wrong === unsendable) return plainText(line, run, path)
    return report(run, wrong.rule, path, `${formatPath(path)} ${wrong.fault}`, wrong.repair)
  }
}

/** What {@link pemFault} says of text that no field carries, whatever else is wrong with it. */
export const unsendable = { rule: "value.not-a-field-value", fault: "", repair: "" }

/** Why a PEM on one line is no private key that the gateway can use. */
export function pemFault(line: string): typeof unsendable | undefined {
  if (line.includes("ENCRYPTED")) {
    return {
      rule: "value.pem-encrypted",
      fault: "is an encrypted private key, which the gateway cannot use",
      repair: "Decrypt it to PKCS#8 first: openssl pkcs8 -topk8 -nocrypt."
    }
  }
  if (!isFieldValue(line) || isPrintedRedacted(line)) return unsendable
  if (/^-----BEGIN PRIVATE KEY-----.+-----END PRIVATE KEY-----$/.test(line)) return undefined
  return {
    rule: "value.pem",
    fault: "is not a PKCS#8 private key in PEM form",
    repair: 'It must begin "-----BEGIN PRIVATE KEY-----": openssl pkcs8 -topk8 -nocrypt.'
  }
}

/** A PEM without its line breaks, real or written as `\n`. */
export function oneLinePem(pemText: string): string {
  return pemText.replace(lineBreaks, "").trim()
}

const traceContext = /^[\da-f]{2}-(?!0{32})[\da-f]{32}-(?!0{16})[\da-f]{16}-[\da-f]{2}$/

/** A W3C Trace Context `traceparent` (https://www.w3.org/TR/trace-context/#traceparent-header). */
export const traceParent: Codec<string> = {
  kind: "text",
  encode(value, run, path) {
    const given = plainText(value, run, path)
    if (given === undefined || traceContext.test(given)) return given
    return report(
      run,
      "value.traceparent",
      path,
      `${formatPath(path)} is ${quote(given)}, not version-traceid-parentid-flags in lower-case hex`,
      'Write it as your tracer does, for example "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01".'
    )
  }
}
