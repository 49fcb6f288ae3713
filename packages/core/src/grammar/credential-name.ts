// Common names for credentials, in any object: `api_key`, `clientSecret`, `X-Auth-Token`. And names of objects
// that hold header fields.

/**
 * A name is a credential's if it has one of these words, or a word that ends with one, as `userpassword` does. The owner
 * of a `key` may be written together with it or apart. `aws_access_key_id` counts too, because it is half of a
 * credential, and so does the key file of an account.
 */
const credential =
  /(?:^| )(?:o?auth(?:ori[sz]ation)?|bearer|cookies?|credentials?|jwt|pwd|(?:access|account|admin|api|auth|aws|client|encryption|master|private|provider|secret|service|shared|signing|ssh|subscription|virtual) ?keys?)(?: |$)|(?:apikeys?|pass(?:phrase|words?|wd)|secrets?)(?: |$)|(?:^| )account json|service ?account$/
const token = /tokens?$/
// Counts of tokens are not credentials: `max_tokens`, `budget_tokens`.
const counted =
  /(?:^| )(?:max|min|budget|num|total|count|limit|prompt|completion|reasoning|thinking|input|output|cached?)(?:tokens?)?(?: |$)/

/** Longer names are not credential names. */
const longest = 200

/** The words of a name, in lower case, with a blank between them: `awsSecretKey`, `aws_secret_key`, `AWS-SECRET-KEY`. */
const wordsOf = (name: string): string =>
  name
    .slice(0, longest)
    .replace(/([a-z\d])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .replace(/[^a-z\d]+/g, " ")
    .trim()

const known = new Map<string, boolean>()
const mostKnown = 1000

/**
 * Whether a key's name looks like that of a credential, so its value is never shown. If a type describes the key,
 * the type decides; this is for all other keys.
 */
export function isCredentialName(name: string): boolean {
  // A lookup would read the whole name, which may be of any length.
  // Stryker disable next-line ConditionalExpression,EqualityOperator: it only decides what is remembered
  if (name.length > longest) return holdsCredential(wordsOf(name))
  const before = known.get(name)
  if (before !== undefined) return before
  const found = holdsCredential(wordsOf(name))
  if (known.size < mostKnown) known.set(name, found)
  return found
}

const holdsCredential = (words: string): boolean =>
  credential.test(words) || (token.test(words) && !counted.test(words))

const fieldsName = /^(?:(?:custom|default|extra|http|request)[-_]?)?headers$/i

/** Whether a key holds a credential by its name, or header fields, any of which may be one. */
export const mayHoldCredentials = (name: string): boolean => isCredentialName(name) || fieldsName.test(name)
