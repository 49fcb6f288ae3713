// Codecs of fields that list the names of other fields, and the records that carry such fields.

import { isFieldName } from "../http/field-name.ts"
import { isTransportField } from "../http/transport-fields.ts"
import { formatPath, kindOf, type Path, quote } from "../issue/issue.ts"
import type { Words } from "../issue/words.ts"
import { type Codec, plainText, textItems } from "./codec.ts"
import { isAbsent, isPlainObject, protoKeyFault } from "./plain-object.ts"
import { type Run, report } from "./run.ts"
import { open, type Secret } from "./secret.ts"

const namesExample = 'Write field names, for example ["x-user-id"].'

// With these a cloud's metadata service hands out the gateway's own credentials; Portkey refuses to forward them.
const metadataService: ReadonlySet<string> = new Set([
  "metadata",
  "metadata-flavor",
  "x-aws-ec2-metadata-token",
  "x-aws-ec2-metadata-token-ttl-seconds",
  "x-google-metadata-request"
])

/** Why the lower-case `name` may not stand in a list of forwarded fields, or `undefined` if it may. */
export function forwardFault(name: string): { readonly rule: string; readonly fault: string } | undefined {
  // An apostrophe may stand in a name (RFC 9110 §5.6.2), but around one it is a quote.
  if (!isFieldName(name) || /^'.*'$/.test(name))
    return { rule: "value.field-name", fault: "is not an HTTP field name (RFC 9110 §5.1)" }
  if (name.startsWith("x-portkey-")) {
    return {
      rule: "value.forward-portkey",
      fault: "would hand a Portkey field, perhaps the Portkey API key, to the provider"
    }
  }
  if (metadataService.has(name)) {
    return {
      rule: "value.forward-metadata-service",
      fault: "opens cloud metadata services, so Portkey refuses to forward it"
    }
  }
  if (isTransportField(name)) {
    return {
      rule: "value.transport-field",
      fault: "is set by the HTTP client itself and cannot be forwarded"
    }
  }
  return undefined
}

/** Lower-case name of one item, or `undefined` after reporting what is wrong with it. */
function fieldName(item: unknown, run: Run, path: Path): string | undefined {
  if (typeof item !== "string") {
    return report(
      run,
      "shape.type",
      path,
      `${formatPath(path)} must be a field name; it is ${kindOf(item)}`,
      namesExample
    )
  }
  const name = item.toLowerCase()
  const fault = forwardFault(name)
  if (fault === undefined) return name
  return report(
    run,
    fault.rule,
    path,
    `${formatPath(path)} names ${quote(item)}, which ${fault.fault}`,
    fault.rule === "value.field-name" ? namesExample : "Leave it out."
  )
}

const usualName = /^[a-z\d-]+$/

/** Whether `name` is what nearly every one is: lower case, and nothing to refuse. */
const isUsualName = (name: string): boolean =>
  usualName.test(name) &&
  !name.startsWith("x-portkey-") &&
  !metadataService.has(name) &&
  !isTransportField(name)

function fieldNames(items: ReadonlyArray<unknown>, run: Run, path: Path): string | undefined {
  const before = run.issues.length
  let text = ""
  // By index, for a hole is an item too.
  for (let index = 0; index < items.length; index++) {
    const item = items[index]
    // A path is made for the others only.
    const name = typeof item === "string" && isUsualName(item) ? item : fieldName(item, run, [...path, index])
    text += index === 0 ? name : `,${name}`
  }
  return run.issues.length === before ? text : undefined
}

/** A comma-separated list of field names, lower case. */
export const names: Codec<ReadonlyArray<string>> = {
  kind: "names",
  encode(value, run, path) {
    const items = textItems(value, run, path)
    return items === undefined ? undefined : fieldNames(items, run, path)
  }
}

/**
 * The fields that the gateway hands to the provider untouched: just their names, or a record that also sends them.
 */
export const forward: Codec<ReadonlyArray<string> | { readonly [name: string]: Secret | undefined }> = {
  kind: "forward",
  encode(value, run, path) {
    if (!isPlainObject(value)) {
      const list = names.encode(value, run, path)
      run.forwarded = list?.split(",")
      return list
    }
    const sent = carry(value, run, path, forwardFault)
    if (sent.length > 0) run.forwarded = sent
    return sent.length > 0 ? sent.join(",") : undefined
  }
}

/**
 * Takes the fields of a record `name → secret` into `run.carried`. `refuse` says why a name may not stand there.
 * Returns the lower-case names taken.
 */
export function carry(
  record: Readonly<Record<string, unknown>>,
  run: Run,
  path: Path,
  refuse: (
    name: string
  ) => { readonly rule: string; readonly fault: string; readonly repair?: Words } | undefined
): ReadonlyArray<string> {
  const taken: string[] = []
  const carried = [...run.carried]
  const known = new Set(carried.map(field => field.name))
  for (const key of Object.keys(record)) {
    const secret = record[key]
    if (isAbsent(secret)) continue
    const at = [...path, key]
    const name = key.toLowerCase()
    if (name === "__proto__") {
      report(run, "shape.proto-key", at, `${formatPath(at)} ${protoKeyFault}`, "Choose another name.")
      continue
    }
    // The value first: what is wrong with it does not depend on whether the name may stand here.
    const given = open(secret, run, at)
    const value = given === undefined ? undefined : plainText(given, run, at)
    const fault = refuse(name)
    if (fault !== undefined) {
      report(run, fault.rule, at, `${formatPath(at)} ${fault.fault}`, fault.repair ?? "Leave it out.")
      continue
    }
    if (known.has(name)) {
      report(
        run,
        "field.twice",
        at,
        `${formatPath(at)} is given twice: names differ in case only, or both records have it`,
        "Keep one."
      )
      continue
    }
    if (value === undefined) continue
    carried.push({ name, value, path: at })
    known.add(name)
    taken.push(name)
  }
  run.carried = carried
  return taken
}
