// Writes the names of the secret fields into a module, so that code that only hides values need not load every row.

import { table } from "../../src/rows/table.ts"

/** The text of `src/rows/secret-names.generated.ts`. */
export function secretNamesModule(): string {
  const names = new Set(
    table.filter(({ secret }) => secret).flatMap(({ field, aliases }) => [field, ...aliases])
  )
  return `// Written by \`npx -y pnpm@12.21.0 generate\` from the rows; not to be edited.

export const secretNames = [
${[...names].map(name => `  ${JSON.stringify(name)}`).join(",\n")}
] as const
`
}
