// The sentence of the README about what effect costs.

import { sizeNames } from "../size/size.ts"
import type { Row } from "./row.ts"

/** `readme` with the figures of `rows` between its marks. */
export function withCosts(readme: string, rows: ReadonlyArray<Row>): string {
  const got = (name: string): string => rows.find(({ what }) => what === name)?.got ?? "?"
  const words = `${got(sizeNames.onDisk)} MB on disk, where effect is not there yet, and ${got(sizeNames.effect)} of the ${got(sizeNames.compileSync)} kB that \`compileSync\` adds to a gzipped bundle`
  return readme.replace(/(?<=<!-- effect -->).*?(?=<!-- \/effect -->)/s, words)
}
