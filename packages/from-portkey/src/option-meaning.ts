// Which field an option means, in any spelling. Names come from the table; special names have rows here.

import type { DifferenceRule } from "./difference.ts"
import { fieldNames, folded, optionNameOf, prefix } from "./portkey-fields.ts"
import { kebabOf } from "./sdk-field.ts"

/** Options that concern only the client. */
export const localOptions = [
  "baseURL",
  "websocketBaseURL",
  "webhookSecret",
  "httpClient",
  "instrumentation",
  "calculateAudioDuration",
  "fetch",
  "fetchOptions",
  "httpAgent",
  "defaultQuery"
] as const

/** Options that are records of fields. */
const recordsOfFields = ["headers", "defaultHeaders", "extraHeaders"] as const

const noFields: ReadonlyMap<string, "local" | "fields"> = new Map([
  ...localOptions.map(option => [folded(option), "local"] as const),
  ...recordsOfFields.map(option => [folded(option), "fields"] as const)
])

/** The kind of an option that is not a field, in any spelling. */
export const noFieldOf = (option: string): "local" | "fields" | undefined =>
  noFields.get(folded(option).replace(/^portkey/, ""))

/** What an option means. */
export interface Meaning {
  readonly field: string
  /** Why the name differs from what the SDK sends, if it does. */
  readonly rule: DifferenceRule
}

/**
 * Portkey's documents, and tools with options of several vendors, also use these names for a field, although their
 * letters differ from its name.
 */
const misnamed: ReadonlyMap<string, Meaning> = misnamedOptions()

function misnamedOptions(): ReadonlyMap<string, Meaning> {
  const sagemaker = [...fieldNames].filter(field => field.startsWith("x-portkey-amzn-sagemaker-"))
  const names = [
    ...[...fieldNames]
      .filter(field => field.startsWith(prefix))
      .map(field => [field.slice("x-".length), field, "sdk.portkey-beta"] as const),
    ["authorisation", "authorization", "sdk.spelling"],
    ["reqiestTimeout", "x-portkey-request-timeout", "sdk.typo"],
    ["azureDeploymendId", "x-portkey-azure-deployment-id", "sdk.typo"],
    ["forwardHeadxers", "x-portkey-forward-headers", "sdk.typo"],
    ...sagemaker.map(field => [field.replace("x-portkey-amzn-", ""), field, "sdk.sagemaker-name"] as const)
  ] as const
  return new Map(names.map(([option, field, rule]) => [folded(option), { field, rule }]))
}

/** All field names as options. A name with Portkey's prefix wins: `apiKey` is Portkey's, not Azure's `api-key`. */
const spelled: ReadonlyMap<string, string> = spelledOptions()

function spelledOptions(): ReadonlyMap<string, string> {
  const isPortkeys = (field: string): boolean => field.startsWith(prefix)
  const fields = [...fieldNames].sort((one, other) => Number(isPortkeys(one)) - Number(isPortkeys(other)))
  return new Map(fields.map(field => [folded(optionNameOf(field)), field]))
}

const nothing: ReadonlyMap<string, string> = new Map()

/** Whether an option, in any spelling, means `field`, regardless of forwarded fields. */
export const isOf = (field: string, option: string): boolean => meaningOf(option)?.field === field

/**
 * The field that an option means, in lower case. `forwarded` maps folded names to fields to forward. An option that is
 * Portkey's by its name, as the SDK builds it or with the prefix written out, is never one of these.
 */
export function meaningOf(
  option: string,
  forwarded: ReadonlyMap<string, string> = nothing
): Meaning | undefined {
  const exact = prefix + kebabOf(option)
  if (fieldNames.has(exact)) return { field: exact, rule: "sdk.forward-portkey" }
  const bare = option.replace(/^x-portkey-/i, "")
  const name = folded(bare)
  const known = spelled.get(name)
  if (known === "authorization") return { field: known, rule: "sdk.spelling" }
  const forwardedName = bare === option ? forwarded.get(name) : undefined
  if (forwardedName !== undefined) return { field: forwardedName, rule: "sdk.forward-names" }
  return known === undefined ? misnamed.get(name) : { field: known, rule: "sdk.spelling" }
}
