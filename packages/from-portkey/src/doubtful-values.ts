// Notes on values that the spec keeps although they are hardly intended: the issues of `check`, reported for the
// options.

import { check, formatPath, type Gateway, type Issue, type RequestSpec, rephrase } from "@portspec/core"
import { isOf, meaningOf } from "./option-meaning.ts"
import type { WantedField } from "./option-reader.ts"
import type { Places } from "./place-in-spec.ts"
import { fields, optionNameOf } from "./portkey-fields.ts"

const rules: ReadonlySet<string> = new Set([
  "auth.id-as-key",
  "route.key-as-virtual-key",
  "route.not-virtual-key",
  "route.unknown-provider",
  "value.bearer-doubled",
  "value.key-of-provider",
  "value.key-with-scheme",
  "value.placeholder",
  "value.provider-slug",
  "value.variable-name"
])

/** `unset` has the options that are present without a value; `wanted` has the fields that the others ask for. */
export function doubtfulValues(
  spec: RequestSpec,
  places: Places,
  unset: ReadonlyArray<string>,
  wanted: ReadonlyMap<string, WantedField>,
  gateway: Gateway
): ReadonlyArray<Issue> {
  const missed = unset.filter(option => isMissed(option, spec, wanted))
  const options = new Map(
    Array.from(wanted, ([field, { path }]) => [formatPath(places.pathOf(field)), path] as const)
  )
  const doubts = check(spec, { gateway }).flatMap((issue): ReadonlyArray<Issue> => {
    const said = formatPath(issue.path)
    const path = options.get(said)
    if (!rules.has(issue.rule) || path === undefined) return []
    const { repair, message } = rephrase(issue, { field: optionNameOf })
    const told = formatPath(path) + message.slice(said.length)
    return [{ rule: issue.rule, severity: "warning", path, message: told, repair }]
  })
  return [...missed.map(unsetOption), ...doubts]
}

const routing: ReadonlySet<string> = new Set([
  "x-portkey-provider",
  "x-portkey-virtual-key",
  "x-portkey-config"
])

/** Whether the request hardly works without an option that has no value. */
function isMissed(option: string, { route }: RequestSpec, wanted: ReadonlyMap<string, WantedField>): boolean {
  const field = meaningOf(option)?.field
  if (field === undefined || wanted.has(field)) return false
  const isUndecided = "routedBy" in route && route.routedBy === "api-key"
  return field === fields.apiKey || (routing.has(field) && isUndecided)
}

const unsetOption = (option: string): Issue => ({
  rule: "value.placeholder",
  severity: "warning",
  path: [option],
  message: `${formatPath([option])} has no value, so the spec has none${isOf(fields.apiKey, option) ? "" : ": the default config of the API key decides"}`,
  repair: "Check where the value comes from."
})
