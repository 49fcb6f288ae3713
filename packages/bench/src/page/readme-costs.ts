// The sentence in the README about the cost of effect.

import { sizeNames } from "../size/size.ts"
import type { Row } from "./row.ts"

/** `readme` with the figures of `rows` inserted between its marks. */
export function withCosts(readme: string, rows: ReadonlyArray<Row>): string {
  const got = (name: string): string => {
    const row = rows.find(({ what }) => what === name)
    if (row === undefined) throw new Error(`no row is called ${name}`)
    return row.got
  }
  const words = `${got(sizeNames.onDisk)} MB on disk, if you do not have it yet, and ${got(sizeNames.effect)} of the ${got(sizeNames.compile)} kB that \`compile\` adds to a gzipped bundle`
  if (!marks.test(readme)) throw new Error("the README has no marks for what effect costs")
  return readme.replace(marks, words)
}

const marks = /(?<=<!-- effect -->).*?(?=<!-- \/effect -->)/s
