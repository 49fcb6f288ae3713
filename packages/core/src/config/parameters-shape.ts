// The parameters of a guardrail check. Which there are is the check's own affair, but for three.

import { forwardFault } from "../table/codec-names.ts"
import { writeJson, writeMembers, writeSecretJson } from "../table/json-writer.ts"
import { isPlainObject } from "../table/plain-object.ts"
import { complain, complainOfType, enter, placeIn, type Write } from "../table/walk.ts"
import type { Check, Shape } from "./shape.ts"

/** Keys that hold secrets: credentials of the service behind the check, header fields of a webhook. */
export const secretParameters: ReadonlySet<string> = new Set(["credentials", "headers"])

/** The parameters of a guardrail check. */
export const parameters: Shape = {
  form: { is: "parameters" },
  write(value, walk, above, key) {
    if (!isPlainObject(value)) {
      const repair = "Write { } where there are none."
      return complainOfType(value, walk, above, key, "an object of parameters", repair)
    }
    const at = enter(value, 0, walk, above, key)
    return at && writeMembers(value, writeOfParameter, walk, at)
  }
}

function writeOfParameter(name: string): Write {
  if (secretParameters.has(name)) return writeSecretJson
  return name === "forwardHeaders" ? writeForwarded : writeJson
}

const writeForwarded: Write = (value, walk, at, key) => {
  const before = walk.run.issues.length
  const text = writeJson(value, walk, at, key)
  if (walk.run.gateway === "hosted") checkForwarded(value, walk, at, key)
  return walk.run.issues.length === before ? text : undefined
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

const checkForwarded: Check = (names, walk, above, key) => {
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
