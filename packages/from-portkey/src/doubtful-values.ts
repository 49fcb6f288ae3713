// Notes on values that the spec keeps although hardly anybody meant them: what `check` says of them, told of the options.

import { check, formatPath, type Issue, type RequestSpec } from "@portspec/core"
import { meaningOf } from "./option-meaning.ts"
import type { WantedField } from "./option-reader.ts"
import type { Places } from "./place-in-spec.ts"
import { fields } from "./portkey-fields.ts"

const rules: ReadonlySet<string> = new Set(["value.stand-in", "route.unknown-provider"])

const nothingForwarded: ReadonlyMap<string, string> = new Map()

/** `unset` are the options that are there without a value; `wanted` are the fields that the others ask for. */
export function doubtfulValues(
  spec: RequestSpec,
  places: Places,
  unset: ReadonlyArray<string>,
  wanted: ReadonlyMap<string, WantedField>
): ReadonlyArray<Issue> {
  const keys = wanted.has(fields.apiKey) ? [] : unset.filter(isApiKey)
  const options = new Map(
    Array.from(wanted, ([field, { path }]) => [formatPath(places.pathOf(field)), path] as const)
  )
  const doubts = check(spec).flatMap((issue): ReadonlyArray<Issue> => {
    const said = formatPath(issue.path)
    const path = options.get(said)
    if (!rules.has(issue.rule) || path === undefined) return []
    const message = formatPath(path) + issue.message.slice(said.length)
    return [{ ...issue, severity: "warning", path, message }]
  })
  return [...keys.map(unsetKey), ...doubts]
}

const isApiKey = (option: string): boolean => meaningOf(option, nothingForwarded)?.field === fields.apiKey

const unsetKey = (option: string): Issue => ({
  rule: "value.stand-in",
  severity: "warning",
  path: [option],
  message: `${formatPath([option])} is undefined, so that the spec has no apiKey`,
  repair: "Look where the value should come from, for example an environment variable."
})
