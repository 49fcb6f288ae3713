// Where a key belongs that stands in the wrong place: another provider's, another group's, the config's, an SDK's name.

import { formatPath, type Path } from "../issue/issue.ts"
import { folded } from "../issue/near-miss.ts"
import { providers } from "../table/provider/index.ts"
import { isVariants, type RowNode } from "../table/row.ts"
import { type KnownField, knownFields } from "./known-fields.ts"

const inConfig = (key: string): string => `It is set in the config: route: { config: { ${key}: … } }.`

// Settings that have no field of their own; people look for them beside the fields they act with.
const configKeys = new Map([
  ["cache.mode", 'The mode is set in the config: route: { config: { cache: { mode: "simple" } } }.'],
  ["cache.maxAge", "It is set in the config: route: { config: { cache: { max_age: … } } }."],
  ["cache.max_age", "It is set in the config: route: { config: { cache: { max_age: … } } }."],
  ["retry", inConfig("retry")],
  ["strategy", inConfig("strategy")],
  ["targets", inConfig("targets")],
  ["overrideParams", inConfig("override_params")],
  ["override_params", inConfig("override_params")]
])

// What people call the provider's credential. Portkey's own key is `apiKey` too: taken for it, the other would leak.
const credential = /^(?:.*apikey|key|secret|(?:access|auth|bearer)?token|bearer|credentials?)$/

/**
 * A sentence that says where `key`, which `path` does not have, belongs; `undefined` when that is not known. `known` are
 * the keys that `path` has.
 */
export function whereBelongs(key: string, path: Path, known: ReadonlyArray<string>): string | undefined {
  const at = formatPath([...path, key])
  if (path[0] !== "route") return configKeys.get(at) ?? ofField(key, at)
  const ofAuth = ofCredential(key, path, known)
  if (ofAuth !== undefined || credential.test(folded(key))) return ofAuth
  return ofField(key, at) ?? ofProviders(key, path)
}

function ofCredential(key: string, path: Path, known: ReadonlyArray<string>): string | undefined {
  const isCredential = credential.test(folded(key)) && !/portkey/i.test(key)
  if (path.length > 1) {
    if (!isCredential || path[1] !== "auth") return undefined
    // Only beside a plain text there is this variant.
    if (known.includes("forwarded")) return 'Write auth: "…" itself.'
    return known.includes("apiKey") ? "Write it as route.auth.apiKey." : undefined
  }
  if (!known.includes("auth")) return undefined
  // The route's provider is the one whose options are all there.
  for (const { options, auth } of providers) {
    if (!Object.keys(options).every(option => known.includes(option))) continue
    const name = authKeysOf(auth).find(each => folded(each) === folded(key))
    if (name !== undefined && name !== "forwarded") return `Write it as route.auth.${name}.`
  }
  return isCredential ? "Write it as route.auth." : undefined
}

const authKeysOf = (auth: RowNode | undefined): ReadonlyArray<string> =>
  auth !== undefined && isVariants(auth)
    ? Object.values(auth.of).flatMap(({ rows }) => Object.keys(rows))
    : []

function ofField(key: string, at: string): string | undefined {
  const place = placeOf(key)
  return place?.path !== undefined && formatPath(place.path) === at ? undefined : place?.advice
}

/** The field that a key is named after: `traceID`, `trace_id` and `x-portkey-trace-id` all mean the one of that name. */
export function placeOf(key: string): KnownField | undefined {
  const wanted = folded(key.replace(/^x-portkey-/i, ""))
  for (const [field, known] of knownFields()) {
    if (folded(field.replace("x-portkey-", "")) === wanted) return known
  }
  return undefined
}

function ofProviders(key: string, path: Path): string | undefined {
  if (key === "forwarded") return undefined
  const owners = providers.filter(
    ({ options, auth }) =>
      (path.length === 1 && Object.hasOwn(options, key)) || authKeysOf(auth).includes(key)
  )
  if (owners.length === 0) return undefined
  return `It belongs to a route to ${owners.map(({ slug }) => slug).join(", ")}.`
}
