// Writes the messages and the sources of each rule as a module of the command line, for the rule descriptions in SARIF.

import { documentedRules } from "./documented-rules.ts"

const header = `// Written by \`npx -y pnpm@12.21.0 generate\` from the rules and their examples; not to be edited.

export interface AboutRule {
  /** The message for a wrong sample. */
  readonly message: string
  readonly repair: string
  /** How it is known, with the source. Empty for an error about a single value. */
  readonly known: string
  readonly wrong: string
  /** Empty if no input can be right. */
  readonly right: string
}

export const aboutRules: { readonly [rule: string]: AboutRule } = `

/** The text of \`packages/cli/src/report/about-rules.generated.ts\`. */
export function aboutRulesModule(rules = documentedRules()): string {
  const about = rules.map(
    ({ id, message, repair, known, wrong, right }) =>
      [id, { message, repair, known, wrong: wrong.text, right: right?.text ?? "" }] as const
  )
  return `${header}${JSON.stringify(Object.fromEntries(about), null, 2)}\n`
}
