// Written by `npx -y pnpm@12.21.0 generate` from the providers' rows; not to be edited.

import type { ServiceAccount } from "../provider/service-account.ts"
import type { Secret } from "../../grammar/secret.ts"

/** Keys of single providers, each named after its header field without `x-portkey-`, in snake_case. */
export interface ProviderRowKeys {
  /** Client id, if the pod has several. Hosted: the config key is read, the field is not. (azure-openai) */
  readonly azure_workload_client_id?: string | undefined
  /** Anthropic's opt-in features, for example `["prompt-caching-2024-07-31"]`. (anthropic, bedrock, claude-platform-aws, vertex-ai) */
  readonly anthropic_beta?: string | undefined
  /**
   * - anthropic, bedrock, claude-platform-aws, vertex-ai: The version of Anthropic's API, a date; the gateway's own default is `2023-06-01`.
   * - azure-ai: The version of Anthropic's API, for Claude on Foundry.
   */
  readonly anthropic_version?: string | undefined
  /** Base URL of the Azure AI Foundry deployment. (azure-ai) */
  readonly azure_foundry_url?: string | undefined
  /** The version of Azure's API: a date, optionally with `-preview`. (azure-ai) */
  readonly azure_api_version?: string | undefined
  /**
   * - azure-ai: What Azure does with unknown parameters, under the name that the open-source gateway reads.
   * - azure-ai: The same, under the name that the hosted gateway reads.
   */
  readonly azure_extra_parameters?: "drop" | "pass-through" | "error" | undefined
  /** A Microsoft Entra access token that you obtained yourself. (azure-ai, azure-openai) */
  readonly azure_ad_token?: Secret | undefined
  /** Directory (tenant) id. (azure-ai, azure-openai) */
  readonly azure_entra_tenant_id?: string | undefined
  /** Application (client) id. (azure-ai, azure-openai) */
  readonly azure_entra_client_id?: string | undefined
  /** Client secret. (azure-ai, azure-openai) */
  readonly azure_entra_client_secret?: Secret | undefined
  /**
   * - azure-ai, azure-openai: The token's scope; the gateway's default is `https://cognitiveservices.azure.com/.default`.
   * - azure-ai, azure-openai: The token's scope.
   * - azure-ai, azure-openai: The token's resource; the gateway's default is `https://cognitiveservices.azure.com/`.
   */
  readonly azure_entra_scope?: string | undefined
  /** Says which form of authentication the other keys are for. (azure-ai, azure-openai) */
  readonly azure_auth_mode?: "entra" | "entraFederated" | "managed" | "workload" | undefined
  /** Client id of a user-assigned identity. (azure-ai, azure-openai) */
  readonly azure_managed_client_id?: string | undefined
  /** The Azure OpenAI resource, the first label of its host name. Not needed with a `customHost`. (azure-openai) */
  readonly resource_name?: string | undefined
  /** The deployment of the model. (azure-openai) */
  readonly deployment_id?: string | undefined
  /** The version of Azure's API: a date, optionally with `-preview`, or `v1`. (azure-openai) */
  readonly api_version?: string | undefined
  /** OpenAI's opt-in features, for example `assistants=v2`. (azure-openai, openai) */
  readonly openai_beta?: string | undefined
  /**
   * - bedrock: AWS region that serves the model; the gateway's default is `us-east-1`.
   * - claude-platform-aws: AWS region that serves the workspace.
   * - sagemaker: AWS region of the endpoint; SageMaker has no default.
   */
  readonly aws_region?: string | undefined
  /** Files: how S3 encrypts the upload, for example `aws:kms`. (bedrock) */
  readonly aws_server_side_encryption?: string | undefined
  /** Files: the S3 bucket. (bedrock) */
  readonly aws_s3_bucket?: string | undefined
  /** Files: the key of the object in the bucket; the gateway's default is a random name. (bedrock) */
  readonly aws_s3_object_key?: string | undefined
  /** Files and batches: the Bedrock model to use. (bedrock) */
  readonly aws_bedrock_model?: string | undefined
  /** ARN of the role to assume; the gateway needs credentials of its own to assume it. (bedrock, claude-platform-aws, sagemaker) */
  readonly aws_role_arn?: string | undefined
  /** External id that the role's trust policy requires. (bedrock, claude-platform-aws, sagemaker) */
  readonly aws_external_id?: string | undefined
  /** Says which form of authentication the other keys are for. (bedrock, claude-platform-aws, sagemaker) */
  readonly aws_auth_type?: "assumedRole" | "apiKey" | "serviceRole" | undefined
  /** Access key id; requires `secretAccessKey`. (bedrock, claude-platform-aws, sagemaker) */
  readonly aws_access_key_id?: Secret | undefined
  /** Secret access key. (bedrock, claude-platform-aws, sagemaker) */
  readonly aws_secret_access_key?: Secret | undefined
  /** Session token, for keys issued by STS. (bedrock, claude-platform-aws, sagemaker) */
  readonly aws_session_token?: Secret | undefined
  /** Region that serves the model; the gateway's default is `ap-southeast-1`. (byteplus) Hosted only. */
  readonly byteplus_region?: "ap-southeast-1" | "eu-west-1" | undefined
  /** The Claude workspace, `wrkspc_…`. (claude-platform-aws) Hosted only. */
  readonly anthropic_aws_workspace_id?: string | undefined
  /** The Snowflake account identifier. (cortex) */
  readonly snowflake_account?: string | undefined
  /** The Databricks workspace. (databricks) Hosted only. */
  readonly databricks_workspace?: string | undefined
  /** The serving endpoint. (databricks) Hosted only. */
  readonly databricks_serving_endpoint_name?: string | undefined
  /** The account; needed only for files and fine-tuning. (fireworks-ai) */
  readonly fireworks_account_id?: string | undefined
  /** Files: the size in bytes; the gateway's default is the content length. (fireworks-ai) */
  readonly fireworks_file_length?: string | undefined
  /** Base URL of a dedicated inference endpoint. (huggingface) */
  readonly huggingface_base_url?: string | undefined
  /** Send chat requests to Mistral's fill-in-the-middle endpoint. Not read next to a config. For the hosted gateway, write `mistral_fim_completion` into a config. (mistral-ai) */
  readonly mistral_fim_completion?: "true" | "false" | undefined
  /** The organization to bill, for a key that belongs to several. (openai) */
  readonly openai_organization?: string | undefined
  /** The project to bill. (openai) */
  readonly openai_project?: string | undefined
  /** OCI region that serves the model, for example `us-chicago-1`. (oracle) */
  readonly oracle_region?: string | undefined
  /** OCID of the compartment. (oracle) */
  readonly oracle_compartment_id?: string | undefined
  /** How the model is served; the gateway's default is `ON_DEMAND`. (oracle) */
  readonly oracle_serving_mode?: "ON_DEMAND" | "DEDICATED" | undefined
  /** The version of Oracle's API; the gateway's default is `20231130`. (oracle) */
  readonly oracle_api_version?: string | undefined
  /** OCID of the tenancy. (oracle) */
  readonly oracle_tenancy?: string | undefined
  /** OCID of the user. (oracle) */
  readonly oracle_user?: string | undefined
  /** Fingerprint of the key: pairs of hex digits, separated by colons. (oracle) */
  readonly oracle_fingerprint?: string | undefined
  /** The private key in PEM form, PKCS#8, not encrypted. Its line breaks are removed. (oracle) */
  readonly oracle_private_key?: Secret | undefined
  /** `X-Amzn-SageMaker-Custom-Attributes`. (sagemaker) */
  readonly amzn_sagemaker_custom_attributes?: string | undefined
  /** `X-Amzn-SageMaker-Target-Model`, for multi-model endpoints. (sagemaker) */
  readonly amzn_sagemaker_target_model?: string | undefined
  /** `X-Amzn-SageMaker-Target-Variant`. (sagemaker) */
  readonly amzn_sagemaker_target_variant?: string | undefined
  /** `X-Amzn-SageMaker-Target-Container-Hostname`. (sagemaker) */
  readonly amzn_sagemaker_target_container_hostname?: string | undefined
  /** `X-Amzn-SageMaker-Inference-Id`. (sagemaker) */
  readonly amzn_sagemaker_inference_id?: string | undefined
  /** `X-Amzn-SageMaker-Enable-Explanations`. (sagemaker) */
  readonly amzn_sagemaker_enable_explanations?: string | undefined
  /** `X-Amzn-SageMaker-Inference-Component`. (sagemaker) */
  readonly amzn_sagemaker_inference_component?: string | undefined
  /** `X-Amzn-SageMaker-Session-Id`. (sagemaker) */
  readonly amzn_sagemaker_session_id?: string | undefined
  /** Google Cloud region that serves the model, or `global`. (vertex-ai) */
  readonly vertex_region?: string | undefined
  /** Files: the Cloud Storage bucket. (vertex-ai) */
  readonly vertex_storage_bucket_name?: string | undefined
  /** Files: the name of the file. (vertex-ai) */
  readonly filename?: string | undefined
  /** Files and batches: the model to use. (vertex-ai) */
  readonly vertex_model_name?: string | undefined
  /** Batches: the endpoint for each line. (vertex-ai) */
  readonly vertex_batch_endpoint?: "/v1/chat/completions" | "/v1/embeddings" | undefined
  /** The service account's key file, parsed. The gateway fetches the token. (vertex-ai) */
  readonly vertex_service_account_json?: ServiceAccount | undefined
  /**
   * - vertex-ai: The Google Cloud project, if the service account does not name it; the account's own project takes precedence.
   * - vertex-ai: The Google Cloud project.
   */
  readonly vertex_project_id?: string | undefined
  /** Says which form of authentication the other keys are for. (vertex-ai) Hosted only. */
  readonly vertex_auth_type?: "workload" | undefined
  /** The Cloudflare account that runs the model. (workers-ai) */
  readonly workers_ai_account_id?: string | undefined
}
