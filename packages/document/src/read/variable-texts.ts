// Variables with unknown values, in data that is about to be read: each gets a unique string, which becomes ${NAME}
// again in the result.

/** The strings that represent variables, for one reading. */
export class VariableTexts {
  readonly #texts = new Map<string, string>()

  /** A string for the variable: plain enough for a key, and like a config id, but longer than any. */
  textOf(name: string): string {
    const number = String(this.#texts.size + 1).padStart(4, "0")
    const text = this.#texts.get(name) ?? `pc-variable-${number}-${"x".repeat(33)}`
    this.#texts.set(name, text)
    return text
  }

  /** Writes the variables as `${NAME}`. */
  readonly named = (text: string): string =>
    [...this.#texts].reduce((named, [name, own]) => named.replaceAll(own, () => `\${${name}}`), text)

  /** Whether `text` contains the string of a variable. */
  isIn(text: string): boolean {
    return [...this.#texts.values()].some(own => text.includes(own))
  }
}
