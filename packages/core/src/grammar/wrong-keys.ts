// What to report about unknown and missing keys of an object of the grammar.

import { mostCompared } from "../budget.ts"
import { misspelt } from "../issue/misspelt.ts"
import { folded, nearMiss, startOf } from "../issue/near-miss.ts"
import type { Fields, Key, Misplaced, ObjectKind } from "./type.ts"
import { complain, type Place, pathOf, type Walk } from "./walk.ts"

const unknown = "shape.unknown-key"
const leaveOut = { repair: "Leave it out.", edit: { remove: true } } as const

/**
 * Reports `key`, which `node`, an object of `kind` at `at`, does not have. From then on, rules see the key that the
 * repair adds.
 */
export function complainOfUnknown(
  kind: ObjectKind,
  key: string,
  node: Fields,
  walk: Walk,
  at: Place
): undefined {
  const { run, barred } = walk
  const isAllowed = (name: string): boolean =>
    (kind.keys[name]?.only ?? run.gateway) === run.gateway && (at.above !== undefined || !barred?.has(name))
  const found =
    run.issues.length > mostCompared
      ? { ...leaveOut, ...kind.says?.unknown }
      : instead(kind, key, node, Object.keys(kind.keys).filter(isAllowed))
  const { rule = unknown, repair, edit } = found
  if (found.key !== undefined) {
    // Copied once: an object may have thousands of wrong keys.
    at.meant ??= { ...node }
    at.meant[found.key] ??= node[key]
  }
  const what = found.what ?? `is not a key of ${kind.name}, so the gateway ignores or refuses it`
  const advice = typeof repair === "function" ? repair(pathOf(walk, at)) : repair
  return complain(walk, at, key, rule, what, advice, edit)
}

/** Reports a required key that an object of `kind` lacks. */
export function complainOfMissing(
  { name, like, says }: ObjectKind,
  key: string,
  walk: Walk,
  at: Place
): void {
  const what = says?.missing?.what ?? `is missing, and ${name} needs it`
  complain(walk, at, key, "shape.missing", what, says?.missing?.repair ?? `Add it, for example ${like}.`)
}

const mostListed = 12

const isSecret = (key: Key | undefined): boolean => key?.type.kind.is === "text" && key.type.kind.secret

/**
 * What to report about `key`; `allowed` are the keys that may be written instead. Another spelling of a key comes
 * first, then a place that is known for the name, then a similar key, then a place that is known for a similar name.
 */
function instead(
  { keys, says, misplaced, meant }: ObjectKind,
  key: string,
  node: Fields,
  allowed: ReadonlyArray<string>
): Misplaced & Required<Pick<Misplaced, "repair">> {
  const names = Object.keys(keys)
  const near = nearMiss(key, names)
  const alike = near ?? startOf(key, names) ?? meant?.(key, node)
  // A secret is only suggested for its own name.
  const likely = near === undefined && isSecret(keys[alike ?? ""]) ? undefined : alike
  const places = near !== undefined && folded(near) === folded(key) ? undefined : misplaced?.()
  const place =
    places?.get(folded(key)) ??
    (alike === undefined ? places?.get(nearMiss(key, places.keys()) ?? "") : undefined)
  const goal = place === undefined ? likely : place.key
  const own = goal && (meant?.(goal, node) ?? goal)
  const isHere = own !== undefined && allowed.includes(own)
  const found = { ...says?.unknown, ...place }
  const repair = place?.repair
  if (repair !== undefined && (goal === undefined || isHere)) return { ...found, repair }
  if (isHere) return { ...found, ...misspelt(own, node), key: own }
  return {
    ...found,
    key: undefined,
    ...(allowed.length > mostListed ? leaveOut : { repair: `The keys are ${allowed.join(", ")}.` })
  }
}
