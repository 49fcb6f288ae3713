// What to report about a key that an object of the grammar does not have.

import { misspelt } from "../issue/misspelt.ts"
import { folded, nearMiss, startOf } from "../issue/near-miss.ts"
import type { Words } from "../issue/words.ts"
import type { Fields, Key, Misplaced, ObjectKind } from "./type.ts"

const mostListed = 12

const isSecret = (key: Key | undefined): boolean => key?.type.kind.is === "text" && key.type.kind.secret

/**
 * What to report about `key`, which `node`, an object of `kind`, does not have; `allowed` are the keys that may be
 * written there. Another spelling of a key comes first, then a place that is known for the name, then a similar key,
 * then a place that is known for a similar name.
 */
export function unknownKey(
  { keys, says, misplaced, meant }: ObjectKind,
  key: string,
  node: Fields,
  allowed: ReadonlyArray<string>
): Misplaced & { readonly repair: Words } {
  const near = nearMiss(key, allowed)
  const alike = near ?? startOf(key, allowed) ?? meant?.(key, node)
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
  if (isHere) return { ...found, ...misspelt(own, node) }
  return {
    ...found,
    ...(allowed.length > mostListed
      ? { repair: "Leave it out.", edit: { remove: true } as const }
      : { repair: `The keys are ${allowed.join(", ")}.` })
  }
}
