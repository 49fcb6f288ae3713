// Changes to the structure of an input, as mistakes of people, programs and templates make them.

import { shownAt } from "./marked.ts"
import { hiddenKey, oddValue } from "./odd-value.ts"
import { isPlain, type PlainObject } from "./plain.ts"
import type { Random } from "./random.ts"

/** A place in an input: a list or an object, and a key of it. */
interface Place {
  readonly owner: PlainObject
  readonly key: string
}

/** A copy that shares nothing with `value`: lists and plain objects are copied, everything else is kept. */
export function copyOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copyOf)
  if (!isPlain(value)) return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, copyOf(part)]))
}

const mostPlaces = 1000

/** The places that a change may affect. Earlier changes may have inserted a cycle, a proxy, or a getter. */
function placesIn(value: unknown, places: Place[] = []): Place[] {
  if (!isReadable(value)) return places
  // A list is an object with numbers as keys.
  const owner = value as PlainObject
  for (const key of Object.keys(owner)) {
    if (places.length >= mostPlaces) return places
    const part = Object.getOwnPropertyDescriptor(owner, key)
    if (part === undefined || !("value" in part)) continue
    places.push({ owner, key })
    placesIn(part.value, places)
  }
  return places
}

const isReadable = (value: unknown): boolean =>
  (Array.isArray(value) || isPlain(value)) && !Object.isFrozen(value)

function misspelt(key: string, random: Random): string {
  const at = random.below(key.length + 1)
  switch (random.below(6)) {
    case 0:
      return key.slice(0, at) + key.slice(at + 1)
    case 1:
      return `${key.slice(0, at)}x${key.slice(at)}`
    case 2:
      return key.toUpperCase()
    case 3:
      return key.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`)
    case 4:
      return key.replace(/[_-](\w)/g, (_, letter: string) => letter.toUpperCase())
    default:
      return `${key} `
  }
}

function remove({ owner, key }: Place): void {
  if (Array.isArray(owner)) owner.splice(Number(key), 1)
  else delete owner[key]
}

function put({ owner, key }: Place, value: unknown): void {
  Object.defineProperty(owner, key, { value, enumerable: true, writable: true, configurable: true })
}

function rename({ owner, key }: Place, name: string): void {
  const value = owner[key]
  // Only its key identifies a plain secret.
  if (Array.isArray(owner) || shownAt(value) !== undefined) return
  delete owner[key]
  put({ owner, key: name }, value)
}

/**
 * A copy of `input` that is wrong, or merely unusual, in up to three places. Nothing moves away from its key, so a
 * secret stays below its own.
 *
 * @param keys names that are valid somewhere in such an input
 */
export function mutated(input: unknown, keys: ReadonlyArray<string>, random: Random): unknown {
  const copy = copyOf(input)
  for (let changes = random.below(4); changes > 0; changes--) {
    const places = placesIn(copy)
    if (places.length === 0) return oddValue(random)
    change(random.pick(places), places, keys, random)
  }
  return random.chance(0.004) ? oddValue(random) : copy
}

function change(
  place: Place,
  places: ReadonlyArray<Place>,
  keys: ReadonlyArray<string>,
  random: Random
): void {
  const { owner, key } = place
  switch (random.below(10)) {
    case 0:
      return remove(place)
    case 1:
      return rename(place, misspelt(key, random))
    case 2:
      return put({ owner, key: random.pick(keys) }, oddValue(random))
    case 3:
      return put(place, [owner[key]])
    case 4:
      return put(place, { [random.pick(["value", "key", "0"])]: owner[key] })
    case 5:
      // A value without a secret, because a plain secret may be shown where none belongs.
      return put({ owner, key: random.pick(keys) }, random.pick(["x", 1, true, [], {}]))
    case 6:
      return Array.isArray(owner) ? undefined : hiddenKey(owner, key, owner[key], random)
    case 7: {
      // One object in two places, as a YAML alias creates it.
      const other = random.pick(places)
      const both = owner[key]
      return isPlain(both) && other.key === key ? put(other, both) : undefined
    }
    default:
      return put(place, oddValue(random))
  }
}
