// Field names that the gateway never reads although they look like its own: misspelt, mangled by a client, without the prefix.

import { once } from "../grammar/once.ts"
import { editDistance, nearMiss } from "../issue/near-miss.ts"
import { type Words, words } from "../issue/words.ts"
import { fieldOwners } from "./field-owners.ts"
import { knownFields } from "./known-fields.ts"
import { unofferedRows } from "./unoffered.ts"

export interface Misnamed {
  readonly rule: "name.unknown" | "name.unprefixed"
  /** A clause that follows the name. */
  readonly fault: Words
  readonly repair: Words
  /** It is clear what was meant, so the field is a mistake rather than newer than the table. */
  readonly certain: boolean
}

const prefix = "x-portkey-"

const sendThemselves = "Send those fields themselves; nothing unpacks them."
/** The repair of a name that means the provider's key. */
const sendTheKey = "Send the provider's key as authorization: Bearer <key>."
const notAField: Words = ["Write it into the config, ", { field: "x-portkey-config" }, "."]

const setBaseURL: Words = [
  "Set the client's base URL; for the provider's own host send ",
  { field: "x-portkey-custom-host" },
  "."
]

// Names that no likeness leads to what was meant: settings of a client that it sends as fields, and config keys.
const meant: ReadonlyMap<string, Words> = new Map<string, Words>([
  ["base-u-r-l", setBaseURL],
  ["base-url", setBaseURL],
  ["headers", sendThemselves],
  ["default-headers", sendThemselves],
  ["extra-headers", sendThemselves],
  ["authorization", "Send authorization."],
  ["-authorization", "Send authorization."],
  ["-authorisation", "Send authorization."],
  ["model", "Name the model in the body."],
  ["user", ["Send it in ", { field: "x-portkey-metadata" }, ' as "_user".']],
  ["retry", notAField],
  ["targets", notAField],
  ["strategy", notAField],
  ["override-params", notAField],
  ["cache-mode", notAField],
  ["cache-max-age", notAField]
])

const unoffered: ReadonlySet<string> = new Set(unofferedRows.map(row => row.field))

/** The names after the prefix that a spec offers: what somebody can have meant. */
const offered = once(() =>
  [...knownFields().keys()]
    .filter(name => name.startsWith(prefix) && !unoffered.has(name))
    .map(name => name.slice(prefix.length))
)

/** What is wrong with the lower-case `name` of a field, or `undefined` where it is Portkey's or clearly somebody else's. */
export function misnamedField(name: string): Misnamed | undefined {
  if (knownFields().has(name)) return undefined
  if (name.startsWith(prefix))
    return unknown("is not a Portkey header; the gateway ignores it", repairOf(name))
  const rest = withoutBadPrefix(name)
  if (rest !== undefined) {
    return unknown(`is not a Portkey header: their names begin with ${prefix}`, repairOf(prefix + rest))
  }
  if (name !== "proxy-authorization" && editDistance(name, "authorization", 2) <= 2) {
    return unknown("is not a header that the gateway reads", "Did you mean authorization?")
  }
  if (!fieldOwners().has(prefix + name)) return undefined
  return {
    rule: "name.unprefixed",
    fault: words`is not read by the gateway, which reads ${{ field: prefix + name }}`,
    repair: words`Send ${{ field: prefix + name }}.`,
    certain: true
  }
}

function unknown(fault: string, repair: Words | undefined): Misnamed {
  return {
    rule: "name.unknown",
    fault,
    repair: repair ?? "Leave it out, unless your gateway is newer than this table.",
    certain: repair !== undefined
  }
}

/** What to send for `name`, which begins with the prefix and is not known. */
function repairOf(name: string): Words | undefined {
  const rest = name.slice(prefix.length).replaceAll("_", "-")
  const known = meant.get(rest)
  if (known !== undefined) return known
  if (/-api-?key$/.test(rest)) return sendTheKey
  const near = nearMiss(rest, offered()) ?? withOtherVendor(rest)
  return near === undefined ? undefined : words`Did you mean ${{ field: prefix + near }}?`
}

/** The one offered name that `rest` is without its vendor (`sagemaker-…`), or with one too many (`portkey-beta`). */
function withOtherVendor(rest: string): string | undefined {
  const shorter = rest.replace(/^portkey-/, "")
  if (shorter !== rest && offered().includes(shorter)) return shorter
  if (rest.length < 7) return undefined
  const longer = offered().filter(name => name.endsWith(`-${rest}`))
  return longer.length === 1 ? longer[0] : undefined
}

// `x-portkey_config`, `portkey-config`, `x-portket-config`.
function withoutBadPrefix(name: string): string | undefined {
  const words = name.split(/[-_]/)
  const at = words[0] === "x" ? 1 : 0
  const vendor = words[at]
  if (vendor === undefined || vendor.length < 5 || words.length <= at + 1) return undefined
  return editDistance(vendor, "portkey", 2) <= 2 ? words.slice(at + 1).join("-") : undefined
}
