// Unfilled secrets and ids other than the placeholders that programs write.

/** The name of an environment variable instead of its value. */
const variableName = /^(?:[A-Z][A-Z\d]*_)+(?:KEY|TOKEN|SECRET|ID|SLUG)$/

// The name of a variable in code, put into quotes by mistake: `apiKey`, `portkey_api_key`.
const codeName =
  /^(?:[a-z][a-zA-Z\d]*A|a)piKey$|^(?:[a-z][a-zA-Z\d]*V|v)irtualKey$|^(?:[a-z\d]+_)*(?:api|virtual)_key$/

// Code that reads a variable or a setting: `ENV['KEY']`, `System.getenv("KEY")`, `settings.KEY`, `#{key}`, `{KEY}`.
const expression =
  /^[A-Za-z_][\w.:]*[([]["'][\w.-]+["'][)\]]$|^(?:self|this|config|settings?|env|import\.meta\.env|Bun\.env|var|local)\.[A-Za-z_][\w.]*$|^#?\{[A-Za-z_][^{}]*\}$|^\\\([A-Za-z_][\w.]*\)$|^\$env:\w+$/

// Names between the marks of a template language: `@@KEY@@`, `__KEY__`, `[[key]]`, `$(KEY)`, `%(key)s`, `!Ref Key`.
const template =
  /^(?:@@.+@@|__[A-Z].*__|~[A-Z]\w*~|\[\[.*\]\]|\$\([^()]*\)|\$\$\w+|\$\{[^}]*|\{\{[^}]*|%\([\w.]+\)s|%\{[^{}]*\}|`[^`]*`|!\w+ \S+|\$env\.\w+)$/

// References to a password manager, a vault or a tool's own settings.
const reference =
  /^(?:(?!https?:)[a-z][\w+.-]*:\/\/|vault:|keyring:|aws-secretsmanager:|arn:aws[\w-]*:(?:secretsmanager|ssm):|env:|\{(?:env|file):|[\w.]*secrets?[.[(]|<[\w-]+>[^<>]*<\/[\w-]+>$)/i

// Samples from documentation where the user's own value belongs.
const sample =
  /^(?:[a-z]{2,4}-)?your?[-_ ](?:[a-z\d]+[-_ ])*(?:key|token|secret|id|slug|[a-z\d]+[-_ ]name|resource|deployment|region|project|account|workspace)(?:[-_ ]here)?$|^(?:[a-z]{2,4}-(?:[a-z]{2,6}-)?)?(?:x{4,}|\*{3,}|\.{3,})$|^[a-z][a-z-]*-x{3,}$|^[\w+/-]{1,40}\.{3,}$/i

// What asks the reader to write something else, also where a tool has blacked it out or reads it from its user.
const instruction =
  /^[[(]*(?:(?:add|enter|fill|insert|paste|put|replace|set|type)[-_ ]?(?:in[-_ ])?(?:with[-_ ])?(?:your|the|my|me|api|key|token|secret|here|portkey|provider)\b.*|(?:insert|replace|put|paste)_.*|change[-_ ]?(?:me|this|it)|to[-_]?do|fix[-_]?me|tbd|redacted|masked|user_provided|your .*)[\])]*$/i

// What programs write for a missing value, besides the words that count as a placeholder.
const nothing = /^(?:nil|none|null|undefined|nan|false|true|n\/a|-+|empty|unset)$/i

// What programs print for an object that is not a string.
const printed =
  /^(?:\[object [\w ]+\]|(?:async )?function\b.*|(?:async ?)?\([\w, ]*\) ?=>.*|Promise ?\{.*|\w*Secret\w*\(['"].*|b'[^']*'|b"[^"]*")$/

// A line break that became two characters, from a file or from echo.
const lineBreak = /\\[nr]$/

// The scheme of a key, which the gateway takes for a part of it. The word Bearer and a blank are an error already.
const scheme = /^(?:bearer:|(?:basic|token|(?:api-?)?key)[: ]) *\S/i

// Every secret is tested, so most are ruled out immediately. The end is searched last.
const mark = /[([{<.:$\\@~%`!'" ]|^[_-]/
const end =
  /(?:key|token|secret|id|slug|name|ource|oyment|region|roject|ccount|kspace|here|x{3}|\*{3}|me|th?is|it|do|tbd|ed|ni?l|null|none|nan|true|false|\/a|empty|unset)$/i
const hasEnd = (text: string): boolean => end.test(text.slice(-6))

/** Unfilled strings are not longer. */
export const longestUnfilled = 200

interface Unfilled {
  readonly what: string
  readonly repair: string
}

/** What to report about an unfilled secret or id, or `undefined`. */
export function unfilled(text: string): Unfilled | undefined {
  const isMarked = mark.test(text)
  // Stryker disable next-line ConditionalExpression: it only saves time
  if (!isMarked && !hasEnd(text)) return undefined
  if (variableName.test(text))
    return {
      what: "looks like the name of an environment variable",
      repair: "Send the value of the variable."
    }
  if (codeName.test(text))
    return { what: "looks like the name of a variable", repair: "Send the value of the variable." }
  // Stryker disable next-line ConditionalExpression,LogicalOperator: the mark only saves time
  if (isMarked && (expression.test(text) || template.test(text) || reference.test(text)))
    return {
      what: "looks like a reference that nobody has resolved",
      repair: "Send the value that it refers to."
    }
  const found = sampleIn(text)
  if (found !== undefined) return found
  if (nothing.test(text))
    return {
      what: "is a word that a program writes where a value is missing",
      repair: "Check where the value comes from."
    }
  // Stryker disable next-line ConditionalExpression: it only saves time
  if (!isMarked) return undefined
  if (printed.test(text))
    return { what: "looks like a printed object, not like its value", repair: "Send the value in it." }
  if (scheme.test(text)) return { what: "begins with the name of a scheme", repair: "Send the bare key." }
  return lineBreak.test(text)
    ? { what: "ends with a line break written in two characters", repair: "Remove them." }
    : undefined
}

/** What to report about the text of any field that is still what a document has there, or `undefined`. */
export const sampleIn = (text: string): Unfilled | undefined =>
  (mark.test(text) || hasEnd(text)) && (sample.test(text) || instruction.test(text))
    ? { what: "looks like a sample from a document", repair: "Send your own value." }
    : undefined

export const isUnfilled = (text: string): boolean => unfilled(text) !== undefined
