// Written by `npx -y pnpm@12.21.0 generate` from the providers' rows; not to be edited.

import type { ServiceAccount } from "./provider/service-account.ts"
import type { Secret } from "../grammar/secret.ts"

/** Every provider's own fields, each named by the camelCase of its field name without `x-portkey-`. */
export interface ProviderOptions {
  /** Anthropic's opt-in features, for example `["prompt-caching-2024-07-31"]`. (anthropic, bedrock, claude-platform-aws, vertex-ai) */
  readonly anthropicBeta?: readonly string[] | undefined
  /**
   * - anthropic, bedrock, claude-platform-aws, vertex-ai: The version of Anthropic's API, a date; the gateway's own default is `2023-06-01`.
   * - azure-ai: The version of Anthropic's API, for Claude on Foundry.
   */
  readonly anthropicVersion?: string | undefined
  /** Base URL of the Azure AI Foundry deployment. (azure-ai) */
  readonly azureFoundryUrl?: string | undefined
  /**
   * - azure-ai: The version of Azure's API: a date, optionally with `-preview`.
   * - azure-openai: The version of Azure's API: a date, optionally with `-preview`, or `v1`.
   */
  readonly azureApiVersion?: string | undefined
  /** What Azure does with unknown parameters, under the name that the open-source gateway reads. (azure-ai) */
  readonly azureExtraParams?: "drop" | "error" | "pass-through" | undefined
  /** The same, under the name that the hosted gateway reads. (azure-ai) */
  readonly azureExtraParameters?: "drop" | "error" | "pass-through" | undefined
  /** Forward `/v1/responses` unchanged. (azure-ai) */
  readonly providerResponsesProxy?: boolean | undefined
  /** A Microsoft Entra access token that you obtained yourself. (azure-ai, azure-openai) */
  readonly azureAdToken?: Secret | undefined
  /** Directory (tenant) id. (azure-ai, azure-openai) */
  readonly azureEntraTenantId?: string | undefined
  /** Application (client) id. (azure-ai, azure-openai) */
  readonly azureEntraClientId?: string | undefined
  /** Client secret. (azure-ai, azure-openai) */
  readonly azureEntraClientSecret?: Secret | undefined
  /**
   * - azure-ai, azure-openai: The token's scope; the gateway's default is `https://cognitiveservices.azure.com/.default`.
   * - azure-ai, azure-openai: The token's scope.
   * - azure-ai, azure-openai: The token's resource; the gateway's default is `https://cognitiveservices.azure.com/`.
   */
  readonly azureEntraScope?: string | undefined
  /** Client id of a user-assigned identity. (azure-ai, azure-openai) */
  readonly azureManagedClientId?: string | undefined
  /** The Azure OpenAI resource, the first label of its host name. Not needed with a `customHost`. (azure-openai) */
  readonly azureResourceName?: string | undefined
  /** The deployment of the model. (azure-openai) */
  readonly azureDeploymentId?: string | undefined
  /** OpenAI's opt-in features, for example `assistants=v2`. (azure-openai, openai) */
  readonly openaiBeta?: string | undefined
  /** Client id, if the pod has several. Hosted: the config key is read, the field is not. (azure-openai) */
  readonly azureWorkloadClientId?: string | undefined
  /**
   * - bedrock: AWS region that serves the model; the gateway's default is `us-east-1`.
   * - claude-platform-aws: AWS region that serves the workspace.
   * - sagemaker: AWS region of the endpoint; SageMaker has no default.
   */
  readonly awsRegion?: string | undefined
  /** Files: how S3 encrypts the upload, for example `aws:kms`. (bedrock) */
  readonly amzServerSideEncryption?: string | undefined
  /** Files: id of the KMS key that S3 encrypts with. (bedrock) */
  readonly amzServerSideEncryptionAwsKmsKeyId?: string | undefined
  /** Files: the S3 bucket. (bedrock) */
  readonly awsS3Bucket?: string | undefined
  /** Files: the key of the object in the bucket; the gateway's default is a random name. (bedrock) */
  readonly awsS3ObjectKey?: string | undefined
  /** Files and batches: the Bedrock model to use. (bedrock) */
  readonly awsBedrockModel?: string | undefined
  /** Files: their purpose. (bedrock, vertex-ai) */
  readonly filePurpose?: "batch" | "fine-tune" | "upload" | undefined
  /** Fine-tuning files: the kind of model. (bedrock) */
  readonly modelType?: "chat" | "text" | undefined
  /** ARN of the role to assume; the gateway needs credentials of its own to assume it. (bedrock, claude-platform-aws, sagemaker) */
  readonly awsRoleArn?: string | undefined
  /** External id that the role's trust policy requires. (bedrock, claude-platform-aws, sagemaker) */
  readonly awsExternalId?: string | undefined
  /** Access key id; requires `secretAccessKey`. (bedrock, claude-platform-aws, sagemaker) */
  readonly awsAccessKeyId?: Secret | undefined
  /** Secret access key. (bedrock, claude-platform-aws, sagemaker) */
  readonly awsSecretAccessKey?: Secret | undefined
  /** Session token, for keys issued by STS. (bedrock, claude-platform-aws, sagemaker) */
  readonly awsSessionToken?: Secret | undefined
  /** Region that serves the model; the gateway's default is `ap-southeast-1`. (byteplus) */
  readonly byteplusRegion?: "ap-southeast-1" | "eu-west-1" | undefined
  /** The Claude workspace, `wrkspc_…`. (claude-platform-aws) */
  readonly anthropicAwsWorkspaceId?: string | undefined
  /** The Snowflake account identifier. (cortex) */
  readonly snowflakeAccount?: string | undefined
  /** The Databricks workspace. (databricks) */
  readonly databricksWorkspace?: string | undefined
  /** The serving endpoint. (databricks) */
  readonly databricksServingEndpointName?: string | undefined
  /** The account; needed only for files and fine-tuning. (fireworks-ai) */
  readonly fireworksAccountId?: string | undefined
  /** Files: the size in bytes; the gateway's default is the content length. (fireworks-ai) */
  readonly fileUploadSize?: number | undefined
  /** Base URL of a dedicated inference endpoint. (huggingface) */
  readonly huggingfaceBaseUrl?: string | undefined
  /** Send chat requests to Mistral's fill-in-the-middle endpoint. Not read next to a config. For the hosted gateway, write `mistral_fim_completion` into a config. (mistral-ai) */
  readonly mistralFimCompletion?: boolean | undefined
  /** The organization to bill, for a key that belongs to several. (openai) */
  readonly openaiOrganization?: string | undefined
  /** The project to bill. (openai) */
  readonly openaiProject?: string | undefined
  /** OCI region that serves the model, for example `us-chicago-1`. (oracle) */
  readonly oracleRegion?: string | undefined
  /** OCID of the compartment. (oracle) */
  readonly oracleCompartmentId?: string | undefined
  /** How the model is served; the gateway's default is `ON_DEMAND`. (oracle) */
  readonly oracleServingMode?: "DEDICATED" | "ON_DEMAND" | undefined
  /** The version of Oracle's API; the gateway's default is `20231130`. (oracle) */
  readonly oracleApiVersion?: string | undefined
  /** OCID of the tenancy. (oracle) */
  readonly oracleTenancy?: string | undefined
  /** OCID of the user. (oracle) */
  readonly oracleUser?: string | undefined
  /** Fingerprint of the key: pairs of hex digits, separated by colons. (oracle) */
  readonly oracleFingerprint?: string | undefined
  /** The private key in PEM form, PKCS#8, not encrypted. Its line breaks are removed. (oracle) */
  readonly oraclePrivateKey?: Secret | undefined
  /** `X-Amzn-SageMaker-Custom-Attributes`. (sagemaker) */
  readonly amznSagemakerCustomAttributes?: string | undefined
  /** `X-Amzn-SageMaker-Target-Model`, for multi-model endpoints. (sagemaker) */
  readonly amznSagemakerTargetModel?: string | undefined
  /** `X-Amzn-SageMaker-Target-Variant`. (sagemaker) */
  readonly amznSagemakerTargetVariant?: string | undefined
  /** `X-Amzn-SageMaker-Target-Container-Hostname`. (sagemaker) */
  readonly amznSagemakerTargetContainerHostname?: string | undefined
  /** `X-Amzn-SageMaker-Inference-Id`. (sagemaker) */
  readonly amznSagemakerInferenceId?: string | undefined
  /** `X-Amzn-SageMaker-Enable-Explanations`. (sagemaker) */
  readonly amznSagemakerEnableExplanations?: string | undefined
  /** `X-Amzn-SageMaker-Inference-Component`. (sagemaker) */
  readonly amznSagemakerInferenceComponent?: string | undefined
  /** `X-Amzn-SageMaker-Session-Id`. (sagemaker) */
  readonly amznSagemakerSessionId?: string | undefined
  /** Google Cloud region that serves the model, or `global`. (vertex-ai) */
  readonly vertexRegion?: string | undefined
  /** Files: the Cloud Storage bucket. (vertex-ai) */
  readonly vertexStorageBucketName?: string | undefined
  /** The capacity that serves the request, for example `dedicated` or `shared`. (vertex-ai) */
  readonly vertexAiLlmRequestType?: string | undefined
  /** Files: the name of the file. (vertex-ai) */
  readonly providerFileName?: string | undefined
  /** Files and batches: the model to use. (vertex-ai) */
  readonly providerModel?: string | undefined
  /** Batches: the endpoint for each line. (vertex-ai) */
  readonly providerBatchEndpoint?: "/v1/chat/completions" | "/v1/embeddings" | undefined
  /** The service account's key file, parsed. The gateway fetches the token. (vertex-ai) */
  readonly vertexServiceAccountJson?: ServiceAccount | undefined
  /**
   * - vertex-ai: The Google Cloud project, if the service account does not name it; the account's own project takes precedence.
   * - vertex-ai: The Google Cloud project.
   */
  readonly vertexProjectId?: string | undefined
  /** The Cloudflare account that runs the model. (workers-ai) */
  readonly workersAiAccountId?: string | undefined
}

/** The options that each request may set. */
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
