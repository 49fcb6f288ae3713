// AWS's forms of credential, shared by its providers, and those providers.

import { choice, fieldText, onlyTrue, refined, secretText } from "../../grammar/kinds.ts"
import { hostLabel } from "../../grammar/refinement/host-label.ts"
import { header, unsent, variant, variants } from "../../grammar/row.ts"
import { anthropicBeta, anthropicVersion } from "./anthropic.ts"
import { bearerKey, provider } from "./provider.ts"

const authType = <const T extends string>(type: T) => header("x-portkey-aws-auth-type", choice(type))

const keys = variant({
  /**
   * Access key id; requires `secretAccessKey`.
   * @see gateway/src/providers/bedrock/api.ts:203
   */
  accessKeyId: header("x-portkey-aws-access-key-id", secretText, { required: true }),
  /**
   * Secret access key.
   * @see gateway/src/providers/bedrock/api.ts:204
   */
  secretAccessKey: header("x-portkey-aws-secret-access-key", secretText, { required: true }),
  /**
   * Session token, for keys issued by STS.
   * @see gateway/src/providers/bedrock/api.ts:205
   */
  sessionToken: header("x-portkey-aws-session-token", secretText)
})

const role = variant(
  {
    /**
     * ARN of the role to assume; the gateway needs credentials of its own to assume it.
     * @see gateway/src/providers/bedrock/utils.ts:409
     */
    roleArn: header("x-portkey-aws-role-arn", fieldText, { required: true }),
    /**
     * External id that the role's trust policy requires.
     * @see gateway/src/providers/bedrock/utils.ts:410
     */
    externalId: header("x-portkey-aws-external-id", fieldText)
  },
  authType("assumedRole")
)

const apiKey = variant(
  {
    /**
     * A Bedrock API key. It is sent as `authorization`.
     * @see gateway/src/handlers/handlerUtils.ts:1034
     */
    apiKey: bearerKey
  },
  authType("apiKey")
)

const serviceRole = variant(
  {
    /**
     * The role of the machine that runs the gateway. Self-hosted gateways of the hosted kind.
     * @see gateway@2.0.0/src/providers/bedrock/api.ts:128
     */
    serviceRole: unsent(onlyTrue)
  },
  header("x-portkey-aws-auth-type", choice("serviceRole"), { readBy: "hosted" })
)

const regionText = refined(fieldText, hostLabel)
const region = header("x-portkey-aws-region", regionText, { required: true })

export const bedrock = provider(
  "bedrock",
  {
    /**
     * AWS region that serves the model; the gateway's default is `us-east-1`.
     * @see gateway/src/providers/bedrock/api.ts:146
     */
    region: header("x-portkey-aws-region", regionText),
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
     * Files: how S3 encrypts the upload, for example `aws:kms`.
     * @see gateway/src/providers/bedrock/api.ts:106
     */
    serverSideEncryption: header("x-portkey-amz-server-side-encryption", fieldText, {
      configKey: "aws_server_side_encryption"
    }),
    /**
     * Files: id of the KMS key that S3 encrypts with.
     * @see gateway/src/providers/bedrock/api.ts:101
     */
    kmsKeyId: header("x-portkey-amz-server-side-encryption-aws-kms-key-id", fieldText, { configKey: null }),
    /**
     * Files: the S3 bucket.
     * @see gateway/src/providers/bedrock/uploadFile.ts:348
     */
    s3Bucket: header("x-portkey-aws-s3-bucket", fieldText, { scope: "request" }),
    /**
     * Files: the key of the object in the bucket; the gateway's default is a random name.
     * @see gateway/src/providers/bedrock/uploadFile.ts:345
     */
    s3ObjectKey: header("x-portkey-aws-s3-object-key", fieldText, {
      scope: "request",
      aliases: ["x-portkey-provider-file-name"]
    }),
    /**
     * Files and batches: the Bedrock model to use.
     * @see gateway/src/providers/bedrock/uploadFile.ts:348
     */
    bedrockModel: header("x-portkey-aws-bedrock-model", fieldText, {
      scope: "request",
      aliases: ["x-portkey-provider-model"]
    }),
    /**
     * Files: their purpose.
     * @see gateway/src/providers/google-vertex-ai/uploadFile.ts:53
     */
    filePurpose: header("x-portkey-file-purpose", choice("batch", "fine-tune"), {
      scope: "request",
      configKey: null
    }),
    /**
     * Fine-tuning files: the kind of model.
     * @see gateway/src/providers/bedrock/uploadFile.ts:274
     */
    modelType: header("x-portkey-model-type", choice("chat", "text"), { scope: "request", configKey: null })
  },
  variants({ role, apiKey, serviceRole, keys })
)

const sagemakerText = { scope: "both" } as const

export const sagemaker = provider(
  "sagemaker",
  {
    /**
     * AWS region of the endpoint; SageMaker has no default.
     * @see gateway/src/providers/bedrock/api.ts:146
     */
    region,
    /**
     * `X-Amzn-SageMaker-Custom-Attributes`.
     * @see gateway/src/providers/sagemaker/api.ts:69
     */
    customAttributes: header("x-portkey-amzn-sagemaker-custom-attributes", fieldText, sagemakerText),
    /**
     * `X-Amzn-SageMaker-Target-Model`, for multi-model endpoints.
     * @see gateway/src/providers/sagemaker/api.ts:74
     */
    targetModel: header("x-portkey-amzn-sagemaker-target-model", fieldText, sagemakerText),
    /**
     * `X-Amzn-SageMaker-Target-Variant`.
     * @see gateway/src/providers/sagemaker/api.ts:79
     */
    targetVariant: header("x-portkey-amzn-sagemaker-target-variant", fieldText, sagemakerText),
    /**
     * `X-Amzn-SageMaker-Target-Container-Hostname`.
     * @see gateway/src/providers/sagemaker/api.ts:84
     */
    targetContainerHostname: header(
      "x-portkey-amzn-sagemaker-target-container-hostname",
      fieldText,
      sagemakerText
    ),
    /**
     * `X-Amzn-SageMaker-Inference-Id`.
     * @see gateway/src/providers/sagemaker/api.ts:89
     */
    inferenceId: header("x-portkey-amzn-sagemaker-inference-id", fieldText, sagemakerText),
    /**
     * `X-Amzn-SageMaker-Enable-Explanations`.
     * @see gateway/src/providers/sagemaker/api.ts:94
     */
    enableExplanations: header("x-portkey-amzn-sagemaker-enable-explanations", fieldText, sagemakerText),
    /**
     * `X-Amzn-SageMaker-Inference-Component`.
     * @see gateway/src/providers/sagemaker/api.ts:99
     */
    inferenceComponent: header("x-portkey-amzn-sagemaker-inference-component", fieldText, sagemakerText),
    /**
     * `X-Amzn-SageMaker-Session-Id`.
     * @see gateway/src/providers/sagemaker/api.ts:104
     */
    sessionId: header("x-portkey-amzn-sagemaker-session-id", fieldText, sagemakerText)
  },
  variants({ role, serviceRole, keys })
)

export const claudePlatformAws = provider(
  "claude-platform-aws",
  {
    /**
     * AWS region that serves the workspace.
     * @see gateway/src/providers/bedrock/api.ts:146
     */
    region,
    /**
     * The Claude workspace, `wrkspc_…`.
     * @see portkey docs: integrations/llms/claude-platform-aws.mdx:19
     */
    workspaceId: header("x-portkey-anthropic-aws-workspace-id", fieldText, { readBy: "hosted" }),
    /**
     * Anthropic's opt-in features, for example `["prompt-caching-2024-07-31"]`.
     * @see gateway/src/providers/anthropic/api.ts:14
     */
    anthropicBeta,
    /**
     * The version of Anthropic's API, a date; the gateway's own default is `2023-06-01`.
     * @see gateway/src/providers/anthropic/api.ts:18
     */
    anthropicVersion
  },
  variants({ role, serviceRole, keys }),
  { only: "hosted" }
)
