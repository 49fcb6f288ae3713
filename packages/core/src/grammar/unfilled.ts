// Unfilled secrets and ids other than the placeholders that programs write.

/** The name of an environment variable instead of its value. */
const variableName = /^(?:[A-Z][A-Z\d]*_)+(?:KEY|TOKEN|SECRET|ID|SLUG)$/

// The name of a variable in code, put into quotes by mistake: `apiKey`, `portkey_api_key`.
const codeName =
  /^(?:[a-z][a-zA-Z\d]*A|a)piKey$|^(?:[a-z][a-zA-Z\d]*V|v)irtualKey$|^(?:[a-z\d]+_)*(?:api|virtual)_key$/

// Code that reads a variable or a setting: `ENV['KEY']`, `System.getenv("KEY")`, `settings.KEY`, `#{key}`, `{KEY}`.
const expression =
  /^[A-Za-z_][\w.:]*[([]["'][\w.-]+["'][)\]]$|^(?:self|this|config|settings?|env|import\.meta\.env|Bun\.env|var|local)\.[A-Za-z_][\w.]*$|^#?\{[A-Za-z_][^{}]*\}$|^\\\([A-Za-z_][\w.]*\)$|^\$env:\w+$/

// References to a password manager, a vault or a tool's own settings.
const reference =
  /^(?:op:\/\/|vault:|aws-secretsmanager:|env:|\{(?:env|file):|[\w.]*secrets?[.[(]|<[\w-]+>[^<>]*<\/[\w-]+>$)/i

// Samples from documentation where the user's own value belongs.
const sample =
  /^(?:[a-z]{2,4}-)?your?[-_ ](?:[a-z\d]+[-_ ])*(?:key|token|secret|id|slug)(?:[-_ ]here)?$|^(?:[a-z]{2,4}-(?:[a-z]{2,6}-)?)?(?:x{4,}|\*{3,}|\.{3,})$|^[a-z][a-z-]*-x{3,}$|^[\w+/-]{1,40}\.{3,}$/i

// Every secret is tested, so most are ruled out immediately. The end is searched last.
const mark = /[([{<.:$\\]/
const end = /(?:key|token|secret|id|slug|here|x{3}|\*{3})$/i
const mayBe = (text: string): boolean => mark.test(text) || end.test(text.slice(-6))

/** Unfilled strings are not longer. */
export const longestUnfilled = 200

interface Unfilled {
  readonly what: string
  readonly repair: string
}

/** What to report about an unfilled secret or id, or `undefined`. */
export function unfilled(text: string): Unfilled | undefined {
  // Stryker disable next-line ConditionalExpression: it only saves time
  if (!mayBe(text)) return undefined
  if (variableName.test(text))
    return {
      what: "looks like the name of an environment variable",
      repair: "Send the value of the variable."
    }
  if (codeName.test(text))
    return { what: "looks like the name of a variable", repair: "Send the value of the variable." }
  if (expression.test(text) || reference.test(text))
    return {
      what: "looks like a reference that nobody has resolved",
      repair: "Send the value that it refers to."
    }
  return sample.test(text)
    ? { what: "looks like a sample from a document", repair: "Send your own value." }
    : undefined
}

export const isUnfilled = (text: string): boolean => unfilled(text) !== undefined
