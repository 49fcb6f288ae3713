import { list, text } from "../codec.ts"
import { header } from "../row.ts"
import { anthropicAuth, provider } from "./provider.ts"

/** Anthropic's fields, which every provider that serves Claude reads alike. */
export const anthropicFields = {
  /** Anthropic's opt-in features, for example `["prompt-caching-2024-07-31"]`. */
  anthropicBeta: header("x-portkey-anthropic-beta", list, { scope: "both", aliases: ["anthropic-beta"] }),
  /** The version of Anthropic's API, a date; the gateway's own default is `2023-06-01`. */
  anthropicVersion: header("x-portkey-anthropic-version", text, { aliases: ["anthropic-version"] })
}

export const anthropic = provider(
  "anthropic",
  {
    /** Anthropic's opt-in features, for example `["prompt-caching-2024-07-31"]`. */
    beta: anthropicFields.anthropicBeta,
    /** The version of Anthropic's API, a date; the gateway's own default is `2023-06-01`. */
    version: anthropicFields.anthropicVersion
  },
  anthropicAuth
)
