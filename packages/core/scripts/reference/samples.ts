// Specs, configs and header fields as a reader would write them.

import { stringify } from "yaml"

export interface Sample {
  readonly language: "yaml" | "http" | "ts"
  readonly text: string
}

/** A spec or a config. */
export const sampleOf = (value: unknown): Sample => ({
  language: "yaml",
  text: shortened(stringify(value, { lineWidth: 0, aliasDuplicateObjects: false }).trimEnd())
})

/** Header fields, one a line. A value that is no text is shown as JSON. */
export const fieldsSample = (fields: object): Sample => ({
  language: "http",
  text: shortened(
    Object.entries(fields)
      .flatMap(([name, value]) =>
        [value].flat().map(each => `${name}: ${typeof each === "string" ? each : JSON.stringify(each)}`)
      )
      .join("\n")
  )
})

/** A long run of one sign says no more than a short one. */
const shortened = (text: string): string =>
  text.replace(/(.)\1{40,}/g, (run, sign: string) => `${sign.repeat(8)}… (${run.length} times)`)
