// Writes the description and the sources of each header field as a module of the command line, for `portspec fields`.

import type { Known } from "../../src/grammar/about.ts"
import { fieldSurface } from "../../src/issue/surfaces.ts"
import { say } from "../../src/issue/words.ts"
import { unofferedRows } from "../../src/rows/unoffered.ts"
import type { DocumentedRow } from "./documented-rows.ts"
import { docOf, fieldsOf } from "./fields-page.ts"
import { howKnown } from "./known-words.ts"

const header = `// Written by \`npx -y pnpm@12.21.0 generate\` from the rows and the doc comments of their keys; not to be edited.

export interface AboutField {
  /** What it is, with one line for each route if it differs between routes. */
  readonly description: ReadonlyArray<string>
  /** How it is known, by source. Empty for a field that no spec offers. */
  readonly known: ReadonlyArray<string>
}

export const aboutFields: { readonly [field: string]: AboutField } = `

/** The text of \`packages/cli/src/catalogue/about-fields.generated.ts\`. */
export function aboutFieldsModule(documented: ReadonlyArray<DocumentedRow>): string {
  const offered = fieldsOf(documented).map(field => {
    const sources = new Set(field.flatMap(each => each.sources))
    return [
      field[0].row.field,
      { description: docOf(field).split("\n"), known: knownBy([...sources]) }
    ] as const
  })
  const unoffered = unofferedRows.map(
    ({ field, advice }) => [field, { description: [say(fieldSurface(), advice)], known: [] }] as const
  )
  return `${header}${JSON.stringify(Object.fromEntries([...offered, ...unoffered]), null, 2)}\n`
}

const knownBy = (sources: ReadonlyArray<string>): ReadonlyArray<string> =>
  sources.map(source => howKnown(knownFrom(source)))

const fromOpenSource = "gateway/"
const fromHosted = "gateway@2.0.0/"
const fromDocs = "portkey docs: "

/** The `@see` tag of a doc comment, as data. */
function knownFrom(see: string): Known {
  if (see.startsWith(fromHosted)) return { hosted: { observed: see.slice(fromHosted.length) } }
  if (see.startsWith(fromOpenSource)) return { "open-source": { observed: see.slice(fromOpenSource.length) } }
  if (see.startsWith(fromDocs)) return { hosted: { documented: see.slice(fromDocs.length) } }
  return { itself: see }
}
