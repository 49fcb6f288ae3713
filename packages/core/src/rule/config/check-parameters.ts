// Parameters that the gateway's own checks need to run: without them, a check counts as passed
// (gateway/plugins/default; gateway/src/middlewares/hooks/index.ts:314-325).

import { isPlainObject } from "../../grammar/plain-object.ts"
import type { Tell } from "../../grammar/type.ts"
import type { Path } from "../../issue/issue.ts"
import { nearMiss } from "../../issue/near-miss.ts"
import { words } from "../../issue/words.ts"

type Form = "list" | "number" | "text"

const list = (name: string) => ({ [name]: "list" }) as const
const range = (of: string) => ({ [`min${of}`]: "number", [`max${of}`]: "number" }) as const

/** The required parameters of each check. */
const neededBy: ReadonlyMap<unknown, Readonly<Record<string, Form>>> = new Map<
  unknown,
  Readonly<Record<string, Form>>
>([
  ["default.contains", list("words")],
  ["default.jsonKeys", list("keys")],
  ["default.modelWhitelist", list("models")],
  ["default.requiredMetadataKeys", list("metadataKeys")],
  ["default.regexMatch", { rule: "text" }],
  ["default.endsWith", { suffix: "text" }],
  ["default.containsCode", { format: "text" }],
  ["default.webhook", { webhookURL: "text" }],
  ["default.log", { logURL: "text" }],
  ["default.wordCount", range("Words")],
  ["default.sentenceCount", range("Sentences")],
  ["default.characterCount", range("Characters")]
])

const forms: { readonly [F in Form]: { readonly is: (value: unknown) => boolean; readonly name: string } } = {
  list: { is: Array.isArray, name: "an array" },
  number: { is: value => typeof value === "number", name: "a number" },
  text: { is: value => typeof value === "string" && value !== "", name: "a text" }
}

/** The checks that compare with an operator, and never pass with an unknown one. */
const withOperator: ReadonlySet<unknown> = new Set(["default.contains", "default.jsonKeys"])
const operators: ReadonlyArray<unknown> = ["any", "all", "none"]

/** Reports `parameters` of any type, at `path`, if `check` cannot work with them. */
export function tellOfParameters(check: unknown, parameters: unknown, tell: Tell, path: Path): void {
  if (!isPlainObject(parameters)) return
  const needed = neededBy.get(check) ?? {}
  const others = Object.keys(parameters).filter(key => !Object.hasOwn(needed, key))
  for (const [name, form] of Object.entries(needed))
    tellOfParameter(name, form, parameters[name], others, tell, path)
  const { operator } = parameters
  if (!withOperator.has(check) || operators.includes(operator)) return
  if (operator === undefined)
    tell([...path, "operator"], "is missing, so the check never passes", 'Add "operator": any, all or none.')
  else
    tell(
      [...path, "operator"],
      words`is ${{ quoted: operator }}, which is none of "any", "all", "none", so the check never passes`,
      "Write one of those."
    )
}

/** Reports the `value` of the required parameter `name`. `others` are parameters that the check does not need. */
function tellOfParameter(
  name: string,
  form: Form,
  value: unknown,
  others: ReadonlyArray<string>,
  tell: Tell,
  path: Path
): void {
  const { is, name: expected } = forms[form]
  if (value !== undefined) {
    if (!is(value))
      tell(
        [...path, name],
        `must be ${expected}; with anything else the check fails to run, and counts as passed`,
        form === "list" ? "Put it into an array." : `Write ${expected}.`
      )
    return
  }
  const near = nearMiss(name, others) ?? others.find(key => isPartOf(key, name))
  if (near === undefined)
    tell(
      [...path, name],
      "is missing, so the check fails to run, and counts as passed",
      `Add ${JSON.stringify(name)}: ${form === "list" ? "[…]" : "…"}.`
    )
  else
    tell(
      [...path, near],
      `is not read; without ${name} the check fails to run, and counts as passed`,
      `Did you mean ${name}?`,
      { rename: name }
    )
}

/** Whether `name` begins or ends with `key`: `min` for `minWords`, `url` for `webhookURL`. */
const isPartOf = (key: string, name: string): boolean =>
  key.length > 2 &&
  (name.toLowerCase().startsWith(key.toLowerCase()) || name.toLowerCase().endsWith(key.toLowerCase()))
