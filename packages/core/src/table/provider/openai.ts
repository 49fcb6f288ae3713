import { text } from "../codec.ts"
import { header } from "../row.ts"
import { bearerAuth, provider } from "./provider.ts"

export const openaiBeta = header("x-portkey-openai-beta", text, { scope: "both", aliases: ["openai-beta"] })

export const openai = provider(
  "openai",
  {
    /** The organization to bill, for a key that belongs to several. */
    organization: header("x-portkey-openai-organization", text),
    /** The project to bill. */
    project: header("x-portkey-openai-project", text),
    /** OpenAI's opt-in features, for example `assistants=v2`. */
    beta: openaiBeta
  },
  bearerAuth
)
