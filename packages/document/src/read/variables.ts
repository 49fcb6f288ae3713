// ${NAME} in the strings of a document. `$${` is a literal `${`.

/** The values of variables, by name. */
export type Environment = Readonly<Record<string, string | undefined>>

/** The value of a variable, or `undefined` if it is unset or empty. Every object has a `toString`. */
export const valueOfVariable = (environment: Environment, name: string): string | undefined =>
  (Object.hasOwn(environment, name) && environment[name]) || undefined

/** A string of the document that contains variables. */
export interface VariableUse {
  readonly path: ReadonlyArray<string | number>
  /** In order; a repeated name appears repeatedly. */
  readonly names: ReadonlyArray<string>
  /** The names that are unset or empty in the environment. */
  readonly unset: ReadonlyArray<string>
  /** Whether the string is a single variable and nothing else. */
  readonly isWhole: boolean
}

export interface Filled {
  /** The value with variables replaced; `${NAME}` stays if the variable is unset or empty. */
  readonly value: unknown
  readonly uses: ReadonlyArray<VariableUse>
}

const variable = /\$\$\{|\$\{([A-Za-z_]\w*)\}/g

/** Replaces the variables in all strings of plain data, but not in its keys. */
export function fillVariables(root: unknown, environment: Environment): Filled {
  const uses: VariableUse[] = []
  const filled = (value: unknown, path: ReadonlyArray<string | number>): unknown => {
    if (typeof value === "string") return value.includes("${") ? filledText(value, path) : value
    if (Array.isArray(value)) return value.map((item, index) => filled(item, [...path, index]))
    if (!isPlainObject(value)) return value
    return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, filled(part, [...path, key])]))
  }
  const filledText = (text: string, path: ReadonlyArray<string | number>): string => {
    const names: string[] = []
    const result = text.replace(variable, (whole, name: string | undefined) => {
      if (name === undefined) return "${"
      names.push(name)
      return valueOfVariable(environment, name) ?? whole
    })
    if (names.length > 0) {
      const unset = names.filter(name => valueOfVariable(environment, name) === undefined)
      uses.push({ path, names, unset, isWhole: text === `\${${names[0]}}` })
    }
    return result
  }
  return { value: filled(root, []), uses }
}

/** Whether a string consists of variables only, so showing it reveals no secret. */
export function isOnlyVariables(text: string): boolean {
  const rest = text.replace(variable, whole => (whole === "$${" ? whole : ""))
  return rest !== text && /^(?:Bearer\s*)?$/i.test(rest)
}

const isPlainObject = (value: unknown): value is Readonly<Record<string, unknown>> => {
  if (typeof value !== "object" || value === null) return false
  const prototype = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}
