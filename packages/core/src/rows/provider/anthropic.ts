import { plainNames } from "../../grammar/field-types.ts"
import { fieldText } from "../../grammar/kinds.ts"
import { header } from "../../grammar/row.ts"
import { comma } from "../../grammar/wire/comma.ts"
import { anthropicAuth, provider } from "./provider.ts"

/**
 * Every provider that serves Claude reads these two fields in the same way. The open-source gateway passes them on to
 * Bedrock only with a body that has `user` or the like, and the version to Vertex AI only with a body that has
 * `anthropic_version`.
 *
 * Each of those providers repeats them in its own rows, because declarations lose the doc comment of a row that is
 * spread in from another file.
 */
export const anthropicBeta = header("x-portkey-anthropic-beta", plainNames, {
  wire: comma,
  scope: "both",
  aliases: ["anthropic-beta"]
})
export const anthropicVersion = header("x-portkey-anthropic-version", fieldText, {
  aliases: ["anthropic-version"]
})

export const anthropic = provider(
  "anthropic",
  {
    /**
     * Anthropic's opt-in features, for example `["prompt-caching-2024-07-31"]`.
     * @see gateway/src/providers/anthropic/api.ts:14
     */
    beta: anthropicBeta,
    /**
     * The version of Anthropic's API, a date; the gateway's own default is `2023-06-01`.
     * @see gateway/src/providers/anthropic/api.ts:18
     */
    version: anthropicVersion
  },
  anthropicAuth
)
