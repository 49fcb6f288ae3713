// What `createHeaders` of portkey-ai 3.1.0 makes of one option, exactly (portkey-node-sdk/src/apis/createHeaders.ts,
// src/utils.ts:49). Does not depend on any field or trap.

/** A field as the SDK sends it. */
export interface SdkField {
  readonly name: string
  readonly text: string
}

/** `traceID` becomes `trace-id`, `baseURL` becomes `base-u-r-l`: every capital starts a word. */
export const kebabOf = (option: string): string =>
  option.replace("ID", "Id").replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)

/** Whether the SDK sends nothing for `value`. */
export function isLeftOut(value: unknown): boolean {
  if (value === undefined || value === null) return true
  if (typeof value === "string") return value.trim() === ""
  return typeof value === "object" && Object.keys(value).length === 0
}

/** The string for a value that is not left out; any other falsy value becomes an empty string (trap 26). */
export function sdkText(value: unknown): string {
  if (typeof value === "boolean") return String(value)
  if (typeof value === "object") return JSON.stringify(value) ?? ""
  return value ? String(value) : ""
}

/**
 * The field that the SDK makes of an option; `forwarded` has the names in `forwardHeaders` as the SDK rewrites them.
 */
export function sdkField(option: string, value: unknown, forwarded: ReadonlySet<string>): SdkField {
  // Passed on unchanged, so that fetch converts it to a string.
  if (option.toLowerCase() === "authorization")
    return { name: "authorization", text: value ? String(value) : "" }
  const name = kebabOf(option)
  const text = option === "forwardHeaders" && Array.isArray(value) ? value.join(",") : sdkText(value)
  return { name: forwarded.has(name) ? name : `x-portkey-${name}`, text }
}

/** The names of the options that the SDK sends without its prefix. */
export function sdkForwarded(forwardHeaders: unknown): ReadonlySet<string> {
  if (!Array.isArray(forwardHeaders)) return new Set()
  return new Set(forwardHeaders.filter(name => typeof name === "string").map(kebabOf))
}
