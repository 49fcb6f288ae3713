// Written by `npx -y pnpm@12.21.0 generate` from the providers' rows; not to be edited.

import type { ServiceAccount } from "../table/codec-json.ts"
import type { Secret } from "../table/secret.ts"

/** Every provider's own fields, each under the camelCase of its field name without `x-portkey-`. */
export interface ProviderOptions {
  /** Anthropic's opt-in features, for example `["prompt-caching-2024-07-31"]`. (anthropic, bedrock, claude-platform-aws, vertex-ai) */
  readonly anthropicBeta?: readonly string[]
  /**
   * - anthropic, bedrock, claude-platform-aws, vertex-ai: The version of Anthropic's API, a date; the gateway's own default is `2023-06-01`.
   * - azure-ai: The version of Anthropic's API, for Claude on Foundry.
   */
  readonly anthropicVersion?: string
  /** Base URL of the Azure AI Foundry deployment. (azure-ai) */
  readonly azureFoundryUrl?: string
  /**
   * - azure-ai: The version of Azure's API: a date, perhaps with `-preview`.
   * - azure-openai: The version of Azure's API: a date, perhaps with `-preview`, or `v1`.
   */
  readonly azureApiVersion?: string
  /** What Azure does with parameters it does not know. (azure-ai) */
  readonly azureExtraParams?: "drop" | "error" | "pass-through"
  /** Forward `/v1/responses` as it is. (azure-ai) */
  readonly providerResponsesProxy?: boolean
  /** A Microsoft Entra access token that you got yourself. (azure-ai, azure-openai) */
  readonly azureAdToken?: Secret
  /** Directory (tenant) id. (azure-ai, azure-openai) */
  readonly azureEntraTenantId?: string
  /** Application (client) id. (azure-ai, azure-openai) */
  readonly azureEntraClientId?: string
  /** Client secret. (azure-ai, azure-openai) */
  readonly azureEntraClientSecret?: Secret
  /**
   * - azure-ai, azure-openai: The token's scope; the gateway's default is `https://cognitiveservices.azure.com/.default`.
   * - azure-ai, azure-openai: The token's resource; the gateway's default is `https://cognitiveservices.azure.com/`.
   * - azure-openai: The token's scope.
   */
  readonly azureEntraScope?: string
  /** Client id of a user-assigned identity. (azure-ai, azure-openai) */
  readonly azureManagedClientId?: string
  /** The Azure OpenAI resource, the first label of its host name. Not needed beside a `customHost`. (azure-openai) */
  readonly azureResourceName?: string
  /** The deployment of the model. (azure-openai) */
  readonly azureDeploymentId?: string
  /** OpenAI's opt-in features, for example `assistants=v2`. (azure-openai, openai) */
  readonly openaiBeta?: string
  /** Client id, where the pod has several. (azure-openai) */
  readonly azureWorkloadClientId?: string
  /**
   * - bedrock: AWS region that serves the model, for example `us-east-1`.
   * - claude-platform-aws: AWS region that serves the workspace.
   * - sagemaker: AWS region of the endpoint; SageMaker has no default.
   */
  readonly awsRegion?: string
  /** Files: how S3 encrypts what is uploaded, for example `aws:kms`. (bedrock) */
  readonly amzServerSideEncryption?: string
  /** Files: id of the KMS key that S3 encrypts with. (bedrock) */
  readonly amzServerSideEncryptionAwsKmsKeyId?: string
  /** Files: the S3 bucket. (bedrock) */
  readonly awsS3Bucket?: string
  /** Files: the key of the object in the bucket; the gateway's default is a random name. (bedrock) */
  readonly awsS3ObjectKey?: string
  /** Files and batches: the Bedrock model that they are for. (bedrock) */
  readonly awsBedrockModel?: string
  /** Files: what they are for. (bedrock, vertex-ai) */
  readonly filePurpose?: "batch" | "fine-tune" | "upload"
  /** Fine-tuning files: the kind of model. (bedrock) */
  readonly modelType?: "chat" | "text"
  /** ARN of the role to assume; the gateway needs credentials of its own to assume it. (bedrock, claude-platform-aws, sagemaker) */
  readonly awsRoleArn?: string
  /** External id that the role's trust policy asks for. (bedrock, claude-platform-aws, sagemaker) */
  readonly awsExternalId?: string
  /** Access key id; the other half of it is `secretAccessKey`. (bedrock, claude-platform-aws, sagemaker) */
  readonly awsAccessKeyId?: Secret
  /** Secret access key. (bedrock, claude-platform-aws, sagemaker) */
  readonly awsSecretAccessKey?: Secret
  /** Session token, for keys that STS gave. (bedrock, claude-platform-aws, sagemaker) */
  readonly awsSessionToken?: Secret
  /** Region that serves the model; the gateway's default is `ap-southeast-1`. (byteplus) */
  readonly byteplusRegion?: "ap-southeast-1" | "eu-west-1"
  /** The Claude workspace, `wrkspc_…`. (claude-platform-aws) */
  readonly anthropicAwsWorkspaceId?: string
  /** The Snowflake account identifier. (cortex) */
  readonly snowflakeAccount?: string
  /** The Databricks workspace. (databricks) */
  readonly databricksWorkspace?: string
  /** The serving endpoint. (databricks) */
  readonly databricksServingEndpointName?: string
  /** The account; needed for files and fine-tuning only. (fireworks-ai) */
  readonly fireworksAccountId?: string
  /** Files: the size in bytes; the gateway's default is the content length. (fireworks-ai) */
  readonly fileUploadSize?: number
  /** Base URL of a dedicated inference endpoint. (huggingface) */
  readonly huggingfaceBaseUrl?: string
  /** Send chat requests to Mistral's fill-in-the-middle endpoint. Not read beside a config. (mistral-ai) */
  readonly mistralFimCompletion?: boolean
  /** The organization to bill, for a key that belongs to several. (openai) */
  readonly openaiOrganization?: string
  /** The project to bill. (openai) */
  readonly openaiProject?: string
  /** OCI region that serves the model, for example `us-chicago-1`. (oracle) */
  readonly oracleRegion?: string
  /** OCID of the compartment. (oracle) */
  readonly oracleCompartmentId?: string
  /** How the model is served; the gateway's default is `ON_DEMAND`. (oracle) */
  readonly oracleServingMode?: "DEDICATED" | "ON_DEMAND"
  /** The version of Oracle's API; the gateway's default is `20231130`. (oracle) */
  readonly oracleApiVersion?: string
  /** OCID of the tenancy. (oracle) */
  readonly oracleTenancy?: string
  /** OCID of the user. (oracle) */
  readonly oracleUser?: string
  /** Fingerprint of the key, hex in pairs with colons. (oracle) */
  readonly oracleFingerprint?: string
  /** The private key in PEM form, PKCS#8, not encrypted. Its line breaks are taken out. (oracle) */
  readonly oraclePrivateKey?: Secret
  /** `X-Amzn-SageMaker-Custom-Attributes`. (sagemaker) */
  readonly amznSagemakerCustomAttributes?: string
  /** `X-Amzn-SageMaker-Target-Model`, for multi-model endpoints. (sagemaker) */
  readonly amznSagemakerTargetModel?: string
  /** `X-Amzn-SageMaker-Target-Variant`. (sagemaker) */
  readonly amznSagemakerTargetVariant?: string
  /** `X-Amzn-SageMaker-Target-Container-Hostname`. (sagemaker) */
  readonly amznSagemakerTargetContainerHostname?: string
  /** `X-Amzn-SageMaker-Inference-Id`. (sagemaker) */
  readonly amznSagemakerInferenceId?: string
  /** `X-Amzn-SageMaker-Enable-Explanations`. (sagemaker) */
  readonly amznSagemakerEnableExplanations?: string
  /** `X-Amzn-SageMaker-Inference-Component`. (sagemaker) */
  readonly amznSagemakerInferenceComponent?: string
  /** `X-Amzn-SageMaker-Session-Id`. (sagemaker) */
  readonly amznSagemakerSessionId?: string
  /** Google Cloud region that serves the model, or `global`. (vertex-ai) */
  readonly vertexRegion?: string
  /** Files: the Cloud Storage bucket. (vertex-ai) */
  readonly vertexStorageBucketName?: string
  /** Which capacity serves the request, for example `dedicated` or `shared`. (vertex-ai) */
  readonly vertexAiLlmRequestType?: string
  /** Files: the name of the file. (vertex-ai) */
  readonly providerFileName?: string
  /** Files and batches: the model that they are for. (vertex-ai) */
  readonly providerModel?: string
  /** Batches: the endpoint that each line is for. (vertex-ai) */
  readonly providerBatchEndpoint?: "/v1/chat/completions" | "/v1/embeddings"
  /** The service account's key file, parsed. The gateway fetches the token. (vertex-ai) */
  readonly vertexServiceAccountJson?: ServiceAccount
  /**
   * - vertex-ai: The Google Cloud project, where the service account does not name it; the account's own wins.
   * - vertex-ai: The Google Cloud project.
   */
  readonly vertexProjectId?: string
  /** The Cloudflare account that runs the model. (workers-ai) */
  readonly workersAiAccountId?: string
}

/** Those of them that may differ from request to request. */
export type ProviderOptionsOfRequest = Pick<
  ProviderOptions,
  | "anthropicBeta"
  | "providerResponsesProxy"
  | "azureDeploymentId"
  | "openaiBeta"
  | "awsS3Bucket"
  | "awsS3ObjectKey"
  | "awsBedrockModel"
  | "filePurpose"
  | "modelType"
  | "fileUploadSize"
  | "mistralFimCompletion"
  | "amznSagemakerCustomAttributes"
  | "amznSagemakerTargetModel"
  | "amznSagemakerTargetVariant"
  | "amznSagemakerTargetContainerHostname"
  | "amznSagemakerInferenceId"
  | "amznSagemakerEnableExplanations"
  | "amznSagemakerInferenceComponent"
  | "amznSagemakerSessionId"
  | "vertexAiLlmRequestType"
  | "providerFileName"
  | "providerModel"
  | "providerBatchEndpoint"
>
