// Writes the values of variables as ${NAME} again, because they may be secret.

import { type Environment, type VariableUse, valueOfVariable } from "../read/variables.ts"

/** Replaces the values of a document's variables, in any text, with their names. */
export function variableNamer(
  uses: ReadonlyArray<VariableUse>,
  environment: Environment
): (text: string) => string {
  const names = new Set(uses.flatMap(use => use.names))
  const held = [...names]
    .flatMap(name => {
      const value = valueOfVariable(environment, name)
      return value === undefined ? [] : [{ name, value }]
    })
    .sort((one, other) => other.value.length - one.value.length)
  return text => held.reduce(nameOne, text)
}

// A short value may occur in any sentence; in quotes it is certainly the value.
const short = 6

function nameOne(text: string, { name, value }: { readonly name: string; readonly value: string }): string {
  const sign = `\${${name}}`
  const forms = new Set([value, JSON.stringify(value).slice(1, -1)])
  let named = text
  for (const form of forms) {
    named =
      form.length < short
        ? named.replaceAll(`"${form}"`, () => `"${sign}"`)
        : named.replaceAll(form, () => sign)
    named = withoutAbridged(named, form, sign)
  }
  return named
}

/** Messages shorten a long value, which then ends with an ellipsis. */
function withoutAbridged(text: string, form: string, sign: string): string {
  return text.replace(/[^\s"]+…/g, cut => {
    for (let length = Math.min(form.length, cut.length - 1); length >= 4; length--) {
      const start = form.slice(0, length)
      if (cut.endsWith(`${start}…`)) return `${cut.slice(0, -length - 1)}${sign}…`
    }
    return cut
  })
}
