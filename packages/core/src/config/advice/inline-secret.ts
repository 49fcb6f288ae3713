// Secrets that travel in a config, where the hosted gateway could keep them.

import * as Redacted from "effect/Redacted"
import { isPlainObject } from "../../table/plain-object.ts"
import { type Place, placeIn, type Walk } from "../../table/walk.ts"
import { secretParameters } from "../parameters-shape.ts"
import type { Form } from "../shape.ts"
import { warn } from "./warn.ts"

const secretForms: ReadonlySet<Form["is"]> = new Set(["secret", "pem", "service-account", "secret-json"])

/** Warns of a value of `form` that is a secret, or holds some. Returns whether it did: once a document is enough. */
export function adviseOnSecret(
  { is }: Form,
  value: unknown,
  walk: Walk,
  at: Place | undefined,
  key: string | number
): boolean {
  if (walk.run.gateway !== "hosted") return false
  if (is === "parameters" && isPlainObject(value)) {
    const name = [...secretParameters].find(each => holdsSecret(value[each]))
    return name !== undefined && tell(walk, placeIn(at, key, value), name)
  }
  // A virtual key is of use to Portkey only.
  return secretForms.has(is) && key !== "virtual_key" && holdsSecret(value) && tell(walk, at, key)
}

/** Whether there is any text in `value`, wrapped or not. */
function holdsSecret(value: unknown): boolean {
  if (typeof value === "string") return value !== ""
  if (typeof value !== "object" || value === null) return false
  return Redacted.isRedacted(value) || Object.values(value).some(holdsSecret)
}

function tell(walk: Walk, at: Place | undefined, key: string | number): true {
  const what = "is a secret that travels in the config of every request"
  const repair = 'Store it in the Model Catalog, and name it: "provider": "@slug".'
  warn(walk, at, key, "config.inline-secret", what, repair)
  return true
}
