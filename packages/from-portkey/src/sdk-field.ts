// What `createHeaders` of portkey-ai 3.1.0 makes of one option, letter by letter
// (portkey-node-sdk/src/apis/createHeaders.ts, src/utils.ts:49). Knows no field and no trap.

/** A field as the SDK sends it. */
export interface SdkField {
  readonly name: string
  readonly text: string
}

/** `traceID` becomes `trace-id`, `baseURL` becomes `base-u-r-l`: every capital is taken for a word. */
export const kebabOf = (option: string): string =>
  option.replace("ID", "Id").replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)

/** Whether the SDK sends nothing for `value`. */
export function isLeftOut(value: unknown): boolean {
  if (value === undefined || value === null) return true
  if (typeof value === "string") return value.trim() === ""
  return typeof value === "object" && Object.keys(value).length === 0
}

/** The text of a value that is not left out; whatever else JavaScript takes for false is empty text (trap 26). */
export function sdkText(value: unknown): string {
  if (typeof value === "boolean") return String(value)
  if (typeof value === "object") return JSON.stringify(value) ?? ""
  return value ? String(value) : ""
}

/** The field that the SDK makes of an option; `forwarded` has the names of `forwardHeaders` as the SDK rewrites them. */
export function sdkField(option: string, value: unknown, forwarded: ReadonlySet<string>): SdkField {
  // Handed on as it is, so that fetch makes text of it.
  if (option.toLowerCase() === "authorization")
    return { name: "authorization", text: value ? String(value) : "" }
  const name = kebabOf(option)
  const text = option === "forwardHeaders" && Array.isArray(value) ? value.join(",") : sdkText(value)
  return { name: forwarded.has(name) ? name : `x-portkey-${name}`, text }
}

/** The names by which the SDK knows which options to send without its prefix. */
export function sdkForwarded(forwardHeaders: unknown): ReadonlySet<string> {
  if (!Array.isArray(forwardHeaders)) return new Set()
  return new Set(forwardHeaders.filter(name => typeof name === "string").map(kebabOf))
}
