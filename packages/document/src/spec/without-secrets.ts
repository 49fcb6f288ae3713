// A spec that may be put into a repository: each secret is a variable.

import * as Redacted from "effect/Redacted"
import { secretName } from "./secret-names.ts"

export interface WithoutSecrets {
  /** Plain data, with `${NAME}` for each secret. */
  readonly spec: unknown
  /** The secrets by the names of their variables, in the order of the spec. A variable that was there before has none. */
  readonly variables: ReadonlyMap<string, string | undefined>
}

/**
 * Puts a variable in the place of every `Redacted` of `spec`. `named` writes what stands for a variable already as
 * `${NAME}`; any other `${` is escaped.
 */
export function withoutSecrets(
  spec: unknown,
  named: (text: string) => string = text => text
): WithoutSecrets {
  const variables = new Map<string, string | undefined>()
  const nameOf = (secret: string, wished: string): string => {
    for (let turn = 1; ; turn++) {
      const name = turn === 1 ? wished : `${wished}_${turn}`
      if (!variables.has(name) || variables.get(name) === secret) return name
    }
  }
  /** The text as the file has it. */
  const written = (text: string): string => {
    const result = named(text.replaceAll("${", () => "$${"))
    for (const [sign, name = ""] of result.matchAll(/\$?\$\{(\w+)\}/g))
      if (!sign.startsWith("$$")) variables.set(name, undefined)
    return result
  }
  const open = (value: unknown, path: ReadonlyArray<string | number>): unknown => {
    if (Redacted.isRedacted(value)) {
      const secret = String(Redacted.value(value))
      const text = written(secret)
      if (text !== secret) return text
      const name = nameOf(secret, secretName(spec, path))
      variables.set(name, secret)
      return `\${${name}}`
    }
    if (typeof value === "string") return written(value)
    if (Array.isArray(value)) return value.map((item, index) => open(item, [...path, index]))
    if (typeof value !== "object" || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, open(part, [...path, key])]))
  }
  return { spec: open(spec, []), variables }
}
