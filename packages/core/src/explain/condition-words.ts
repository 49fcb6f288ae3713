// Describes a condition in English, with a remark if the gateway does not do what the condition seems to say.

import { deepest } from "../budget.ts"
import type { Gateway } from "../grammar/gateway-kind.ts"
import { abridge } from "../issue/issue.ts"
import { holdsForAbsent, type Operator, ofOperator } from "../rows/config/query.ts"
import { asNumber } from "./evaluate-condition.ts"
import type { Json } from "./printable.ts"

/** A phrase. A joined one needs brackets inside another phrase. */
interface Words {
  readonly text: string
  readonly joined: boolean
}

const plain = (text: string): Words => ({ text, joined: false })
const bracketed = ({ text, joined }: Words): string => (joined ? `(${text})` : text)

function join(parts: ReadonlyArray<Words>, by: "and" | "or"): Words {
  const [only, ...others] = parts
  if (only !== undefined && others.length === 0) return only
  return { text: parts.map(bracketed).join(` ${by} `), joined: true }
}

/** The condition as a clause: `metadata.plan is "paid" and params.max_tokens is over 1000`. */
export function wordsOfCondition(query: Json, gateway: Gateway): string {
  return queryWords(query, gateway, 0).text
}

function queryWords(query: Json, gateway: Gateway, depth: number): Words {
  if (depth > deepest) return plain("…")
  if (typeof query !== "object" || query === null) return plain("something that is not a condition")
  const parts: Words[] = []
  for (const [index, [key, operand]] of Object.entries(query).entries()) {
    if ((key === "$and" || key === "$or") && Array.isArray(operand)) {
      const unread = Object.keys(query).length - index - 1
      const group = groupWords(key, operand, gateway, depth)
      parts.push(unread === 0 ? group : withRemark(group, `what comes after ${key} is not read`))
      break
    }
    parts.push(comparisonWords(key, operand, gateway))
  }
  return parts.length === 0 ? plain("always") : join(parts, "and")
}

function groupWords(
  key: "$and" | "$or",
  queries: ReadonlyArray<Json>,
  gateway: Gateway,
  depth: number
): Words {
  if (queries.length === 0) return plain(key === "$and" ? "always" : "never")
  const parts = queries.map(query => queryWords(query, gateway, depth + 1))
  return join(parts, key === "$and" ? "and" : "or")
}

const withRemark = (words: Words, remark: string): Words => plain(`${bracketed(words)} [${remark}]`)

// --- one path and the value it is compared with -----------------------------------------------------------------

function comparisonWords(path: string, operand: Json, gateway: Gateway): Words {
  const subject = subjectWords(path)
  if (typeof operand !== "object" || operand === null) return plain(`${subject} is ${shown(operand)}`)
  const operators = Object.entries(operand)
  if (operators.length === 0) return plain(`${subject} is anything at all`)
  const parts: Words[] = []
  for (const [index, [operator, value]] of operators.entries()) {
    const asked = operatorWords(operator, value, gateway)
    const words = plain(index === 0 ? `${subject} ${asked}` : asked.replace(/^is /, ""))
    const unread = operator === "$regex" && index < operators.length - 1
    parts.push(unread ? withRemark(words, "what comes after $regex is not read") : words)
    if (unread) break
  }
  return join(parts, "and")
}

/** The gateway reads only two segments of a path (gateway/src/services/conditionalRouter.ts:150-155). */
function subjectWords(path: string): string {
  const [root, name, ...unread] = path.split(".")
  const read = name === undefined ? String(root) : `${root}.${name}`
  const known =
    name !== undefined &&
    (root === "metadata" || root === "params" || (root === "url" && name === "pathname"))
  const remarks = [
    ...(unread.length === 0 ? [] : [`.${unread.join(".")} is not read`]),
    ...(known ? [] : ["which is always missing"])
  ]
  return remarks.length === 0 ? read : `${read} [${remarks.join("; ")}]`
}

/** The phrase for each operator; `missing` is a remark about a missing value. */
const operatorPhrases: {
  readonly [Name in Operator]: (operand: Json, missing: string, gateway: Gateway) => string
} = {
  $eq: operand => `is ${shown(operand)}`,
  $ne: (operand, missing) => `is not ${shown(operand)}${missing}`,
  $gt: operand => `is over ${numeric(operand)}`,
  $gte: operand => `is at least ${numeric(operand)}`,
  $lt: operand => `is under ${numeric(operand)}`,
  $lte: operand => `is at most ${numeric(operand)}`,
  $in: operand => `is ${listed("one", operand)}`,
  $nin: (operand, missing) => `is ${listed("none", operand)}${Array.isArray(operand) ? missing : ""}`,
  $regex: (operand, _, gateway) => `matches ${patternWords(operand, gateway)}`
}

function operatorWords(operator: string, operand: Json, gateway: Gateway): string {
  const isOpenSource = gateway === "open-source"
  const phrase = ofOperator(operatorPhrases, operator)
  if (phrase !== undefined) return phrase(operand, isOpenSource ? " [also when it is missing]" : "", gateway)
  const result = isOpenSource ? "the request is refused with 400" : "the condition does not hold"
  return `[${operator} is not an operator: ${result}]`
}

function listed(how: "one" | "none", operand: Json): string {
  if (!Array.isArray(operand)) return `${how} of ${shown(operand)} [never: not a list]`
  if (operand.length === 0) return `${how} of nothing`
  const more = operand.length > 8 ? ` and ${operand.length - 8} more` : ""
  return `${how} of ${operand.slice(0, 8).map(shown).join(", ")}${more}`
}

function numeric(operand: Json): string {
  const number = asNumber(operand)
  if (Number.isNaN(number)) return `${shown(operand)} [never: not a number]`
  return String(number)
}

function patternWords(operand: Json, gateway: Gateway): string {
  const source = String(operand)
  const shownSource = `/${abridge(source, 80)}/`
  try {
    const pattern = new RegExp(source)
    if (gateway === "hosted") return shownSource
    if (mayTakeLong(source)) return `${shownSource} [perhaps also when it is missing]`
    // The gateway tests a missing value as the text "undefined".
    return pattern.test("undefined") ? `${shownSource} [also when it is missing]` : shownSource
  } catch {
    return `${shownSource} [never: not a regular expression]`
  }
}

/**
 * Whether trying a pattern on a short string might take long: the time is exponential in the number of quantifiers, and
 * worse if a group that contains one is repeated.
 */
const mayTakeLong = (source: string): boolean =>
  source.length > 1000 || /\)[*+{]/.test(source) || (source.match(/[*+?{]/g)?.length ?? 0) > 6

const shown = (value: Json): string => abridge(JSON.stringify(value), 60)

/** Whether a query tests for a missing value, which the two gateways handle differently. */
export function asksForAbsence(query: Json): boolean {
  if (typeof query !== "object" || query === null) return false
  return Object.entries(query).some(([key, value]) => holdsForAbsent(key) || asksForAbsence(value))
}
