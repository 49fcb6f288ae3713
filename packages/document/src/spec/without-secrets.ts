// A spec that is safe to commit to a repository: each secret is a variable.

import * as Redacted from "effect/Redacted"
import { isPlainlySecret } from "../hide/looks-secret.ts"
import { secretName } from "./secret-names.ts"

export interface WithoutSecrets {
  /** Plain data, with `${NAME}` for each secret. */
  readonly spec: unknown
  /** The secrets by variable name, in the order of the spec. An existing variable has no value. */
  readonly variables: ReadonlyMap<string, string | undefined>
}

/**
 * Replaces every `Redacted` in `spec` with a variable. `named` writes the strings of existing variables as `${NAME}`;
 * any other `${` is escaped.
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
  /** The string as the file contains it. */
  const written = (text: string): string => {
    const result = named(text.replaceAll("${", () => "$${"))
    for (const [sign, name = ""] of result.matchAll(/\$?\$\{(\w+)\}/g))
      if (!sign.startsWith("$$")) variables.set(name, undefined)
    return result
  }
  const open = (value: unknown, path: ReadonlyArray<string | number>): unknown => {
    if (Redacted.isRedacted(value) || (typeof value === "string" && isPlainlySecret(value))) {
      const secret = String(Redacted.isRedacted(value) ? Redacted.value(value) : value)
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
