// The parameters of a guardrail check. Which there are is the check's own affair, but for three.

import { forwardFault } from "../table/codec-names.ts"
import { isPlainObject } from "../table/plain-object.ts"
import { checkJson } from "./json-shape.ts"
import type { Shape } from "./shape.ts"
import { complainOfType } from "./value-shape.ts"
import { complain, enter, type Place, placeIn, type Walk } from "./walk.ts"

/** Keys that hold secrets: credentials of the service behind the check, header fields of a webhook. */
export const secretParameters: ReadonlySet<string> = new Set(["credentials", "headers"])

/** The parameters of a guardrail check. */
export const parameters: Shape = {
  form: { is: "parameters" },
  check(value, walk, above, key) {
    if (!isPlainObject(value)) {
      return complainOfType(
        value,
        walk,
        above,
        key,
        "an object of parameters",
        "Write { } where there are none."
      )
    }
    const keys = Object.keys(value)
    const at = enter(value, keys.length, walk, above, key)
    if (at === undefined) return
    for (const name of keys) {
      const entry = value[name]
      if (entry === undefined) continue
      checkJson(entry, walk, at, name, secretParameters.has(name))
      if (name === "forwardHeaders" && walk.run.gateway === "hosted") checkForwarded(entry, walk, at, name)
    }
  }
}

// Portkey docs, product/guardrails/forwarding-headers, "Restricted headers".
const withheld: ReadonlySet<string> = new Set([
  "authorization",
  "x-api-key",
  "ocp-apim-subscription-key",
  "proxy-authorization",
  "cookie"
])
const traced: ReadonlySet<string> = new Set(["x-portkey-trace-id", "x-portkey-span-id"])

function checkForwarded(names: unknown, walk: Walk, above: Place, key: string): void {
  if (!Array.isArray(names) || walk.left < 0) return
  const at = placeIn(above, key, names)
  for (const [index, item] of names.entries()) {
    const name = typeof item === "string" ? item.toLowerCase() : ""
    if (name === "" || traced.has(name)) continue
    const fault = withheld.has(name)
      ? "is a credential, which Portkey does not hand to a guardrail"
      : name.startsWith("x-portkey-")
        ? "is a Portkey field, which Portkey does not hand to a guardrail"
        : forwardFault(name)?.fault
    if (fault !== undefined) complain(walk, at, index, "config.guardrail-forward", fault, "Leave it out.")
  }
}
