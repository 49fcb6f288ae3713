// Reads one request's overrides into a copy of the client's slots, without looking at the client's spec again.

import type { Layout } from "../emit/layout.ts"
import type { Run } from "../emit/run.ts"
import type { Entry } from "../emit/slots.ts"
import { formatPath, kindOf, type Path } from "../issue/issue.ts"
import { nearMiss } from "../issue/near-miss.ts"
import { report } from "../table/compilation.ts"
import { isPlainObject } from "../table/plain-object.ts"
import { open } from "../table/secret.ts"

/** The rows that a request may change, by the keys that lead to them. */
export type OverridableKeys = ReadonlyMap<string, Entry | OverridableKeys>

export function overridableKeysOf(layout: Layout): OverridableKeys {
  const root = new Map<string, Entry | OverridableKeys>()
  for (const entry of layout.overridable) {
    let keys = root
    for (const key of entry.path.slice(0, -1)) {
      const known = keys.get(String(key)) as typeof root | undefined
      const next: typeof root = known ?? new Map()
      keys.set(String(key), next)
      keys = next
    }
    keys.set(String(entry.path.at(-1)), entry)
  }
  return root
}

/** Whether every key of `overrides` is one that a request may change; reports those that are not. */
export function checkKeys(overrides: unknown, keys: OverridableKeys, run: Run, path: Path = []): boolean {
  if (overrides === undefined) return true
  if (!isPlainObject(overrides)) {
    if (path.length > 0) return true // of the wrong type, which the merged spec will tell
    const message = `the overrides must be an object; they are ${kindOf(overrides)}`
    report(run, "shape.type", path, message, 'Write a plain object, for example { trace: { id: "42" } }.')
    return false
  }
  return Object.keys(overrides).reduce((fine, key) => {
    const node = keys.get(key)
    if (node === undefined) return reportNotOverridable(key, keys, run, path)
    return (node instanceof Map ? checkKeys(overrides[key], node, run, [...path, key]) : true) && fine
  }, true)
}

function reportNotOverridable(key: string, keys: OverridableKeys, run: Run, path: Path): false {
  const at = [...path, key]
  const near = nearMiss(key, keys.keys())
  report(
    run,
    "shape.override-key",
    at,
    `${formatPath(at)} is not something that one request may change`,
    near === undefined
      ? `A request may change ${[...keys.keys()].join(", ")}; give the rest to prepare.`
      : `Did you mean ${near}?`
  )
  return false
}

/**
 * Puts the texts of `overrides` into `run.slots`. Returns `false` for anything out of the ordinary, with or without an
 * issue, and leaves it to the whole compilation of the merged spec to say what is wrong.
 */
export function encodeOverrides(
  overrides: Readonly<Record<string, unknown>>,
  keys: OverridableKeys,
  client: Readonly<Record<string, unknown>>,
  run: Run
): boolean {
  for (const key of Object.keys(overrides)) {
    const value = overrides[key]
    const node = keys.get(key)
    if (value === undefined) continue
    if (node === undefined || (value === null && (node instanceof Map || (node as Entry).row.required)))
      return false
    if (node instanceof Map) {
      const group = client[key]
      if (!isPlainObject(value) || !encodeOverrides(value, node, isPlainObject(group) ? group : {}, run))
        return false
    } else if (value === null) run.slots[(node as Entry).slot] = undefined
    else encodeRow(node as Entry, value, client[key], run)
  }
  return run.issues.length === 0
}

function encodeRow({ row, slot, path }: Entry, value: unknown, client: unknown, run: Run): void {
  const { codec } = row
  const merged = codec.merge === undefined ? value : codec.merge(client, value)
  const given = row.secret ? open(merged, run, path) : merged
  run.slots[slot] = codec.encode(given, run, path)
}
