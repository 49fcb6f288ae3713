// Names under which people keep credentials, in whatever object: `api_key`, `clientSecret`, `X-Auth-Token`.

// A word that says so by itself, or says so at the end of a name.
const always =
  /^(?:apikeys?|auth|authorization|authorisation|bearer|cookie|cookies|credentials?|passphrase|password|passwords|passwd|pwd|secrets?)$/
const atEnd = /^(?:token|tokens)$/
/** Words that make a key of `key` one that opens something. */
const beforeKey =
  /^(?:access|account|admin|api|auth|aws|client|encryption|master|private|provider|secret|service|shared|signing|ssh|subscription|virtual)$/
// Counts of tokens are no credentials: `max_tokens`, `budget_tokens`.
const counted =
  /^(?:max|min|budget|num|total|count|limit|prompt|completion|reasoning|thinking|input|output|cached?)$/

/** A name beyond this is none that a person gave. */
const longest = 200

/** The words of a name, in lower case: `awsSecretKey`, `aws_secret_key`, `AWS-SECRET-KEY`. */
const wordsOf = (name: string): ReadonlyArray<string> =>
  name
    .slice(0, longest)
    .replace(/([a-z\d])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z\d]+/)
    .filter(word => word !== "")

const known = new Map<string, boolean>()
const mostKnown = 1000

/**
 * Whether a key of this name holds a credential by the look of it, so that its value is never shown. What a type says of a
 * key comes first; this is for keys that no type knows.
 */
export function isCredentialName(name: string): boolean {
  // Looking it up would read all of a name that may be as long as it likes.
  if (name.length > longest) return holdsCredential(wordsOf(name))
  const before = known.get(name)
  if (before !== undefined) return before
  const found = holdsCredential(wordsOf(name))
  if (known.size < mostKnown) known.set(name, found)
  return found
}

function holdsCredential(words: ReadonlyArray<string>): boolean {
  if (words.some(word => always.test(word))) return true
  const last = words.at(-1) ?? ""
  if (atEnd.test(last)) return !words.some(word => counted.test(word))
  // `aws_access_key_id` too, which is half of a credential; and the whole key file of an account.
  return words.some(
    (word, index) =>
      (/^keys?$/.test(word) && beforeKey.test(words[index - 1] ?? "")) ||
      (word === "json" && words[index - 1] === "account")
  )
}
