// Providers that need a bearer token and one or two fields of their own.

import { positive, urlText } from "../../grammar/field-types.ts"
import { boolean, choice, fieldText, refined } from "../../grammar/kinds.ts"
import { hostLabels } from "../../grammar/refinement/host-label.ts"
import { header } from "../../grammar/row.ts"
import { baseUrl } from "../../grammar/wire/base-url.ts"
import { bearerAuth, provider } from "./provider.ts"

export const byteplus = provider(
  "byteplus",
  {
    /**
     * Region that serves the model; the gateway's default is `ap-southeast-1`.
     * @see portkey docs: integrations/llms/byteplus.mdx:131
     */
    region: header("x-portkey-byteplus-region", choice("ap-southeast-1", "eu-west-1"), { readBy: "hosted" })
  },
  bearerAuth,
  { only: "hosted" }
)

export const cortex = provider(
  "cortex",
  {
    /**
     * The Snowflake account identifier.
     * @see gateway/src/providers/cortex/api.ts:5
     */
    snowflakeAccount: header("x-portkey-snowflake-account", refined(fieldText, hostLabels), {
      required: true
    })
  },
  bearerAuth,
  { only: "hosted" }
)

export const databricks = provider(
  "databricks",
  {
    /**
     * The Databricks workspace.
     * @see portkey docs: integrations/llms/databricks.mdx:142
     */
    workspace: header("x-portkey-databricks-workspace", refined(fieldText, hostLabels), {
      required: true,
      readBy: "hosted"
    }),
    /**
     * The serving endpoint.
     * @see portkey docs: integrations/llms/databricks.mdx:142
     */
    servingEndpointName: header("x-portkey-databricks-serving-endpoint-name", fieldText, { readBy: "hosted" })
  },
  bearerAuth,
  { only: "hosted" }
)

export const fireworksAi = provider(
  "fireworks-ai",
  {
    /**
     * The account; needed only for files and fine-tuning.
     * @see gateway/src/providers/fireworks-ai/api.ts:15
     */
    accountId: header("x-portkey-fireworks-account-id", fieldText),
    /**
     * Files: the size in bytes; the gateway's default is the content length.
     * @see gateway/src/providers/fireworks-ai/uploadFile.ts:27
     */
    fileUploadSize: header("x-portkey-file-upload-size", positive("bytes"), {
      scope: "request",
      configKey: "fireworks_file_length"
    })
  },
  bearerAuth
)

export const huggingface = provider(
  "huggingface",
  {
    /**
     * Base URL of a dedicated inference endpoint.
     * @see gateway/src/providers/huggingface/api.ts:6
     */
    baseUrl: header("x-portkey-huggingface-base-url", urlText, { wire: baseUrl })
  },
  bearerAuth
)

export const mistralAi = provider(
  "mistral-ai",
  {
    /**
     * Send chat requests to Mistral's fill-in-the-middle endpoint. Not read next to a config. For the hosted gateway,
     * write `mistral_fim_completion` into a config.
     * @see gateway/src/handlers/handlerUtils.ts:1171
     */
    fimCompletion: header("x-portkey-mistral-fim-completion", boolean, {
      scope: "both",
      readBy: "open-source"
    })
  },
  bearerAuth
)

export const workersAi = provider(
  "workers-ai",
  {
    /**
     * The Cloudflare account that runs the model.
     * @see gateway/src/providers/workers-ai/api.ts:5
     */
    accountId: header("x-portkey-workers-ai-account-id", fieldText, { required: true })
  },
  bearerAuth
)
