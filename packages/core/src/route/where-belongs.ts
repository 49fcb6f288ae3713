// Where a key belongs that stands in the wrong place: another provider's, another group's, the config's, an SDK's name.

import { formatPath, type Path } from "../issue/issue.ts"
import { folded } from "../issue/near-miss.ts"
import { providers } from "../table/provider/index.ts"
import { isVariants } from "../table/row.ts"
import { knownFields } from "./known-fields.ts"

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

/** A sentence that says where `key`, which `path` does not have, belongs; `undefined` when that is not known. */
export function whereBelongs(key: string, path: Path): string | undefined {
  const at = formatPath([...path, key])
  return configKeys.get(at) ?? ofField(key, at) ?? ofProviders(key, path)
}

// `traceID`, `trace_id` and `x-portkey-trace-id` all mean the field of that name.
function ofField(key: string, at: string): string | undefined {
  const wanted = folded(key.replace(/^x-portkey-/i, ""))
  for (const [field, { path, advice }] of knownFields()) {
    if (folded(field.replace("x-portkey-", "")) !== wanted) continue
    return path !== undefined && formatPath(path) === at ? undefined : advice
  }
  return undefined
}

function ofProviders(key: string, path: Path): string | undefined {
  if (path[0] !== "route") return undefined
  const owners = providers.filter(({ options, auth }) => {
    const variants = auth !== undefined && isVariants(auth) ? Object.values(auth.of) : []
    return path.length === 1
      ? Object.hasOwn(options, key)
      : variants.some(({ rows }) => Object.hasOwn(rows, key))
  })
  if (owners.length === 0 || key === "forwarded") return undefined
  return `It belongs to a route to ${owners.map(({ slug }) => slug).join(", ")}.`
}
