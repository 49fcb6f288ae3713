// The last word before issues leave: whatever a rule quoted, no secret of the request is in it.

import { isPlainObject } from "../grammar/plain-object.ts"
import { textOfSecret } from "../grammar/secret.ts"
import { parseJson } from "../grammar/wire/json.ts"
import type { Issue } from "../issue/issue.ts"
import { looksLikeKey } from "../issue/looks-like-key.ts"
import { mapConfigSecrets } from "../rows/config/config-secrets.ts"
import { secretFieldNames, secretFieldNamesOf } from "../rows/secret-fields.ts"
import { isStandIn } from "../rule/spec/stand-in.ts"
import type { RawField } from "./raw-fields.ts"

const mask = "<redacted>"

// The beginning by which a secret is found again in a text; messages shorten what they quote.
const sample = 8

/**
 * `issues` with every secret of `fields` masked: values of secret fields, secrets inside a config, and whatever looks like
 * a key in a field where none belongs.
 */
export function withoutSecrets(
  issues: ReadonlyArray<Issue>,
  fields: ReadonlyArray<RawField>
): ReadonlyArray<Issue> {
  const secrets = new Secrets(fields)
  return issues.map(issue => ({
    ...issue,
    path: issue.path.map(part => (typeof part === "string" ? secrets.maskIn(part) : part)),
    message: secrets.maskIn(issue.message),
    repair: secrets.maskIn(issue.repair)
  }))
}

class Secrets {
  /** Lower-case secrets by their beginnings: hosts are quoted in lower case. */
  readonly #byBeginning = new Map<string, string[]>()

  constructor(fields: ReadonlyArray<RawField>) {
    const named = secretFieldNamesOf(fields.map(({ name, value }) => [name, value] as const))
    for (const { name, given, value } of fields) {
      // A list that names Portkey's own fields is a mistake, and does not make their values secret.
      const isSecret = secretFieldNames.has(name) || (named.has(name) && !name.startsWith("x-portkey-"))
      if (name === "x-portkey-config") for (const secret of secretsOfConfig(value)) this.#add(secret)
      else if (isSecret) for (const part of [given, value, ...value.split(/\s+/)]) this.#add(part)
      for (const word of `${name} ${given}`.split(/[^-\w.~+/=]+|[/=]+/))
        if (looksLikeKey(word)) this.#add(word)
    }
  }

  #add(secret: string): void {
    if (secret.length < sample || isStandIn(secret)) return
    // What is quoted as JSON has other characters in it.
    for (const form of new Set([secret, JSON.stringify(secret).slice(1, -1)])) {
      const text = form.toLowerCase()
      const start = text.slice(0, sample)
      const others = this.#byBeginning.get(start)
      if (others === undefined) this.#byBeginning.set(start, [text])
      else if (!others.includes(text)) others.push(text)
    }
  }

  maskIn(text: string): string {
    const lower = text.toLowerCase()
    let masked = ""
    for (let at = 0; at < text.length; ) {
      const length = this.#lengthAt(lower, at)
      masked += length > 0 ? mask : text[at]
      at += Math.max(1, length)
    }
    return masked
  }

  /** How much of a secret stands at `at`. */
  #lengthAt(text: string, at: number): number {
    let longest = 0
    for (const secret of this.#byBeginning.get(text.slice(at, at + sample)) ?? []) {
      let length = sample
      while (length < secret.length && secret[length] === text[at + length]) length++
      longest = Math.max(longest, length)
    }
    return longest
  }
}

function secretsOfConfig(text: string): ReadonlyArray<string> {
  const parsed = parseJson(text)
  if (!("value" in parsed) || !isPlainObject(parsed.value)) return []
  const secrets: string[] = []
  mapConfigSecrets(parsed.value, secret => {
    if (typeof secret !== "number") secrets.push(textOfSecret(secret))
    return secret
  })
  return secrets
}
