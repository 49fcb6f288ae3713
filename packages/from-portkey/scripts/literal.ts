// Writes plain data as a person would write it in TypeScript.

const widest = 90
const key = (name: string): string => (/^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name))

/** The source code of `value`, on one line. */
export function literal(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(literal).join(", ")}]`
  if (typeof value !== "object" || value === null) return JSON.stringify(value)
  const entries = Object.entries(value).map(([name, part]) => `${key(name)}: ${literal(part)}`)
  return entries.length === 0 ? "{}" : `{ ${entries.join(", ")} }`
}

/** The same, but an object that is too wide has one line per key. `indent` is the indent of the value. */
export function literalLines(value: unknown, indent: string): string {
  const line = literal(value)
  if (typeof value !== "object" || value === null || indent.length + line.length <= widest) return line
  const inner = `${indent}  `
  const [open, close] = Array.isArray(value) ? ["[", "]"] : ["{", "}"]
  const parts = Object.entries(value).map(([name, part]) => {
    const label = Array.isArray(value) ? "" : `${key(name)}: `
    return `${inner}${label}${literalLines(part, inner)}`
  })
  return `${open}\n${parts.join(",\n")}\n${indent}${close}`
}
