// The keys that providers have of their own in a target, as one flat interface. A test proves it equal to the rows.

import type { ServiceAccount } from "../../table/codec-json.ts"
import type { Secret } from "../../table/secret.ts"

/** Keys of single providers. A key of another provider than the target's is an error that names its owner. */
export interface ProviderRowKeys {
  // openai
  /** OpenAI: the organization to bill, for a key that belongs to several. */
  readonly openai_organization?: string | undefined
  /** OpenAI: the project to bill. */
  readonly openai_project?: string | undefined
  /** OpenAI, Azure OpenAI: opt-in features, for example `assistants=v2`. */
  readonly openai_beta?: string | undefined

  // anthropic, and whoever serves Claude
  /** Anthropic's opt-in features, with commas between them. */
  readonly anthropic_beta?: string | undefined
  /** The version of Anthropic's API, a date. */
  readonly anthropic_version?: string | undefined
  /** Claude Platform on AWS: the workspace, `wrkspc_…`. Hosted only. */
  readonly anthropic_aws_workspace_id?: string | undefined

  // azure-openai, azure-ai
  /** Azure OpenAI: the resource, the first label of its host name. Not `azure_resource_name`. */
  readonly resource_name?: string | undefined
  /** Azure OpenAI: the deployment of the model. */
  readonly deployment_id?: string | undefined
  /** Azure OpenAI: the version of Azure's API: a date, perhaps with `-preview`, or `v1`. */
  readonly api_version?: string | undefined
  /** Azure: a Microsoft Entra access token that you got yourself. */
  readonly azure_ad_token?: Secret | undefined
  /** Azure: who proves who calls, where it is not a key or token. */
  readonly azure_auth_mode?: "entra" | "managed" | "workload" | undefined
  /** Azure, mode `entra`: directory (tenant) id. */
  readonly azure_entra_tenant_id?: string | undefined
  /** Azure, mode `entra`: application (client) id. */
  readonly azure_entra_client_id?: string | undefined
  /** Azure, mode `entra`: client secret. */
  readonly azure_entra_client_secret?: Secret | undefined
  /** Azure: the scope of the token that the gateway fetches. */
  readonly azure_entra_scope?: string | undefined
  /** Azure, mode `managed`: client id of a user-assigned identity. */
  readonly azure_managed_client_id?: string | undefined
  /** Azure AI Foundry: base URL of the deployment. */
  readonly azure_foundry_url?: string | undefined
  /** Azure AI Foundry: the version of Azure's API. */
  readonly azure_api_version?: string | undefined
  /** Azure AI Foundry: what Azure does with parameters it does not know. */
  readonly azure_extra_parameters?: "drop" | "pass-through" | "error" | undefined

  // bedrock, sagemaker, claude-platform-aws
  /** AWS region that serves the model, for example `us-east-1`. */
  readonly aws_region?: string | undefined
  /** AWS: how the request is signed, where it is not by access keys. */
  readonly aws_auth_type?: "assumedRole" | "apiKey" | undefined
  /** AWS: access key id. */
  readonly aws_access_key_id?: Secret | undefined
  /** AWS: secret access key. */
  readonly aws_secret_access_key?: Secret | undefined
  /** AWS: session token, for keys that STS gave. */
  readonly aws_session_token?: Secret | undefined
  /** AWS: ARN of the role to assume; needs `aws_auth_type: "assumedRole"`. */
  readonly aws_role_arn?: string | undefined
  /** AWS: external id that the role's trust policy asks for. */
  readonly aws_external_id?: string | undefined
  /** Bedrock files: how S3 encrypts what is uploaded, for example `aws:kms`. */
  readonly aws_server_side_encryption?: string | undefined
  /** Bedrock files: the S3 bucket. */
  readonly aws_s3_bucket?: string | undefined
  /** Bedrock files: the key of the object in the bucket. */
  readonly aws_s3_object_key?: string | undefined
  /** Bedrock files and batches: the model that they are for. */
  readonly aws_bedrock_model?: string | undefined
  /** SageMaker: `X-Amzn-SageMaker-Custom-Attributes`. */
  readonly amzn_sagemaker_custom_attributes?: string | undefined
  /** SageMaker: `X-Amzn-SageMaker-Target-Model`, for multi-model endpoints. */
  readonly amzn_sagemaker_target_model?: string | undefined
  /** SageMaker: `X-Amzn-SageMaker-Target-Variant`. */
  readonly amzn_sagemaker_target_variant?: string | undefined
  /** SageMaker: `X-Amzn-SageMaker-Target-Container-Hostname`. */
  readonly amzn_sagemaker_target_container_hostname?: string | undefined
  /** SageMaker: `X-Amzn-SageMaker-Inference-Id`. */
  readonly amzn_sagemaker_inference_id?: string | undefined
  /** SageMaker: `X-Amzn-SageMaker-Enable-Explanations`. */
  readonly amzn_sagemaker_enable_explanations?: string | undefined
  /** SageMaker: `X-Amzn-SageMaker-Inference-Component`. */
  readonly amzn_sagemaker_inference_component?: string | undefined
  /** SageMaker: `X-Amzn-SageMaker-Session-Id`. */
  readonly amzn_sagemaker_session_id?: string | undefined

  // vertex-ai
  /** Google Cloud region that serves the model, or `global`. */
  readonly vertex_region?: string | undefined
  /** The Google Cloud project, where no service account names it. */
  readonly vertex_project_id?: string | undefined
  /** The key file of a Google service account, parsed. */
  readonly vertex_service_account_json?: ServiceAccount | undefined
  /** Vertex files: the Cloud Storage bucket. */
  readonly vertex_storage_bucket_name?: string | undefined
  /** Vertex files and batches: the model that they are for. */
  readonly vertex_model_name?: string | undefined
  /** Vertex batches: the endpoint that each line is for. */
  readonly vertex_batch_endpoint?: "/v1/chat/completions" | "/v1/embeddings" | undefined
  /** Vertex files: the name of the file. */
  readonly filename?: string | undefined

  // oracle
  /** OCI region that serves the model. */
  readonly oracle_region?: string | undefined
  /** Oracle: OCID of the compartment. */
  readonly oracle_compartment_id?: string | undefined
  /** Oracle: how the model is served. */
  readonly oracle_serving_mode?: "ON_DEMAND" | "DEDICATED" | undefined
  /** Oracle: the version of its API. */
  readonly oracle_api_version?: string | undefined
  /** Oracle: OCID of the tenancy. */
  readonly oracle_tenancy?: string | undefined
  /** Oracle: OCID of the user. */
  readonly oracle_user?: string | undefined
  /** Oracle: fingerprint of the key, hex in pairs with colons. */
  readonly oracle_fingerprint?: string | undefined
  /** Oracle: the private key in PEM form, PKCS#8, not encrypted. */
  readonly oracle_private_key?: Secret | undefined

  // providers with one or two keys
  /** Cloudflare Workers AI: the account that runs the model. */
  readonly workers_ai_account_id?: string | undefined
  /** Hugging Face: base URL of a dedicated inference endpoint. */
  readonly huggingface_base_url?: string | undefined
  /** Fireworks: the account; needed for files and fine-tuning only. */
  readonly fireworks_account_id?: string | undefined
  /** Fireworks files: the size in bytes. */
  readonly fireworks_file_length?: string | undefined
  /** Mistral: send chat requests to the fill-in-the-middle endpoint. A text, not a boolean. */
  readonly mistral_fim_completion?: "true" | "false" | undefined
  /** Snowflake Cortex: the account identifier. */
  readonly snowflake_account?: string | undefined
  /** Databricks: the workspace. Hosted only. */
  readonly databricks_workspace?: string | undefined
  /** Databricks: the serving endpoint. Hosted only. */
  readonly databricks_serving_endpoint_name?: string | undefined
  /** BytePlus: the region that serves the model. Hosted only. */
  readonly byteplus_region?: "ap-southeast-1" | "eu-west-1" | undefined
}
