// Common spellings of an option that the SDK writes in camelCase.

const words = (name: string): string => name.replace(/[A-Z]+/g, capitals => `_${capitals.toLowerCase()}`)

export const spellings: ReadonlyArray<(name: string) => string> = [
  words,
  name => words(name).replaceAll("_", "-"),
  name => `x-portkey-${words(name).replaceAll("_", "-")}`,
  name => `X-Portkey-${words(name).replaceAll("_", "-")}`,
  name => name.toLowerCase(),
  name => name.charAt(0).toUpperCase() + name.slice(1),
  name => name.replace(/Id\b|Ai|Url|Aws|Api/g, part => part.toUpperCase()),
  name => name.replace(/ID\b|AI|URL/g, part => part.charAt(0) + part.slice(1).toLowerCase()),
  name => name.replace(/^amzn(S)/, (_, letter: string) => letter.toLowerCase()),
  name => `portkey${name.charAt(0).toUpperCase()}${name.slice(1)}`
]
