// Secrets and ids that nobody has filled in, although they are no placeholders that a program writes.

/** The name of an environment variable instead of its value. */
const variableName = /^(?:[A-Z][A-Z\d]*_)+(?:KEY|TOKEN|SECRET|ID|SLUG)$/

// Where a password manager, a vault or a tool's own settings hold the value.
const reference =
  /^(?:op:\/\/|vault:|aws-secretsmanager:|env:|\{(?:env|file):|[\w.]*secrets?[.[(]|<[\w-]+>[^<>]*<\/[\w-]+>$)/i

// What documents write where the reader's own value belongs.
const sample =
  /^your?[-_ ](?:[a-z\d]+[-_ ])*(?:key|token|secret|id|slug)(?:[-_ ]here)?$|^(?:[a-z]{2,4}-(?:[a-z]{2,6}-)?)?(?:x{4,}|\*{3,}|\.{3,})$/i

/** No text that somebody has to replace is longer. */
export const longestUnfilled = 200

interface Unfilled {
  readonly what: string
  readonly repair: string
}

/** What to report about a secret or an id that nobody has filled in, or `undefined`. */
export function unfilled(text: string): Unfilled | undefined {
  if (variableName.test(text))
    return {
      what: "looks like the name of an environment variable",
      repair: "Send the value of the variable."
    }
  if (reference.test(text))
    return {
      what: "looks like a reference that nobody has resolved",
      repair: "Send the value that it refers to."
    }
  return sample.test(text)
    ? { what: "looks like a sample from a document", repair: "Send your own value." }
    : undefined
}

export const isUnfilled = (text: string): boolean => unfilled(text) !== undefined
