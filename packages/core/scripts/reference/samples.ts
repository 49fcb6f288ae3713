// Formats specs, configs and header fields as a reader would write them.

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

/** Header fields, one per line. A value that is not a string is shown as JSON. */
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

/** Shortens long runs of the same few characters. */
export const shortened = (text: string): string =>
  text.replace(
    /(.{1,3}?)\1{40,}/g,
    (run, part: string) => `${part.repeat(8)}… (${run.length / part.length} times)`
  )
