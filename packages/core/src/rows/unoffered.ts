// Existing fields that a spec does not offer, so that lint and parse can explain them.

import { once } from "../grammar/once.ts"
import { type Words, words } from "../issue/words.ts"

export type UnofferedStatus =
  /** The gateway parses it but never uses it. */
  | "unused"
  /** Portkey used to have it; nothing reads it any more. */
  | "deprecated"
  /** Sent by an official SDK to describe itself. */
  | "sdk"
  /** Mentioned once in the documentation, without its values. */
  | "undocumented"
  /** Belongs to the HTTP client. */
  | "transport"

export interface UnofferedRow {
  /** Lower case. */
  readonly field: string
  readonly status: UnofferedStatus
  /** What to do instead, as a sentence. */
  readonly advice: Words
  readonly secret?: true
}

/** The same row for several fields, whose names are separated by blanks. */
const rows = (
  fields: string,
  status: UnofferedStatus,
  advice: Words,
  secret?: true
): ReadonlyArray<UnofferedRow> =>
  fields.split(" ").map(field => ({ field, status, advice, ...(secret && { secret }) }))

export const unofferedRows: ReadonlyArray<UnofferedRow> = [
  ...rows("x-portkey-mode", "deprecated", words`Name the provider in ${{ field: "x-portkey-provider" }}.`),
  ...rows("x-portkey-retry-count", "deprecated", "Set retry in the config."),
  ...rows("x-portkey-cache", "deprecated", "Set cache in the config."),
  ...rows("api-key", "unused", "Send it as authorization: Bearer <key>.", true),
  ...rows(
    "modal-key modal-secret",
    "unused",
    words`Name it in ${{ field: "x-portkey-forward-headers" }}.`,
    true
  ),
  ...rows(
    "x-portkey-azure-endpoint-name",
    "unused",
    words`Send ${{ field: "x-portkey-azure-foundry-url" }}.`
  ),
  ...rows(
    "x-portkey-azure-model-name x-portkey-amzn-sagemaker-model-name x-portkey-stability-client-id " +
      "x-portkey-stability-client-user-id x-portkey-stability-client-version",
    "unused",
    "Leave it out."
  ),
  ...rows("x-portkey-oracle-key-passphrase", "unused", "Decrypt the key, and leave it out.", true),
  ...rows(
    "x-portkey-models-endpoint",
    "undocumented",
    words`Send ${{ field: "x-portkey-fetch-integrated-models" }}: true.`
  ),
  ...rows("cache-control", "transport", "Set cache in the config, with max_age."),
  ...rows("x-portkey-gateway-transport", "transport", "Leave it out."),
  ...rows("content-type", "transport", "Leave it out: the HTTP client sets it."),
  ...rows(
    "x-portkey-package-version x-portkey-runtime x-portkey-runtime-version x-portkey-audio-file-duration " +
      "x-portkey-dangerously-allow-browser",
    "sdk",
    "Leave it out: the SDK sets it."
  )
]

/** The same rows by field name. */
export const unofferedOf: () => ReadonlyMap<string, UnofferedRow> = once(
  () => new Map(unofferedRows.map(row => [row.field, row]))
)
