import { choice, fieldText, onlyTrue, refined } from "../../grammar/kinds.ts"
import { hostLabel } from "../../grammar/refinement/host-label.ts"
import { header, unsent, variant, variants } from "../../grammar/row.ts"
import { json } from "../../grammar/wire/json.ts"
import { anthropicBeta, anthropicVersion } from "./anthropic.ts"
import { bearerKey, provider } from "./provider.ts"
import { serviceAccount } from "./service-account.ts"

const projectId = "x-portkey-vertex-project-id"

const accessToken = variant({
  /**
   * A Google access token that you obtained yourself, for example with `gcloud auth print-access-token`.
   * @see gateway/src/handlers/handlerUtils.ts:1034
   */
  accessToken: bearerKey,
  /**
   * The Google Cloud project.
   * @see gateway/src/providers/google-vertex-ai/api.ts:20
   */
  projectId: header(projectId, fieldText, { required: true })
})

const account = variant({
  /**
   * The service account's key file, parsed. The gateway fetches the token.
   * @see gateway/src/handlers/handlerUtils.ts:989
   */
  serviceAccount: header("x-portkey-vertex-service-account-json", serviceAccount, {
    wire: json,
    secret: true,
    required: true
  }),
  /**
   * The Google Cloud project, if the service account does not name it; the account's own project takes precedence.
   * @see gateway/src/providers/google-vertex-ai/api.ts:20
   */
  projectId: header(projectId, fieldText)
})

const workload = variant(
  {
    /**
     * The identity of the machine that runs the gateway. Self-hosted gateways of the hosted kind.
     * @see gateway@2.0.0/src/providers/google-vertex-ai/api.ts:97
     */
    workload: unsent(onlyTrue),
    /**
     * The Google Cloud project.
     * @see gateway/src/providers/google-vertex-ai/api.ts:20
     */
    projectId: header(projectId, fieldText, { required: true })
  },
  header("x-portkey-vertex-auth-type", choice("workload"), { readBy: "hosted" })
)

export const vertexAi = provider(
  "vertex-ai",
  {
    /**
     * Google Cloud region that serves the model, or `global`.
     * @see gateway/src/providers/google-vertex-ai/api.ts:61
     */
    region: header("x-portkey-vertex-region", refined(fieldText, hostLabel), { required: true }),
    /**
     * Anthropic's opt-in features, for example `["prompt-caching-2024-07-31"]`.
     * @see gateway/src/providers/anthropic/api.ts:14
     */
    anthropicBeta,
    /**
     * The version of Anthropic's API, a date; the gateway's own default is `2023-06-01`.
     * @see gateway/src/providers/anthropic/api.ts:18
     */
    anthropicVersion,
    /**
     * Files: the Cloud Storage bucket.
     * @see gateway/src/providers/google-vertex-ai/uploadFile.ts:56
     */
    storageBucketName: header("x-portkey-vertex-storage-bucket-name", fieldText),
    /**
     * The capacity that serves the request, for example `dedicated` or `shared`.
     * @see portkey docs: api-reference/inference-api/headers.mdx:550
     */
    llmRequestType: header("x-vertex-ai-llm-request-type", fieldText, {
      scope: "request",
      readBy: "hosted",
      configKey: null
    }),
    /**
     * Files: the name of the file.
     * @see gateway/src/handlers/handlerUtils.ts:896
     */
    fileName: header("x-portkey-provider-file-name", fieldText, { scope: "request", configKey: "filename" }),
    /**
     * Files and batches: the model to use.
     * @see gateway/src/handlers/handlerUtils.ts:899
     */
    model: header("x-portkey-provider-model", fieldText, {
      scope: "request",
      configKey: "vertex_model_name"
    }),
    /**
     * Batches: the endpoint for each line.
     * @see gateway/src/providers/google-vertex-ai/uploadFile.ts:74
     */
    batchEndpoint: header(
      "x-portkey-provider-batch-endpoint",
      choice("/v1/chat/completions", "/v1/embeddings"),
      {
        scope: "request",
        configKey: "vertex_batch_endpoint"
      }
    ),
    /**
     * Files: their purpose.
     * @see gateway/src/providers/google-vertex-ai/uploadFile.ts:53
     */
    filePurpose: header("x-portkey-file-purpose", choice("batch", "fine-tune", "upload"), {
      scope: "request",
      configKey: null
    })
  },
  variants({ serviceAccount: account, workload, accessToken })
)
