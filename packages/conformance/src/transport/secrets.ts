import { inspect } from "node:util"
import { expect } from "vitest"

/** The secrets of the contract's specs and callers; each is a string that occurs nowhere else. */
export const secrets = {
  portkey: "pk-fake-9d1f2c83a5b64e70",
  openai: "sk-fake-4b7e0a96d2c1835f",
  forwarded: "fw-fake-e5c3b1a2f4d60798",
  caller: "ca-fake-70f6e1d8c2b3a495"
}

/** Fails if any form in which `value` may be logged shows one of the {@link secrets}. */
export function expectNoSecretIn(value: unknown): void {
  expectNoSecretLogged(value)
  // The same as `console.dir`, which ignores custom inspection.
  const forms = [
    inspect(value, { customInspect: false }),
    inspect(value, { customInspect: false, depth: null })
  ]
  for (const form of forms) for (const secret of Object.values(secrets)) expect(form).not.toContain(secret)
}

/**
 * {@link expectNoSecretIn} without `console.dir`: it shows what the caller wrote and axios must still be able to send.
 */
export function expectNoSecretLogged(value: unknown): void {
  const forms = [
    inspect(value),
    inspect(value, { depth: Number.POSITIVE_INFINITY, showHidden: true }),
    jsonOf(value),
    value instanceof Error ? `${value} ${value.stack}` : ""
  ]
  for (const form of forms) for (const secret of Object.values(secrets)) expect(form).not.toContain(secret)
}

/** The output of a structured logger: only circular parts are left out. */
function jsonOf(value: unknown): string {
  const above: unknown[] = []
  return String(
    JSON.stringify(value, function (this: unknown, _key, part: unknown) {
      while (above.length > 0 && above.at(-1) !== this) above.pop()
      if (above.includes(part)) return "[circular]"
      if (typeof part === "object" && part !== null) above.push(part)
      return typeof part === "bigint" ? `${part}` : part
    })
  )
}
