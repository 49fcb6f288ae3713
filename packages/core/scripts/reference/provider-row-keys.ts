// Writes the keys of providers in a config's target as an interface with doc comments: TypeScript cannot derive the
// names of keys from field names and keep the doc comments.

import { type ByKind, interpret } from "../../src/grammar/type.ts"
import { ownersOf, providerKeys } from "../../src/rows/config/provider-keys.ts"
import type { DocumentedRow } from "./documented-rows.ts"
import { byText } from "./text.ts"

const header = `// Written by \`npx -y pnpm@12.21.0 generate\` from the providers' rows; not to be edited.

import type { ServiceAccount } from "../provider/service-account.ts"
import type { Secret } from "../../grammar/secret.ts"

/** Keys of single providers, each named after its header field without \`x-portkey-\`, in snake_case. */
export interface ProviderRowKeys {
`

/** A type written in TypeScript. */
const typeScript: ByKind<string> = {
  text: ({ secret }) => (secret ? "Secret" : "string"),
  number: () => "number",
  boolean: () => "boolean",
  choice: ({ options }) => options.map(option => JSON.stringify(option)).join(" | "),
  list: ({ of }) => `ReadonlyArray<${interpret(typeScript, of)}>`,
  union: ({ of }) => of.map(type => interpret(typeScript, type)).join(" | "),
  // `a service account` is declared as ServiceAccount.
  object: ({ name }) =>
    name
      .split(" ")
      .slice(1)
      .map(word => word.charAt(0).toUpperCase() + word.slice(1))
      .join(""),
  json: () => "unknown",
  ref: ({ name }) => name
}

/** The text of `src/rows/config/provider-row-keys.generated.ts`. */
export function providerRowKeysModule(documented: ReadonlyArray<DocumentedRow>): string {
  const rows = Map.groupBy(
    documented.filter(({ form }) => form?.provider !== undefined),
    ({ row }) => row.configKey
  )
  const keys = Object.entries(providerKeys).flatMap(([name, { type, only }]) => {
    const owners = rows.get(name)
    if (owners === undefined) return []
    const comment = commentOf(name, owners, only === "hosted" ? " Hosted only." : "")
    return [`${comment}  readonly ${name}?: ${interpret(typeScript, type)} | undefined\n`]
  })
  return `${header}${keys.join("")}}\n`
}

/**
 * One line if all owners have the same comment, otherwise one line for each comment. A row implied by a variant has
 * none.
 */
function commentOf(name: string, owners: ReadonlyArray<DocumentedRow>, end: string): string {
  const spoken = owners.filter(({ doc }) => doc !== "")
  if (spoken.length === 0) {
    const slugs = ownersOf(name).join(", ")
    return `  /** Says which form of authentication the other keys are for. (${slugs})${end} */\n`
  }
  const texts = byText(spoken.map(({ doc, form }) => [doc, form?.provider?.slug ?? ""]))
  const [only, ...more] = texts
  if (only !== undefined && more.length === 0)
    return `  /** ${only.text} (${only.names.join(", ")})${end} */\n`
  const lines = texts.map(({ text, names }) => `   * - ${names.join(", ")}: ${text}\n`)
  return `  /**\n${lines.join("")}${end === "" ? "" : `   *\n   *${end}\n`}   */\n`
}
