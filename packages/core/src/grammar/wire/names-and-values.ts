// The fields that the gateway forwards to the provider unchanged: just their names, or a record that also sends them.

import { mostValues, valuesIn } from "../../budget.ts"
import type { Path } from "../../issue/issue.ts"
import { secretText } from "../kinds.ts"
import { once } from "../once.ts"
import { isAbsent, isPlainObject, protoKey } from "../plain-object.ts"
import { forwardFault } from "../refinement/field-name.ts"
import { type CarriedField, type Run, tell } from "../run.ts"
import { open, type Secret } from "../secret.ts"
import { type Fields, type Problem, problem } from "../type.ts"
import { complainOfSize, walkAt } from "../walk.ts"
import { canonical as canonicalNames, names } from "./names.ts"
import { encodePlain, type Wire } from "./wire.ts"

const givenTwice = problem("field.twice", "is given twice", "Keep one.")

const encodeSecret = once(() => encodePlain(secretText))

export const namesAndValues: Wire = {
  is: "names-and-values",
  encoder(type) {
    const encodeNames = names.encoder(type)
    return (value, run, path) => {
      const list = isPlainObject(value)
        ? carry(value, run, path, forwardFault).join(",") || undefined
        : encodeNames(value, run, path)
      if (list !== undefined) run.forwarded = () => list.split(",")
      return list
    }
  }
}

/**
 * Adds the fields of a record `name → secret` to `run.carried`. `refuse` returns why a name is not allowed there.
 * Returns the added names in lower case.
 */
export function carry(
  record: Fields,
  run: Run,
  path: Path,
  refuse: (name: string) => Problem | undefined
): ReadonlyArray<string> {
  const taken: CarriedField[] = []
  const known = new Set(run.carried.map(field => field.name))
  let left = mostValues
  for (const key of Object.keys(record)) {
    const secret = record[key]
    if (isAbsent(secret)) continue
    const at = [...path, key]
    const name = key.toLowerCase()
    if (name === "__proto__") {
      tell(run, { ...protoKey, path: at })
      continue
    }
    // The value first: its problems do not depend on whether the name is allowed here.
    const given = open(secret, run, at)
    const value = given === undefined ? undefined : encodeSecret()(given, run, at)
    left -= 1 + valuesIn(key + value)
    if (left < 0) break
    const fault = refuse(name) ?? (known.has(name) ? givenTwice : undefined)
    if (fault !== undefined) {
      tell(run, { ...fault, path: at })
      continue
    }
    if (value === undefined) continue
    taken.push({ name, value, path: at })
    known.add(name)
  }
  run.carried = [...run.carried, ...taken]
  complainOfSize({ ...walkAt(run, path), left })
  return taken.map(field => field.name)
}

export { decode } from "./names.ts"

/** The names alone: the values of a record are in `extraHeaders`. `undefined` for an empty record. */
export function canonical(
  value: ReadonlyArray<string> | Readonly<Record<string, Secret | undefined>>
): ReadonlyArray<string> | undefined {
  if (Array.isArray(value)) return canonicalNames(value)
  const given = Object.entries(value).flatMap(([name, secret]) => (isAbsent(secret) ? [] : [name]))
  return given.length === 0 ? undefined : canonicalNames(given)
}
