// Existing fields that a spec does not offer, so that lint and parse can explain them.

import { once } from "../grammar/once.ts"
import type { Words } from "../issue/words.ts"

export type UnofferedStatus =
  /** The gateway parses it but never uses it. */
  | "unused"
  /** Portkey had it once; nothing reads it any more. */
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

const row = (field: string, status: UnofferedStatus, advice: Words, secret?: true): UnofferedRow =>
  secret === undefined ? { field, status, advice } : { field, status, advice, secret }

const unusedAdvice = "Leave it out."
const sdkAdvice = "Leave it out: the SDK writes it."

export const unofferedRows: ReadonlyArray<UnofferedRow> = [
  row("x-portkey-mode", "deprecated", ["Name the provider in ", { field: "x-portkey-provider" }, "."]),
  row("x-portkey-retry-count", "deprecated", "Set retry in the config."),
  row("x-portkey-cache", "deprecated", "Set cache in the config."),
  row("api-key", "unused", "Send it as authorization: Bearer <key>.", true),
  row("modal-key", "unused", ["Name it in ", { field: "x-portkey-forward-headers" }, "."], true),
  row("modal-secret", "unused", ["Name it in ", { field: "x-portkey-forward-headers" }, "."], true),
  row("x-portkey-azure-model-name", "unused", unusedAdvice),
  row("x-portkey-azure-endpoint-name", "unused", ["Send ", { field: "x-portkey-azure-foundry-url" }, "."]),
  row("x-portkey-amzn-sagemaker-model-name", "unused", unusedAdvice),
  row("x-portkey-stability-client-id", "unused", unusedAdvice),
  row("x-portkey-stability-client-user-id", "unused", unusedAdvice),
  row("x-portkey-stability-client-version", "unused", unusedAdvice),
  row("x-portkey-oracle-key-passphrase", "unused", "Decrypt the key, and leave it out.", true),
  row("x-portkey-models-endpoint", "undocumented", [
    "Send ",
    { field: "x-portkey-fetch-integrated-models" },
    ": true."
  ]),
  row("cache-control", "transport", "Set cache in the config, with max_age."),
  row("x-portkey-gateway-transport", "transport", "Leave it out: a gRPC client sets it."),
  row("content-type", "transport", "Leave it out: the HTTP client sets it."),
  row("x-portkey-package-version", "sdk", sdkAdvice),
  row("x-portkey-runtime", "sdk", sdkAdvice),
  row("x-portkey-runtime-version", "sdk", sdkAdvice),
  row("x-portkey-audio-file-duration", "sdk", sdkAdvice),
  row("x-portkey-dangerously-allow-browser", "sdk", sdkAdvice)
]

/** The same rows by field name. */
export const unofferedOf: () => ReadonlyMap<string, UnofferedRow> = once(
  () => new Map(unofferedRows.map(row => [row.field, row]))
)
