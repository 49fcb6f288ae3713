import { fieldText } from "../../grammar/kinds.ts"
import { header } from "../../grammar/row.ts"
import { bearerAuth, provider } from "./provider.ts"

export const openaiBeta = header("x-portkey-openai-beta", fieldText, {
  scope: "both",
  aliases: ["openai-beta"]
})

export const openai = provider(
  "openai",
  {
    /**
     * The organization to bill, for a key that belongs to several.
     * @see gateway/src/providers/openai/api.ts:9
     */
    organization: header("x-portkey-openai-organization", fieldText),
    /**
     * The project to bill.
     * @see gateway/src/providers/openai/api.ts:13
     */
    project: header("x-portkey-openai-project", fieldText),
    /**
     * OpenAI's opt-in features, for example `assistants=v2`.
     * @see gateway/src/providers/openai/api.ts:25
     */
    beta: openaiBeta
  },
  bearerAuth
)
