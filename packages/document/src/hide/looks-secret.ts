// Recognizes secrets by their form, if no row covers them.

import type { Range } from "../read/source-node.ts"

/** Whether a key is named like a credential. */
export const isNamedLikeSecret = (name: string): boolean =>
  /key|token|secret|passw|credential|auth|bearer|signature|private|cookie/i.test(name)

// How the keys of well-known services begin: before a separator, and without one.
const separated = "(?:sk|pk|rk|gsk|xai|hf|gh[pousr])"
const whole = "(?:AKIA|AIza|eyJ)"
const likeKey = new RegExp(`^(?:${separated}|${whole})[-_]?[\\w.-]{6,}$`)
const plainKey = new RegExp(`^(?:${separated}[-_]|${whole})[\\w.-]{8,}$`)

/** Whether a word looks like the key of a service: a known prefix, or long with mixed letters and digits. */
export const looksLikeKey = (word: string): boolean =>
  likeKey.test(word) ||
  (/^[\w.+/=-]{16,}$/.test(word) &&
    /\d/.test(word) &&
    /[A-Za-z]/.test(word) &&
    !/^\d{4}-\d\d-\d\d/.test(word))

/** Whether a text is certainly a secret, wherever it is: the key of a service, or a URL with a password. */
export const isPlainlySecret = (text: string): boolean =>
  plainKey.test(text) || /^[a-z][\w+.-]*:\/\/[^\s/?#@]*:[^\s/?#]*@/i.test(text)

/** The user with a password of each URL in a text, and the values of its parameters that are named like a credential. */
export function secretsOfUrls(text: string): ReadonlyArray<Range> {
  const users = text.matchAll(/(?<=:\/\/)[^\s/?#@:]*:[^\s/?#]*(?=@)/g)
  const parameters = Array.from(text.matchAll(/(?<=[?&]([\w.-]+)=)[^\s&#"'`\\]+/g)).filter(
    ({ 1: name = "" }) => isNamedLikeSecret(name)
  )
  return [...users, ...parameters].map(({ index, 0: secret }) => ({
    start: index,
    end: index + secret.length
  }))
}
