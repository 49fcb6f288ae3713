// Writes out the one type that is not derived: TypeScript can derive renamed keys from the rows, but not their doc
// comments, and deriving them would cost every consumer's compiler more than all routes together.

import { isRow, type Row } from "../../src/grammar/row.ts"
import { optionNameOf, providerOptionRows } from "../../src/rows/provider-options.ts"
import type { DocumentedRow } from "./documented-rows.ts"
import { byText } from "./text.ts"

const header = `// Written by \`npx -y pnpm@12.21.0 generate\` from the providers' rows; not to be edited.

import type { ServiceAccount } from "./provider/service-account.ts"
import type { Secret } from "../grammar/secret.ts"

/** Every provider's own fields, each named by the camelCase of its field name without \`x-portkey-\`. */
export interface ProviderOptions {
`

/** The text of `src/rows/provider-options.generated.ts`. */
export function providerOptionsModule(documented: ReadonlyArray<DocumentedRow>): string {
  const options = Object.entries(providerOptionRows()).filter((entry): entry is [string, Row] =>
    isRow(entry[1])
  )
  const ofRequest = options.flatMap(([name, { scope }]) => (scope === "client" ? [] : `  | "${name}"\n`))
  const keys = options.map(([name, row]) => {
    const owners = documented.filter(
      ({ form, implied, row: { field } }) => form?.provider && !implied && optionNameOf(field) === name
    )
    const { type } = owners.find(owner => owner.row.type === row.type) ?? {}
    return `${commentOf(owners)}  readonly ${name}?: ${type} | undefined\n`
  })
  return `${header}${keys.join("")}}

/** The options that each request may set. */
export type ProviderOptionsOfRequest = Pick<
  ProviderOptions,
${ofRequest.join("")}>
`
}

/** One line if all owners have the same comment, otherwise one line for each comment. */
function commentOf(owners: ReadonlyArray<DocumentedRow>): string {
  const texts = byText(owners.map(({ doc, form }) => [doc, form?.provider?.slug ?? ""]))
  const [only, ...more] = texts
  if (only !== undefined && more.length === 0) return `  /** ${only.text} (${only.names.join(", ")}) */\n`
  const lines = texts.map(({ text, names }) => `   * - ${names.join(", ")}: ${text}\n`)
  return `  /**\n${lines.join("")}   */\n`
}
