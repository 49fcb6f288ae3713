// Written by `npx -y pnpm@12.21.0 generate` from the doc comments of the keys; not to be edited.

/** The description of each key, by owner. */
export const keyDescriptions = {
  "spec": {
    "apiKey": "The Portkey API key, or a JWT. Without it, the hosted gateway uses `authorization` as the key; a self-hosted one may not need a key.",
    "forwardHeaders": "Fields that the gateway passes on to the provider unchanged: an array of names, or a record that also sends them. `authorization` may be one of them, for a scheme other than Bearer.",
    "workspace": "The workspace of the request, for a key that gives access to several. From gateway 2.25.0.",
    "sensitiveHeaders": "Names of fields whose values the hosted gateway masks in its logs.",
    "guardrails": "Guardrails for every request, in addition to those of the config. The hosted gateway deletes them: use a config.",
    "beta": "Portkey's opt-in features, each a name with a date.",
    "nitroMode": "Skips whatever slows a request down; allows one target only, no retry, no guardrails.",
    "requestTimeout": "How long the gateway waits for each attempt, in ms; then the answer is 408.",
    "strictOpenAiCompliance": "`false` lets the gateway add what is not part of OpenAI's format, such as Anthropic's thinking blocks. The default is `true`.",
    "debug": "`false` keeps bodies out of Portkey's logs, which also switches the cache off.",
    "metadata": "Labels of the request, for analytics and conditional routing. Values are strings; logs cut them at 128 characters.",
    "cache": "Cache settings of one request. The mode and maximum age of the cache are set in the config.",
    "trace": "The trace and the span that the request belongs to.",
    "fetchIntegratedModels": "`GET /v1/models` only: list the models of the integrations too.",
    "$schema": "For editors; ignored.",
    "route": "Exactly one way to reach a model.",
    "extraHeaders": "Any other fields: name to value. Names of Portkey's own fields are refused."
  },
  "spec.guardrails": {
    "input": "Checks before the provider is called.",
    "output": "Checks after the provider has answered."
  },
  "a guardrail": {
    "id": "A name for it, or the id of a guardrail saved in Portkey (hosted only).",
    "type": "A guardrail checks a request or response; a mutator changes it.",
    "deny": "Whether a failed check answers 446; otherwise the response is marked with 246.",
    "soft_deny_200": "With `deny`: a failed check answers 200 instead of 446. Hosted only, from gateway 2.14.0.",
    "async": "Whether the checks run alongside the request, without any effect on it.",
    "sequential": "Whether the checks run one after another.",
    "on_success": "When all checks have passed.",
    "on_fail": "When a check has failed.",
    "guardrail_version_id": "The version of a saved guardrail."
  },
  "an action": {
    "feedback": "Feedback for the logs.",
    "deny": "Accepted by Portkey's schema but never read: the gateway reads the guardrail's own `deny`."
  },
  "feedback": {
    "value": "The score, for example `1` or `-1`.",
    "weight": "How much the score counts.",
    "metadata": "Labels of the feedback."
  },
  "metadata": {
    "_user": "The user for whom the request is made.",
    "_prompt": "The prompt that the request came from.",
    "_organisation": "The organisation that the request belongs to.",
    "_environment": "The environment that the request came from, for example `production`."
  },
  "spec.cache": {
    "namespace": "Partition of the cache, replacing the metadata: requests in one namespace never see responses of another.",
    "forceRefresh": "Calls the provider and stores the new response."
  },
  "spec.trace": {
    "id": "Id of the trace, which you choose; the hosted gateway creates one if it is absent.",
    "spanId": "Id of this span; unique.",
    "spanName": "Name of this span.",
    "parentSpanId": "Id of the span that this one is part of.",
    "traceparent": "W3C trace context, read if `id` and `spanId` are absent.",
    "baggage": "W3C baggage, merged into the metadata, which takes precedence."
  },
  "anthropic": {
    "beta": "Anthropic's opt-in features, for example `[\"prompt-caching-2024-07-31\"]`.",
    "version": "The version of Anthropic's API, a date; the gateway's own default is `2023-06-01`."
  },
  "azure-ai": {
    "foundryUrl": "Base URL of the Azure AI Foundry deployment.",
    "apiVersion": "The version of Azure's API: a date, optionally with `-preview`.",
    "extraParams": "What Azure does with unknown parameters, under the name that the open-source gateway reads.",
    "extraParameters": "The same, under the name that the hosted gateway reads.",
    "anthropicVersion": "The version of Anthropic's API, for Claude on Foundry.",
    "responsesProxy": "Forward `/v1/responses` unchanged."
  },
  "azure-ai.auth.adToken": {
    "adToken": "A Microsoft Entra access token that you obtained yourself."
  },
  "azure-ai.auth.entra": {
    "entra": "A client of Microsoft Entra; the gateway fetches the token."
  },
  "azure-ai.auth.entra.entra": {
    "tenantId": "Directory (tenant) id.",
    "clientId": "Application (client) id.",
    "clientSecret": "Client secret.",
    "scope": "The token's scope; the gateway's default is `https://cognitiveservices.azure.com/.default`."
  },
  "azure-ai.auth.entraFederated": {
    "entraFederated": "A client of Microsoft Entra that trusts the gateway's AWS role. Self-hosted enterprise gateways, from 2.6.2."
  },
  "azure-ai.auth.entraFederated.entraFederated": {
    "tenantId": "Directory (tenant) id.",
    "clientId": "Application (client) id.",
    "scope": "The token's scope."
  },
  "azure-ai.auth.managedIdentity": {
    "managedIdentity": "The managed identity of the machine that runs the gateway; `{}` is the system-assigned one."
  },
  "azure-ai.auth.managedIdentity.managedIdentity": {
    "clientId": "Client id of a user-assigned identity.",
    "scope": "The token's resource; the gateway's default is `https://cognitiveservices.azure.com/`."
  },
  "azure-ai.auth.apiKey": {
    "apiKey": "An Azure key. It is sent as `authorization`, because the gateway never reads `api-key`."
  },
  "azure-openai": {
    "customHost": "The base URL of the provider, http or https. It has no default.",
    "resourceName": "The Azure OpenAI resource, the first label of its host name. Not needed with a `customHost`.",
    "deploymentId": "The deployment of the model.",
    "apiVersion": "The version of Azure's API: a date, optionally with `-preview`, or `v1`.",
    "beta": "OpenAI's opt-in features, for example `assistants=v2`."
  },
  "azure-openai.auth.adToken": {
    "adToken": "A Microsoft Entra access token that you obtained yourself."
  },
  "azure-openai.auth.entra": {
    "entra": "A client of Microsoft Entra; the gateway fetches the token."
  },
  "azure-openai.auth.entra.entra": {
    "tenantId": "Directory (tenant) id.",
    "clientId": "Application (client) id.",
    "clientSecret": "Client secret.",
    "scope": "The token's scope; the gateway's default is `https://cognitiveservices.azure.com/.default`."
  },
  "azure-openai.auth.entraFederated": {
    "entraFederated": "A client of Microsoft Entra that trusts the gateway's AWS role. Self-hosted enterprise gateways, from 2.6.2."
  },
  "azure-openai.auth.entraFederated.entraFederated": {
    "tenantId": "Directory (tenant) id.",
    "clientId": "Application (client) id.",
    "scope": "The token's scope."
  },
  "azure-openai.auth.managedIdentity": {
    "managedIdentity": "The managed identity of the machine that runs the gateway; `{}` is the system-assigned one."
  },
  "azure-openai.auth.managedIdentity.managedIdentity": {
    "clientId": "Client id of a user-assigned identity.",
    "scope": "The token's resource; the gateway's default is `https://cognitiveservices.azure.com/`."
  },
  "azure-openai.auth.workloadIdentity": {
    "workloadIdentity": "The workload identity of the pod that runs the gateway; Node gateways only."
  },
  "azure-openai.auth.workloadIdentity.workloadIdentity": {
    "clientId": "Client id, if the pod has several. Hosted: the config key is read, the field is not.",
    "scope": "The token's scope."
  },
  "azure-openai.auth.apiKey": {
    "apiKey": "An Azure key. It is sent as `authorization`, because the gateway never reads `api-key`."
  },
  "bedrock": {
    "region": "AWS region that serves the model; the gateway's default is `us-east-1`.",
    "anthropicBeta": "Anthropic's opt-in features, for example `[\"prompt-caching-2024-07-31\"]`.",
    "anthropicVersion": "The version of Anthropic's API, a date; the gateway's own default is `2023-06-01`.",
    "serverSideEncryption": "Files: how S3 encrypts the upload, for example `aws:kms`.",
    "kmsKeyId": "Files: id of the KMS key that S3 encrypts with.",
    "s3Bucket": "Files: the S3 bucket.",
    "s3ObjectKey": "Files: the key of the object in the bucket; the gateway's default is a random name.",
    "bedrockModel": "Files and batches: the Bedrock model to use.",
    "filePurpose": "Files: their purpose.",
    "modelType": "Fine-tuning files: the kind of model."
  },
  "bedrock.auth.role": {
    "roleArn": "ARN of the role to assume; the gateway needs credentials of its own to assume it.",
    "externalId": "External id that the role's trust policy requires."
  },
  "bedrock.auth.apiKey": {
    "apiKey": "A Bedrock API key. It is sent as `authorization`."
  },
  "bedrock.auth.serviceRole": {
    "serviceRole": "The role of the machine that runs the gateway. Self-hosted gateways of the hosted kind."
  },
  "bedrock.auth.keys": {
    "accessKeyId": "Access key id; requires `secretAccessKey`.",
    "secretAccessKey": "Secret access key.",
    "sessionToken": "Session token, for keys issued by STS."
  },
  "byteplus": {
    "region": "Region that serves the model; the gateway's default is `ap-southeast-1`."
  },
  "claude-platform-aws": {
    "region": "AWS region that serves the workspace.",
    "workspaceId": "The Claude workspace, `wrkspc_…`.",
    "anthropicBeta": "Anthropic's opt-in features, for example `[\"prompt-caching-2024-07-31\"]`.",
    "anthropicVersion": "The version of Anthropic's API, a date; the gateway's own default is `2023-06-01`."
  },
  "claude-platform-aws.auth.role": {
    "roleArn": "ARN of the role to assume; the gateway needs credentials of its own to assume it.",
    "externalId": "External id that the role's trust policy requires."
  },
  "claude-platform-aws.auth.serviceRole": {
    "serviceRole": "The role of the machine that runs the gateway. Self-hosted gateways of the hosted kind."
  },
  "claude-platform-aws.auth.keys": {
    "accessKeyId": "Access key id; requires `secretAccessKey`.",
    "secretAccessKey": "Secret access key.",
    "sessionToken": "Session token, for keys issued by STS."
  },
  "cortex": {
    "snowflakeAccount": "The Snowflake account identifier."
  },
  "databricks": {
    "workspace": "The Databricks workspace.",
    "servingEndpointName": "The serving endpoint."
  },
  "fireworks-ai": {
    "accountId": "The account; needed only for files and fine-tuning.",
    "fileUploadSize": "Files: the size in bytes; the gateway's default is the content length."
  },
  "huggingface": {
    "baseUrl": "Base URL of a dedicated inference endpoint."
  },
  "milvus": {
    "customHost": "The base URL of the provider, http or https. It has no default."
  },
  "mistral-ai": {
    "fimCompletion": "Send chat requests to Mistral's fill-in-the-middle endpoint. Not read next to a config. For the hosted gateway, write `mistral_fim_completion` into a config."
  },
  "modal": {
    "customHost": "The base URL of the provider, http or https. It has no default.",
    "auth": "The credential of the provider, in one of the forms that it accepts. Optional."
  },
  "ollama": {
    "customHost": "The base URL of the provider, http or https. It has no default."
  },
  "openai": {
    "organization": "The organization to bill, for a key that belongs to several.",
    "project": "The project to bill.",
    "beta": "OpenAI's opt-in features, for example `assistants=v2`."
  },
  "oracle": {
    "region": "OCI region that serves the model, for example `us-chicago-1`.",
    "compartmentId": "OCID of the compartment.",
    "servingMode": "How the model is served; the gateway's default is `ON_DEMAND`.",
    "apiVersion": "The version of Oracle's API; the gateway's default is `20231130`."
  },
  "oracle.auth.signature": {
    "tenancy": "OCID of the tenancy.",
    "user": "OCID of the user.",
    "fingerprint": "Fingerprint of the key: pairs of hex digits, separated by colons.",
    "privateKey": "The private key in PEM form, PKCS#8, not encrypted. Its line breaks are removed."
  },
  "passthrough": {
    "customHost": "The base URL of the provider, http or https. It has no default.",
    "auth": "The credential of the provider, in one of the forms that it accepts. Optional."
  },
  "qdrant": {
    "customHost": "The base URL of the provider, http or https. It has no default."
  },
  "sagemaker": {
    "region": "AWS region of the endpoint; SageMaker has no default.",
    "customAttributes": "`X-Amzn-SageMaker-Custom-Attributes`.",
    "targetModel": "`X-Amzn-SageMaker-Target-Model`, for multi-model endpoints.",
    "targetVariant": "`X-Amzn-SageMaker-Target-Variant`.",
    "targetContainerHostname": "`X-Amzn-SageMaker-Target-Container-Hostname`.",
    "inferenceId": "`X-Amzn-SageMaker-Inference-Id`.",
    "enableExplanations": "`X-Amzn-SageMaker-Enable-Explanations`.",
    "inferenceComponent": "`X-Amzn-SageMaker-Inference-Component`.",
    "sessionId": "`X-Amzn-SageMaker-Session-Id`."
  },
  "sagemaker.auth.role": {
    "roleArn": "ARN of the role to assume; the gateway needs credentials of its own to assume it.",
    "externalId": "External id that the role's trust policy requires."
  },
  "sagemaker.auth.serviceRole": {
    "serviceRole": "The role of the machine that runs the gateway. Self-hosted gateways of the hosted kind."
  },
  "sagemaker.auth.keys": {
    "accessKeyId": "Access key id; requires `secretAccessKey`.",
    "secretAccessKey": "Secret access key.",
    "sessionToken": "Session token, for keys issued by STS."
  },
  "triton": {
    "customHost": "The base URL of the provider, http or https. It has no default."
  },
  "vertex-ai": {
    "region": "Google Cloud region that serves the model, or `global`.",
    "anthropicBeta": "Anthropic's opt-in features, for example `[\"prompt-caching-2024-07-31\"]`.",
    "anthropicVersion": "The version of Anthropic's API, a date; the gateway's own default is `2023-06-01`.",
    "storageBucketName": "Files: the Cloud Storage bucket.",
    "llmRequestType": "The capacity that serves the request, for example `dedicated` or `shared`.",
    "fileName": "Files: the name of the file.",
    "model": "Files and batches: the model to use.",
    "batchEndpoint": "Batches: the endpoint for each line.",
    "filePurpose": "Files: their purpose."
  },
  "vertex-ai.auth.serviceAccount": {
    "serviceAccount": "The service account's key file, parsed. The gateway fetches the token.",
    "projectId": "The Google Cloud project, if the service account does not name it; the account's own project takes precedence."
  },
  "a service account": {
    "client_email": "The account's name, an email address.",
    "private_key": "The private key in PEM form. It may be `Redacted`.",
    "project_id": "The Google Cloud project.",
    "private_key_id": "The id of the private key. It may be `Redacted`."
  },
  "vertex-ai.auth.workload": {
    "workload": "The identity of the machine that runs the gateway. Self-hosted gateways of the hosted kind.",
    "projectId": "The Google Cloud project."
  },
  "vertex-ai.auth.accessToken": {
    "accessToken": "A Google access token that you obtained yourself, for example with `gcloud auth print-access-token`.",
    "projectId": "The Google Cloud project."
  },
  "workers-ai": {
    "accountId": "The Cloudflare account that runs the model."
  },
  "route": {
    "config": "What the gateway does around the request: cache, retry, timeout, guardrails, params. Hosted: also a saved config id.",
    "customHost": "The base URL to call instead of the provider's own, http or https, including `/v1` if the provider's has it.",
    "auth": "The credential of the provider, in one of the forms that it accepts.",
    "providerOptions": "Fields of the provider behind this route, each named by the camelCase of its field name.",
    "routedBy": "What decides: the default config of the API key, or the model in the body. Both send the same fields.",
    "unlistedProvider": "The slug as the gateway knows it.",
    "virtualKey": "The virtual key.",
    "provider": "The slug of the provider."
  },
  "route.auth.forwarded": {
    "forwarded": "`true`: the credential is the `authorization` in `forwardHeaders`, in a scheme other than Bearer."
  },
  "route.auth.fromClient": {
    "fromClient": "`true`: the client, for example an SDK, adds the credential to each request itself."
  },
  "catalog": {
    "provider": "`@` and the slug of the Model Catalog, for example `@openai-prod`.",
    "customHost": "The base URL to call instead of the provider's own.",
    "auth": "A credential for the provider, sent as `authorization`."
  },
  "virtual-key": {
    "customHost": "The base URL to call instead of the provider's own.",
    "auth": "A credential for the provider, sent as `authorization`."
  },
  "unlisted": {
    "customHost": "The base URL to call instead of the provider's own.",
    "auth": "A credential for the provider, sent as `authorization`."
  },
  "routed-by": {
    "customHost": "The base URL to call instead of the provider's own.",
    "auth": "A credential for the provider, sent as `authorization`.",
    "config": "What the gateway does around the request: cache, retry, timeout, guardrails, params."
  },
  "saved-config": {
    "config": "The id of the saved config, for example `pc-…`.",
    "customHost": "The base URL to call instead of the provider's own.",
    "auth": "A credential for the provider, sent as `authorization`."
  },
  "inline-config": {
    "config": "The config document, in Portkey's own snake_case.",
    "customHost": "The base URL to call for every target of the config, instead of its own."
  },
  "a config": {
    "name": "The name by which conditions refer to a target.",
    "weight": "The share of a target in load balancing, relative to the others; default 1, 0 means none.",
    "strategy": "How one of `targets` is chosen.",
    "targets": "The targets to choose from; each may be a tree of its own.",
    "provider": "The slug of the provider, or `@` and a slug of the Model Catalog (hosted only).",
    "api_key": "The provider's key, without `Bearer`.",
    "virtual_key": "Provider and credential in one. Legacy, hosted only; replaced by the Model Catalog.",
    "passthrough": "The request names the provider: in its provider field, or as `@slug/model`. Hosted only.",
    "prompt_id": "The id of a prompt saved in Portkey. Hosted only.",
    "on_status_codes": "Accepted by Portkey's schema but never read: write it into `strategy`.",
    "deployments": "The models of an Azure OpenAI resource. Hosted only.",
    "cache": "Stores responses and returns them for equal or similar requests.",
    "retry": "Repeats failed calls.",
    "request_timeout": "The maximum time of one call until its first byte, in ms; a longer call counts as 408.",
    "custom_host": "The base URL to call instead of the provider's own, http or https, with `/v1` if the provider's own has it.",
    "forward_headers": "Names of the request's header fields that reach the provider unchanged. `[]` replaces a parent's list with none.",
    "strict_open_ai_compliance": "`false` lets the gateway add what is not part of OpenAI's format. Not inherited by targets.",
    "override_params": "Set in the body of the request, replacing its own values.",
    "default_params": "Set in the body of the request if it does not have them. Hosted only.",
    "drop_params": "Paths that are removed from the body of the request, for example `tools[*].strict`. Hosted only.",
    "input_guardrails": "Checks before the provider is called.",
    "output_guardrails": "Checks after the provider has answered.",
    "before_request_hooks": "Checks before the provider is called, as raw hooks.",
    "after_request_hooks": "Checks after the provider has answered, as raw hooks.",
    "input_mutators": "Changes to the request. Open-source only.",
    "output_mutators": "Changes to the response. Open-source only.",
    "cb_config": "Accepted by Portkey's schema but never read: write it into `strategy`.",
    "fetch_integrated_models": "`GET /v1/models` only: list the models of the integrations too. Hosted only.",
    "allow_subdomain": "Routing respects subdomains of the gateway's own host. Hosted only.",
    "azure_deployment_name": "Azure AI Foundry: the deployment behind an endpoint.",
    "azure_deployment_type": "Azure AI Foundry: the kind of deployment. Hosted only.",
    "azure_region": "Azure AI Foundry: the region of a serverless deployment. Hosted only.",
    "azure_endpoint_name": "Azure AI Foundry: the endpoint of a managed deployment. Hosted only.",
    "azure_model_name": "Azure: accepted by the gateway's schema but never read.",
    "azure_workload_client_id": "Client id, if the pod has several. Hosted: the config key is read, the field is not. (azure-openai)",
    "anthropic_beta": "Anthropic's opt-in features, for example `[\"prompt-caching-2024-07-31\"]`. (anthropic, bedrock, claude-platform-aws, vertex-ai)",
    "anthropic_version": "- anthropic, bedrock, claude-platform-aws, vertex-ai: The version of Anthropic's API, a date; the gateway's own default is `2023-06-01`. - azure-ai: The version of Anthropic's API, for Claude on Foundry.",
    "azure_foundry_url": "Base URL of the Azure AI Foundry deployment. (azure-ai)",
    "azure_api_version": "The version of Azure's API: a date, optionally with `-preview`. (azure-ai)",
    "azure_extra_parameters": "- azure-ai: What Azure does with unknown parameters, under the name that the open-source gateway reads. - azure-ai: The same, under the name that the hosted gateway reads.",
    "azure_ad_token": "A Microsoft Entra access token that you obtained yourself. (azure-ai, azure-openai)",
    "azure_entra_tenant_id": "Directory (tenant) id. (azure-ai, azure-openai)",
    "azure_entra_client_id": "Application (client) id. (azure-ai, azure-openai)",
    "azure_entra_client_secret": "Client secret. (azure-ai, azure-openai)",
    "azure_entra_scope": "- azure-ai, azure-openai: The token's scope; the gateway's default is `https://cognitiveservices.azure.com/.default`. - azure-ai, azure-openai: The token's scope. - azure-ai, azure-openai: The token's resource; the gateway's default is `https://cognitiveservices.azure.com/`.",
    "azure_auth_mode": "Says which form of authentication the other keys are for. (azure-ai, azure-openai)",
    "azure_managed_client_id": "Client id of a user-assigned identity. (azure-ai, azure-openai)",
    "resource_name": "The Azure OpenAI resource, the first label of its host name. Not needed with a `customHost`. (azure-openai)",
    "deployment_id": "The deployment of the model. (azure-openai)",
    "api_version": "The version of Azure's API: a date, optionally with `-preview`, or `v1`. (azure-openai)",
    "openai_beta": "OpenAI's opt-in features, for example `assistants=v2`. (azure-openai, openai)",
    "aws_region": "- bedrock: AWS region that serves the model; the gateway's default is `us-east-1`. - claude-platform-aws: AWS region that serves the workspace. - sagemaker: AWS region of the endpoint; SageMaker has no default.",
    "aws_server_side_encryption": "Files: how S3 encrypts the upload, for example `aws:kms`. (bedrock)",
    "aws_s3_bucket": "Files: the S3 bucket. (bedrock)",
    "aws_s3_object_key": "Files: the key of the object in the bucket; the gateway's default is a random name. (bedrock)",
    "aws_bedrock_model": "Files and batches: the Bedrock model to use. (bedrock)",
    "aws_role_arn": "ARN of the role to assume; the gateway needs credentials of its own to assume it. (bedrock, claude-platform-aws, sagemaker)",
    "aws_external_id": "External id that the role's trust policy requires. (bedrock, claude-platform-aws, sagemaker)",
    "aws_auth_type": "Says which form of authentication the other keys are for. (bedrock, claude-platform-aws, sagemaker)",
    "aws_access_key_id": "Access key id; requires `secretAccessKey`. (bedrock, claude-platform-aws, sagemaker)",
    "aws_secret_access_key": "Secret access key. (bedrock, claude-platform-aws, sagemaker)",
    "aws_session_token": "Session token, for keys issued by STS. (bedrock, claude-platform-aws, sagemaker)",
    "byteplus_region": "Region that serves the model; the gateway's default is `ap-southeast-1`. (byteplus) Hosted only.",
    "anthropic_aws_workspace_id": "The Claude workspace, `wrkspc_…`. (claude-platform-aws) Hosted only.",
    "snowflake_account": "The Snowflake account identifier. (cortex)",
    "databricks_workspace": "The Databricks workspace. (databricks) Hosted only.",
    "databricks_serving_endpoint_name": "The serving endpoint. (databricks) Hosted only.",
    "fireworks_account_id": "The account; needed only for files and fine-tuning. (fireworks-ai)",
    "fireworks_file_length": "Files: the size in bytes; the gateway's default is the content length. (fireworks-ai)",
    "huggingface_base_url": "Base URL of a dedicated inference endpoint. (huggingface)",
    "mistral_fim_completion": "Send chat requests to Mistral's fill-in-the-middle endpoint. Not read next to a config. For the hosted gateway, write `mistral_fim_completion` into a config. (mistral-ai)",
    "openai_organization": "The organization to bill, for a key that belongs to several. (openai)",
    "openai_project": "The project to bill. (openai)",
    "oracle_region": "OCI region that serves the model, for example `us-chicago-1`. (oracle)",
    "oracle_compartment_id": "OCID of the compartment. (oracle)",
    "oracle_serving_mode": "How the model is served; the gateway's default is `ON_DEMAND`. (oracle)",
    "oracle_api_version": "The version of Oracle's API; the gateway's default is `20231130`. (oracle)",
    "oracle_tenancy": "OCID of the tenancy. (oracle)",
    "oracle_user": "OCID of the user. (oracle)",
    "oracle_fingerprint": "Fingerprint of the key: pairs of hex digits, separated by colons. (oracle)",
    "oracle_private_key": "The private key in PEM form, PKCS#8, not encrypted. Its line breaks are removed. (oracle)",
    "amzn_sagemaker_custom_attributes": "`X-Amzn-SageMaker-Custom-Attributes`. (sagemaker)",
    "amzn_sagemaker_target_model": "`X-Amzn-SageMaker-Target-Model`, for multi-model endpoints. (sagemaker)",
    "amzn_sagemaker_target_variant": "`X-Amzn-SageMaker-Target-Variant`. (sagemaker)",
    "amzn_sagemaker_target_container_hostname": "`X-Amzn-SageMaker-Target-Container-Hostname`. (sagemaker)",
    "amzn_sagemaker_inference_id": "`X-Amzn-SageMaker-Inference-Id`. (sagemaker)",
    "amzn_sagemaker_enable_explanations": "`X-Amzn-SageMaker-Enable-Explanations`. (sagemaker)",
    "amzn_sagemaker_inference_component": "`X-Amzn-SageMaker-Inference-Component`. (sagemaker)",
    "amzn_sagemaker_session_id": "`X-Amzn-SageMaker-Session-Id`. (sagemaker)",
    "vertex_region": "Google Cloud region that serves the model, or `global`. (vertex-ai)",
    "vertex_storage_bucket_name": "Files: the Cloud Storage bucket. (vertex-ai)",
    "filename": "Files: the name of the file. (vertex-ai)",
    "vertex_model_name": "Files and batches: the model to use. (vertex-ai)",
    "vertex_batch_endpoint": "Batches: the endpoint for each line. (vertex-ai)",
    "vertex_service_account_json": "The service account's key file, parsed. The gateway fetches the token. (vertex-ai)",
    "vertex_project_id": "- vertex-ai: The Google Cloud project, if the service account does not name it; the account's own project takes precedence. - vertex-ai: The Google Cloud project.",
    "vertex_auth_type": "Says which form of authentication the other keys are for. (vertex-ai) Hosted only.",
    "workers_ai_account_id": "The Cloudflare account that runs the model. (workers-ai)"
  },
  "a strategy": {
    "mode": "`single`: the first. `fallback`: in order, until one answers. `loadbalance`: drawn by weight, with no second try if it fails. `conditional`: by name, the first condition that holds.",
    "on_status_codes": "`fallback`: continue only after these statuses. Without it: after any that is not 2xx.",
    "conditions": "`conditional`: tried in order.",
    "default": "`conditional`: the `name` of the target if no condition holds.",
    "sticky": "`loadbalance`: requests of one session keep going to one target. Hosted only.",
    "cb_config": "Leaves out targets that keep failing. Hosted only."
  },
  "a condition": {
    "query": "What the request must satisfy. The first condition that holds decides.",
    "then": "The `name` of the target."
  },
  "a query": {
    "$and": "All of these must hold. Must be the last key: what follows is not read.",
    "$or": "One of these must hold. Must be the last key: what follows is not read.",
    "url.pathname": "The path of the request, which begins with `/v1`."
  },
  "a comparison": {
    "$eq": "Equal, without conversion: `1` is not `\"1\"`.",
    "$ne": "Not equal; also holds if the value is absent.",
    "$gt": "Greater; both sides are read as numbers.",
    "$gte": "Greater or equal.",
    "$lt": "Less.",
    "$lte": "Less or equal.",
    "$in": "One of these.",
    "$nin": "None of these; also holds if the value is absent.",
    "$regex": "Matches a regular expression of JavaScript, without flags. Must be the last operator: the rest is not read."
  },
  "sticky": {
    "enabled": "`false` draws by weight, as if sticky were absent.",
    "hash_fields": "What identifies a session, in addition to the Portkey API key: paths such as `metadata.user_id`.",
    "ttl": "How long a session lasts, in seconds. Portkey documents a default of 3600; its gateway was observed to use 300."
  },
  "cb_config": {
    "failure_threshold": "Number of failures that opens the circuit.",
    "failure_threshold_percentage": "Share of failures that opens the circuit, in percent.",
    "cooldown_interval": "How long the target is left out, in ms, counted from its first failure; anything below 30,000 counts as 30,000.",
    "failure_status_codes": "The statuses that count as a failure; default 500 and above.",
    "minimum_requests": "Number of requests before the share counts; default 5."
  },
  "a deployment": {
    "deployment_id": "The name of the deployment in Azure.",
    "alias": "The name of the model in a request.",
    "api_version": "The version of Azure's API.",
    "is_default": "Whether it serves models that no alias names."
  },
  "cache": {
    "mode": "`simple` answers equal requests; `semantic` also answers similar ones (hosted Enterprise only).",
    "max_age": "How long a response is stored: seconds on the hosted gateway (60 to 7,776,000; any other value counts as 7 days), milliseconds on the open-source one."
  },
  "retry": {
    "attempts": "The maximum number of retries after the first call; Portkey documents up to 5. `0` disables a parent's retry.",
    "on_status_codes": "The statuses to retry. Default 429, 500, 502, 503, 504, and 529 on the hosted gateway. `[]` retries none.",
    "use_retry_after_header": "Waits as long as a 429 response asks for, up to 60 s. Both gateways were observed to read this spelling.",
    "use_retry_after_headers": "The same in the spelling of Portkey's documentation, which neither gateway was observed to read."
  },
  "a hook": {
    "id": "A name for it, or the id of a guardrail saved in Portkey (hosted only).",
    "type": "A guardrail checks a request or response; a mutator changes it.",
    "deny": "Whether a failed check answers 446; otherwise the response is marked with 246.",
    "soft_deny_200": "With `deny`: a failed check answers 200 instead of 446. Hosted only, from gateway 2.14.0.",
    "async": "Whether the checks run alongside the request, without any effect on it.",
    "sequential": "Whether the checks run one after another.",
    "on_success": "When all checks have passed.",
    "on_fail": "When a check has failed.",
    "guardrail_version_id": "The version of a saved guardrail.",
    "name": "A name for people.",
    "checks": "The checks. None of them runs if `type` is missing.",
    "credentials": "Credentials of the service behind the checks. Hosted only: the open-source gateway reads those in `parameters`."
  },
  "a check": {
    "id": "Source and function, separated by a dot, for example `default.contains`.",
    "parameters": "The parameters of the check. Without them the check cannot run and counts as passed.",
    "is_enabled": "`false` skips the check.",
    "name": "A name for people."
  },
  "parameters": {
    "credentials": "Credentials of the service behind the check.",
    "headers": "Header fields of a webhook.",
    "forwardHeaders": "Names of the request's header fields that the check receives."
  },
  "route.providerOptions": {
    "anthropicBeta": "Anthropic's opt-in features, for example `[\"prompt-caching-2024-07-31\"]`. (anthropic, bedrock, claude-platform-aws, vertex-ai)",
    "anthropicVersion": "- anthropic, bedrock, claude-platform-aws, vertex-ai: The version of Anthropic's API, a date; the gateway's own default is `2023-06-01`. - azure-ai: The version of Anthropic's API, for Claude on Foundry.",
    "azureFoundryUrl": "Base URL of the Azure AI Foundry deployment. (azure-ai)",
    "azureApiVersion": "- azure-ai: The version of Azure's API: a date, optionally with `-preview`. - azure-openai: The version of Azure's API: a date, optionally with `-preview`, or `v1`.",
    "azureExtraParams": "What Azure does with unknown parameters, under the name that the open-source gateway reads. (azure-ai)",
    "azureExtraParameters": "The same, under the name that the hosted gateway reads. (azure-ai)",
    "providerResponsesProxy": "Forward `/v1/responses` unchanged. (azure-ai)",
    "azureAdToken": "A Microsoft Entra access token that you obtained yourself. (azure-ai, azure-openai)",
    "azureEntraTenantId": "Directory (tenant) id. (azure-ai, azure-openai)",
    "azureEntraClientId": "Application (client) id. (azure-ai, azure-openai)",
    "azureEntraClientSecret": "Client secret. (azure-ai, azure-openai)",
    "azureEntraScope": "- azure-ai, azure-openai: The token's scope; the gateway's default is `https://cognitiveservices.azure.com/.default`. - azure-ai, azure-openai: The token's scope. - azure-ai, azure-openai: The token's resource; the gateway's default is `https://cognitiveservices.azure.com/`.",
    "azureManagedClientId": "Client id of a user-assigned identity. (azure-ai, azure-openai)",
    "azureResourceName": "The Azure OpenAI resource, the first label of its host name. Not needed with a `customHost`. (azure-openai)",
    "azureDeploymentId": "The deployment of the model. (azure-openai)",
    "openaiBeta": "OpenAI's opt-in features, for example `assistants=v2`. (azure-openai, openai)",
    "azureWorkloadClientId": "Client id, if the pod has several. Hosted: the config key is read, the field is not. (azure-openai)",
    "awsRegion": "- bedrock: AWS region that serves the model; the gateway's default is `us-east-1`. - claude-platform-aws: AWS region that serves the workspace. - sagemaker: AWS region of the endpoint; SageMaker has no default.",
    "amzServerSideEncryption": "Files: how S3 encrypts the upload, for example `aws:kms`. (bedrock)",
    "amzServerSideEncryptionAwsKmsKeyId": "Files: id of the KMS key that S3 encrypts with. (bedrock)",
    "awsS3Bucket": "Files: the S3 bucket. (bedrock)",
    "awsS3ObjectKey": "Files: the key of the object in the bucket; the gateway's default is a random name. (bedrock)",
    "awsBedrockModel": "Files and batches: the Bedrock model to use. (bedrock)",
    "filePurpose": "Files: their purpose. (bedrock, vertex-ai)",
    "modelType": "Fine-tuning files: the kind of model. (bedrock)",
    "awsRoleArn": "ARN of the role to assume; the gateway needs credentials of its own to assume it. (bedrock, claude-platform-aws, sagemaker)",
    "awsExternalId": "External id that the role's trust policy requires. (bedrock, claude-platform-aws, sagemaker)",
    "awsAccessKeyId": "Access key id; requires `secretAccessKey`. (bedrock, claude-platform-aws, sagemaker)",
    "awsSecretAccessKey": "Secret access key. (bedrock, claude-platform-aws, sagemaker)",
    "awsSessionToken": "Session token, for keys issued by STS. (bedrock, claude-platform-aws, sagemaker)",
    "byteplusRegion": "Region that serves the model; the gateway's default is `ap-southeast-1`. (byteplus)",
    "anthropicAwsWorkspaceId": "The Claude workspace, `wrkspc_…`. (claude-platform-aws)",
    "snowflakeAccount": "The Snowflake account identifier. (cortex)",
    "databricksWorkspace": "The Databricks workspace. (databricks)",
    "databricksServingEndpointName": "The serving endpoint. (databricks)",
    "fireworksAccountId": "The account; needed only for files and fine-tuning. (fireworks-ai)",
    "fileUploadSize": "Files: the size in bytes; the gateway's default is the content length. (fireworks-ai)",
    "huggingfaceBaseUrl": "Base URL of a dedicated inference endpoint. (huggingface)",
    "mistralFimCompletion": "Send chat requests to Mistral's fill-in-the-middle endpoint. Not read next to a config. For the hosted gateway, write `mistral_fim_completion` into a config. (mistral-ai)",
    "openaiOrganization": "The organization to bill, for a key that belongs to several. (openai)",
    "openaiProject": "The project to bill. (openai)",
    "oracleRegion": "OCI region that serves the model, for example `us-chicago-1`. (oracle)",
    "oracleCompartmentId": "OCID of the compartment. (oracle)",
    "oracleServingMode": "How the model is served; the gateway's default is `ON_DEMAND`. (oracle)",
    "oracleApiVersion": "The version of Oracle's API; the gateway's default is `20231130`. (oracle)",
    "oracleTenancy": "OCID of the tenancy. (oracle)",
    "oracleUser": "OCID of the user. (oracle)",
    "oracleFingerprint": "Fingerprint of the key: pairs of hex digits, separated by colons. (oracle)",
    "oraclePrivateKey": "The private key in PEM form, PKCS#8, not encrypted. Its line breaks are removed. (oracle)",
    "amznSagemakerCustomAttributes": "`X-Amzn-SageMaker-Custom-Attributes`. (sagemaker)",
    "amznSagemakerTargetModel": "`X-Amzn-SageMaker-Target-Model`, for multi-model endpoints. (sagemaker)",
    "amznSagemakerTargetVariant": "`X-Amzn-SageMaker-Target-Variant`. (sagemaker)",
    "amznSagemakerTargetContainerHostname": "`X-Amzn-SageMaker-Target-Container-Hostname`. (sagemaker)",
    "amznSagemakerInferenceId": "`X-Amzn-SageMaker-Inference-Id`. (sagemaker)",
    "amznSagemakerEnableExplanations": "`X-Amzn-SageMaker-Enable-Explanations`. (sagemaker)",
    "amznSagemakerInferenceComponent": "`X-Amzn-SageMaker-Inference-Component`. (sagemaker)",
    "amznSagemakerSessionId": "`X-Amzn-SageMaker-Session-Id`. (sagemaker)",
    "vertexRegion": "Google Cloud region that serves the model, or `global`. (vertex-ai)",
    "vertexStorageBucketName": "Files: the Cloud Storage bucket. (vertex-ai)",
    "vertexAiLlmRequestType": "The capacity that serves the request, for example `dedicated` or `shared`. (vertex-ai)",
    "providerFileName": "Files: the name of the file. (vertex-ai)",
    "providerModel": "Files and batches: the model to use. (vertex-ai)",
    "providerBatchEndpoint": "Batches: the endpoint for each line. (vertex-ai)",
    "vertexServiceAccountJson": "The service account's key file, parsed. The gateway fetches the token. (vertex-ai)",
    "vertexProjectId": "- vertex-ai: The Google Cloud project, if the service account does not name it; the account's own project takes precedence. - vertex-ai: The Google Cloud project.",
    "workersAiAccountId": "The Cloudflare account that runs the model. (workers-ai)"
  }
}
