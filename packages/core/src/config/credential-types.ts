// The keys that providers have of their own in a target, as one flat interface. A test proves it equal to the rows.

import type { ServiceAccount } from "../table/codec-json.ts"
import type { Secret } from "../table/secret.ts"

/** Keys of single providers. A key of another provider than the target's is an error that names its owner. */
export interface ProviderKeys {
  // openai
  /** OpenAI: the organization to bill, for a key that belongs to several. */
  readonly openai_organization?: string
  /** OpenAI: the project to bill. */
  readonly openai_project?: string
  /** OpenAI, Azure OpenAI: opt-in features, for example `assistants=v2`. */
  readonly openai_beta?: string

  // anthropic, and whoever serves Claude
  /** Anthropic's opt-in features, with commas between them. */
  readonly anthropic_beta?: string
  /** The version of Anthropic's API, a date. */
  readonly anthropic_version?: string
  /** Claude Platform on AWS: the workspace, `wrkspc_…`. Hosted only. */
  readonly anthropic_aws_workspace_id?: string

  // azure-openai, azure-ai
  /** Azure OpenAI: the resource, the first label of its host name. Not `azure_resource_name`. */
  readonly resource_name?: string
  /** Azure OpenAI: the deployment of the model. */
  readonly deployment_id?: string
  /** Azure OpenAI: the version of Azure's API: a date, perhaps with `-preview`, or `v1`. */
  readonly api_version?: string
  /** Azure: a Microsoft Entra access token that you got yourself. */
  readonly azure_ad_token?: Secret
  /** Azure: who proves who calls, where it is not a key or token. */
  readonly azure_auth_mode?: "entra" | "managed" | "workload"
  /** Azure, mode `entra`: directory (tenant) id. */
  readonly azure_entra_tenant_id?: string
  /** Azure, mode `entra`: application (client) id. */
  readonly azure_entra_client_id?: string
  /** Azure, mode `entra`: client secret. */
  readonly azure_entra_client_secret?: Secret
  /** Azure: the scope of the token that the gateway fetches. */
  readonly azure_entra_scope?: string
  /** Azure, mode `managed`: client id of a user-assigned identity. */
  readonly azure_managed_client_id?: string
  /** Azure, mode `workload`: client id, where the pod has several. */
  readonly azure_workload_client_id?: string
  /** Azure: stands in the gateway's schema and is never read. */
  readonly azure_model_name?: string
  /** Azure AI Foundry: base URL of the deployment. */
  readonly azure_foundry_url?: string
  /** Azure AI Foundry: the version of Azure's API. */
  readonly azure_api_version?: string
  /** Azure AI Foundry: what Azure does with parameters it does not know. */
  readonly azure_extra_parameters?: "drop" | "pass-through" | "error"
  /** Azure AI Foundry: the deployment behind an endpoint. */
  readonly azure_deployment_name?: string
  /** Azure AI Foundry: who runs the deployment. Hosted only. */
  readonly azure_deployment_type?: "serverless" | "managed"
  /** Azure AI Foundry: the region of a serverless deployment. Hosted only. */
  readonly azure_region?: string
  /** Azure AI Foundry: the endpoint of a managed deployment. Hosted only. */
  readonly azure_endpoint_name?: string

  // bedrock, sagemaker, claude-platform-aws
  /** AWS region that serves the model, for example `us-east-1`. */
  readonly aws_region?: string
  /** AWS: how the request is signed, where it is not by access keys. */
  readonly aws_auth_type?: "assumedRole" | "apiKey"
  /** AWS: access key id. */
  readonly aws_access_key_id?: Secret
  /** AWS: secret access key. */
  readonly aws_secret_access_key?: Secret
  /** AWS: session token, for keys that STS gave. */
  readonly aws_session_token?: Secret
  /** AWS: ARN of the role to assume; needs `aws_auth_type: "assumedRole"`. */
  readonly aws_role_arn?: string
  /** AWS: external id that the role's trust policy asks for. */
  readonly aws_external_id?: string
  /** Bedrock files: how S3 encrypts what is uploaded, for example `aws:kms`. */
  readonly aws_server_side_encryption?: string
  /** Bedrock files: the S3 bucket. */
  readonly aws_s3_bucket?: string
  /** Bedrock files: the key of the object in the bucket. */
  readonly aws_s3_object_key?: string
  /** Bedrock files and batches: the model that they are for. */
  readonly aws_bedrock_model?: string
  /** SageMaker: `X-Amzn-SageMaker-Custom-Attributes`. */
  readonly amzn_sagemaker_custom_attributes?: string
  /** SageMaker: `X-Amzn-SageMaker-Target-Model`, for multi-model endpoints. */
  readonly amzn_sagemaker_target_model?: string
  /** SageMaker: `X-Amzn-SageMaker-Target-Variant`. */
  readonly amzn_sagemaker_target_variant?: string
  /** SageMaker: `X-Amzn-SageMaker-Target-Container-Hostname`. */
  readonly amzn_sagemaker_target_container_hostname?: string
  /** SageMaker: `X-Amzn-SageMaker-Inference-Id`. */
  readonly amzn_sagemaker_inference_id?: string
  /** SageMaker: `X-Amzn-SageMaker-Enable-Explanations`. */
  readonly amzn_sagemaker_enable_explanations?: string
  /** SageMaker: `X-Amzn-SageMaker-Inference-Component`. */
  readonly amzn_sagemaker_inference_component?: string
  /** SageMaker: `X-Amzn-SageMaker-Session-Id`. */
  readonly amzn_sagemaker_session_id?: string

  // vertex-ai
  /** Google Cloud region that serves the model, or `global`. */
  readonly vertex_region?: string
  /** The Google Cloud project, where no service account names it. */
  readonly vertex_project_id?: string
  /** The key file of a Google service account, parsed. */
  readonly vertex_service_account_json?: ServiceAccount
  /** Vertex files: the Cloud Storage bucket. */
  readonly vertex_storage_bucket_name?: string
  /** Vertex files and batches: the model that they are for. */
  readonly vertex_model_name?: string
  /** Vertex batches: the endpoint that each line is for. */
  readonly vertex_batch_endpoint?: "/v1/chat/completions" | "/v1/embeddings"
  /** Vertex files: the name of the file. */
  readonly filename?: string

  // oracle
  /** OCI region that serves the model. */
  readonly oracle_region?: string
  /** Oracle: OCID of the compartment. */
  readonly oracle_compartment_id?: string
  /** Oracle: how the model is served. */
  readonly oracle_serving_mode?: "ON_DEMAND" | "DEDICATED"
  /** Oracle: the version of its API. */
  readonly oracle_api_version?: string
  /** Oracle: OCID of the tenancy. */
  readonly oracle_tenancy?: string
  /** Oracle: OCID of the user. */
  readonly oracle_user?: string
  /** Oracle: fingerprint of the key, hex in pairs with colons. */
  readonly oracle_fingerprint?: string
  /** Oracle: the private key in PEM form, PKCS#8, not encrypted. */
  readonly oracle_private_key?: Secret

  // providers with one or two keys
  /** Cloudflare Workers AI: the account that runs the model. */
  readonly workers_ai_account_id?: string
  /** Hugging Face: base URL of a dedicated inference endpoint. */
  readonly huggingface_base_url?: string
  /** Fireworks: the account; needed for files and fine-tuning only. */
  readonly fireworks_account_id?: string
  /** Fireworks files: the size in bytes. */
  readonly fireworks_file_length?: string
  /** Mistral: send chat requests to the fill-in-the-middle endpoint. A text, not a boolean. */
  readonly mistral_fim_completion?: "true" | "false"
  /** Snowflake Cortex: the account identifier. */
  readonly snowflake_account?: string
  /** Databricks: the workspace. Hosted only. */
  readonly databricks_workspace?: string
  /** Databricks: the serving endpoint. Hosted only. */
  readonly databricks_serving_endpoint_name?: string
  /** BytePlus: the region that serves the model. Hosted only. */
  readonly byteplus_region?: "ap-southeast-1" | "eu-west-1"
}
