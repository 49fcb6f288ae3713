// A variable whose text nobody has yet, in data that is about to be read: it gets a text of its own, which becomes
// ${NAME} again in what is made of the data.

/** The texts of variables, for one reading. */
export class VariableTexts {
  readonly #texts = new Map<string, string>()

  /** A text for the variable, neither too short nor too odd for a key, and what the id of a config looks like. */
  textOf(name: string): string {
    const text = this.#texts.get(name) ?? `pc-variable-${String(this.#texts.size + 1).padStart(4, "0")}-x`
    this.#texts.set(name, text)
    return text
  }

  /** Writes the variables as `${NAME}`. */
  readonly named = (text: string): string =>
    [...this.#texts].reduce((named, [name, own]) => named.replaceAll(own, () => `\${${name}}`), text)

  /** Whether the text of a variable stands in `text`. */
  isIn(text: string): boolean {
    return [...this.#texts.values()].some(own => text.includes(own))
  }
}
