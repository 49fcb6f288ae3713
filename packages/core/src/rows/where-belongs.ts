// Where a misplaced key belongs: in another group, in the config, or under another spelling.

import { once } from "../grammar/once.ts"
import { isVariants, type RowNode, type RowTree } from "../grammar/row.ts"
import { formatPath, type Path } from "../issue/issue.ts"
import { folded } from "../issue/near-miss.ts"
import { type Words, words } from "../issue/words.ts"
import { type KnownField, knownFields } from "./known-fields.ts"

// Settings without a field of their own, which are keys of the config; people look for them next to related fields.
const inConfig = new Map(
  ["cache.mode", "cache.max_age", "retry", "strategy", "targets", "override_params"].map(place => [
    folded(place),
    place
  ])
).set("retries", "retry.attempts")

// Keys of a request's body, by folded names.
const inBody = /^(model|messages|stream|temperature|max\w*tokens|tools)$/

// Common names for the provider's credential. Not Portkey's own `apiKey`: mistaking it for the credential would leak
// it.
const credential = /^(?!.*portkey)(.*apikey|key|secret|token|bearer)$/

/**
 * A sentence that says where `key` belongs, which is unknown at `path`, or `undefined` if no place is known. `known`
 * are the nodes whose keys are valid at `path`.
 */
export function whereBelongs(key: string, path: Path, known: RowTree): Words | undefined {
  const at = formatPath([...path, key])
  const name = folded(key)
  if (path.length < 2 && inBody.test(name)) return "Write it into the body."
  if (path.length === 0 && /headers$/.test(name)) return "Write it as extraHeaders."
  const setting = inConfig.get(folded(at).replace("route.", ""))
  if (setting !== undefined) return words`Write it as ${{ at: ["route", "config", ...setting.split(".")] }}.`
  if (path[0] !== "route") return name === "auth" ? authPlace : ofField(key, at)
  if (known.auth !== undefined) {
    const inAuth = authKeysOf(known.auth).find(each => folded(each) === name)
    if (inAuth !== undefined) return words`Write it as ${{ at: ["route", "auth", inAuth] }}.`
    if (credential.test(name)) return authPlace
  } else if (credential.test(name))
    // Only a plain string has the variant `forwarded` next to it.
    return known.forwarded && words`Write ${{ at: path }}: "…" itself.`
  return ofField(key, at)
}

const authPlace = words`Write it as ${{ at: ["route", "auth"] }}.`

const authKeysOf = (auth: RowNode | undefined): ReadonlyArray<string> =>
  auth !== undefined && isVariants(auth)
    ? Object.values(auth.of).flatMap(({ rows }) => Object.keys(rows))
    : []

// Some people write one field per label.
const label = /^(?:x-portkey-)?metadata[-_](.+)$/i

function ofField(key: string, at: string): Words | undefined {
  const [, name] = label.exec(key) ?? []
  if (name !== undefined) return words`Write it as ${{ at: ["metadata", name] }}.`
  const place = placeOf(key)
  return place?.path !== undefined && formatPath(place.path) === at ? undefined : place?.advice
}

/** The field that a key is named after: `traceID`, `trace_id` and `x-portkey-trace-id` all mean the same field. */
export function placeOf(key: string): KnownField | undefined {
  return placesByName().get(folded(key.replace(/^(x-)?portkey[-_]?/i, "")))
}

const placesByName: () => ReadonlyMap<string, KnownField> = once(() => {
  const places = new Map<string, KnownField>()
  for (const [field, known] of knownFields()) {
    const name = folded(field.replace("x-portkey-", ""))
    if (!places.has(name)) places.set(name, known)
  }
  return places
})
