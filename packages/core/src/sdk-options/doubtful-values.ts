// Notes on values that the spec keeps although hardly anybody meant them, as `check` would give them.

import { lookForValue, standInFault } from "../check/rule/stand-in.ts"
import { unknownSlug } from "../check/rule/unknown-provider.ts"
import { formatPath, type Issue, type Path } from "../issue/issue.ts"
import { identityRows } from "../table/gateway.ts"
import { isPlainObject } from "../table/plain-object.ts"
import { providerOf } from "../table/provider/index.ts"
import { meaningOf } from "./option-meaning.ts"
import type { WantedField } from "./option-reader.ts"

const nothingForwarded: ReadonlyMap<string, string> = new Map()

/** `unset` are the options that are there without a value; `wanted` are the fields that the others ask for. */
export function doubtfulValues(
  spec: Readonly<Record<string, unknown>>,
  unset: ReadonlyArray<string>,
  wanted: ReadonlyMap<string, WantedField>
): ReadonlyArray<Issue> {
  const notes: Issue[] = []
  const note = (rule: string, path: Path, fault: string, repair: string): void => {
    notes.push({ rule, severity: "warning", path, message: `${formatPath(path)} ${fault}`, repair })
  }
  const { field: identity } = identityRows.apiKey
  for (const option of unset) {
    if (wanted.has(identity) || meaningOf(option, nothingForwarded)?.field !== identity) continue
    note("value.stand-in", [option], "is undefined, so that the spec has no apiKey", lookForValue)
  }
  for (const { path, text } of wanted.values()) {
    const fault = standInFault(text)
    if (fault !== undefined) note("value.stand-in", path, fault, lookForValue)
  }
  const slug = isPlainObject(spec.route) ? spec.route.unlistedProvider : undefined
  if (typeof slug !== "string" || providerOf.has(slug)) return notes
  const unknown = unknownSlug(slug, "hosted")
  const path = [...wanted.values()].find(({ text }) => text === slug)?.path
  if (unknown !== undefined && path !== undefined)
    note("route.unknown-provider", path, unknown.fault, unknown.repair)
  return notes
}
