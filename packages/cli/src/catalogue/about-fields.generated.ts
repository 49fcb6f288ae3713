// Written by `npx -y pnpm@12.21.0 generate` from the rows and the doc comments of their keys; not to be edited.

export interface AboutField {
  /** What it is, with one line for each route if it differs between routes. */
  readonly description: ReadonlyArray<string>
  /** How it is known, by source. Empty for a field that no spec offers. */
  readonly known: ReadonlyArray<string>
}

export const aboutFields: { readonly [field: string]: AboutField } = {
  "x-portkey-api-key": {
    "description": [
      "The Portkey API key, or a JWT. Without it, the hosted gateway uses `authorization` as the key; a self-hosted one may not need a key."
    ],
    "known": [
      "open-source: observed on 1.15.2, in every test run (src/handlers/modelsHandler.ts:22)"
    ]
  },
  "x-portkey-provider": {
    "description": [
      "The slug of the provider.",
      "a Model Catalog slug: `@` and the slug of the Model Catalog, for example `@openai-prod`.",
      "an unlisted provider: The slug as the gateway knows it."
    ],
    "known": [
      "open-source: observed on 1.15.2, in every test run (src/middlewares/requestValidator/index.ts:131)"
    ]
  },
  "x-portkey-custom-host": {
    "description": [
      "The base URL to call instead of the provider's own, http or https, including `/v1` if the provider's has it.",
      "azure-openai, milvus, modal, ollama, passthrough, qdrant, triton: The base URL of the provider, http or https. It has no default.",
      "a Model Catalog slug, a virtual key, an unlisted provider, no provider or config, a saved config id: The base URL to call instead of the provider's own.",
      "an inline config: The base URL to call for every target of the config, instead of its own."
    ],
    "known": [
      "open-source: observed on 1.15.2, in every test run (src/middlewares/requestValidator/index.ts:148)"
    ]
  },
  "authorization": {
    "description": [
      "The credential of the provider, in one of the forms that it accepts.",
      "azure-ai, azure-openai: An Azure key. It is sent as `authorization`, because the gateway never reads `api-key`.",
      "bedrock: A Bedrock API key. It is sent as `authorization`.",
      "modal, passthrough: The credential of the provider, in one of the forms that it accepts. Optional.",
      "vertex-ai: A Google access token that you obtained yourself, for example with `gcloud auth print-access-token`.",
      "a Model Catalog slug, a virtual key, an unlisted provider, no provider or config, a saved config id: A credential for the provider, sent as `authorization`.",
      "If it is absent, the gateway reads `x-api-key`."
    ],
    "known": [
      "open-source: observed on 1.15.2, in every test run (src/handlers/handlerUtils.ts:1034)"
    ]
  },
  "x-portkey-anthropic-beta": {
    "description": [
      "Anthropic's opt-in features, for example `[\"prompt-caching-2024-07-31\"]`.",
      "If it is absent, the gateway reads `anthropic-beta`."
    ],
    "known": [
      "open-source: observed on 1.15.2, in every test run (src/providers/anthropic/api.ts:14)"
    ]
  },
  "x-portkey-anthropic-version": {
    "description": [
      "anthropic, bedrock, claude-platform-aws, vertex-ai: The version of Anthropic's API, a date; the gateway's own default is `2023-06-01`.",
      "azure-ai: The version of Anthropic's API, for Claude on Foundry.",
      "If it is absent, the gateway reads `anthropic-version`."
    ],
    "known": [
      "open-source: observed on 1.15.2, in every test run (src/providers/anthropic/api.ts:18)"
    ]
  },
  "x-portkey-config": {
    "description": [
      "What the gateway does around the request: cache, retry, timeout, guardrails, params. Hosted: also a saved config id.",
      "no provider or config: What the gateway does around the request: cache, retry, timeout, guardrails, params.",
      "a saved config id: The id of the saved config, for example `pc-…`.",
      "an inline config: The config document, in Portkey's own snake_case."
    ],
    "known": [
      "open-source: observed on 1.15.2, in every test run (src/handlers/handlerUtils.ts:1026)"
    ]
  },
  "x-portkey-azure-ad-token": {
    "description": [
      "A Microsoft Entra access token that you obtained yourself."
    ],
    "known": [
      "open-source: observed on 1.15.2, in every test run (src/providers/azure-openai/api.ts:19)"
    ]
  },
  "x-portkey-azure-entra-tenant-id": {
    "description": [
      "Directory (tenant) id."
    ],
    "known": [
      "open-source: observed on 1.15.2, in every test run (src/providers/azure-openai/api.ts:32)",
      "hosted: documented (integrations/llms/azure-openai/authentication)"
    ]
  },
  "x-portkey-azure-entra-client-id": {
    "description": [
      "Application (client) id."
    ],
    "known": [
      "open-source: observed on 1.15.2, in every test run (src/providers/azure-openai/api.ts:32)",
      "hosted: documented (integrations/llms/azure-openai/authentication)"
    ]
  },
  "x-portkey-azure-entra-client-secret": {
    "description": [
      "Client secret."
    ],
    "known": [
      "open-source: observed on 1.15.2, in every test run (src/providers/azure-openai/api.ts:32)"
    ]
  },
  "x-portkey-azure-entra-scope": {
    "description": [
      "`route.auth.entra.scope`: The token's scope; the gateway's default is `https://cognitiveservices.azure.com/.default`.",
      "`route.auth.entraFederated.scope`, `route.auth.workloadIdentity.scope`: The token's scope.",
      "`route.auth.managedIdentity.scope`: The token's resource; the gateway's default is `https://cognitiveservices.azure.com/`."
    ],
    "known": [
      "open-source: observed on 1.15.2, in every test run (src/providers/azure-openai/api.ts:33)",
      "hosted: documented (integrations/llms/azure-openai/authentication)"
    ]
  },
  "x-portkey-azure-auth-mode": {
    "description": [
      "Says which form of credential is used."
    ],
    "known": []
  },
  "x-portkey-azure-managed-client-id": {
    "description": [
      "Client id of a user-assigned identity."
    ],
    "known": [
      "open-source: observed on 1.15.2, in every test run (src/providers/azure-openai/api.ts:47)"
    ]
  },
  "x-portkey-azure-foundry-url": {
    "description": [
      "Base URL of the Azure AI Foundry deployment."
    ],
    "known": [
      "open-source: observed on 1.15.2, in every test run (src/providers/azure-ai-inference/api.ts:38)"
    ]
  },
  "x-portkey-azure-api-version": {
    "description": [
      "azure-ai: The version of Azure's API: a date, optionally with `-preview`.",
      "azure-openai: The version of Azure's API: a date, optionally with `-preview`, or `v1`."
    ],
    "known": [
      "open-source: observed on 1.15.2, in every test run (src/providers/azure-openai/api.ts:132)"
    ]
  },
  "x-portkey-azure-extra-params": {
    "description": [
      "What Azure does with unknown parameters, under the name that the open-source gateway reads."
    ],
    "known": [
      "open-source: observed on 1.15.2, in every test run (src/providers/azure-ai-inference/api.ts:66)"
    ]
  },
  "x-portkey-azure-extra-parameters": {
    "description": [
      "The same, under the name that the hosted gateway reads."
    ],
    "known": [
      "hosted: observed on 2.2.3, 2026-11-26 (src/utils/request.ts:48)"
    ]
  },
  "x-portkey-provider-responses-proxy": {
    "description": [
      "Forward `/v1/responses` unchanged."
    ],
    "known": [
      "hosted: documented (integrations/llms/azure-foundry.mdx:487)"
    ]
  },
  "x-portkey-azure-workload-client-id": {
    "description": [
      "Client id, if the pod has several. Hosted: the config key is read, the field is not."
    ],
    "known": [
      "open-source: observed on 1.15.2, in every test run (src/providers/azure-openai/api.ts:60)"
    ]
  },
  "x-portkey-azure-resource-name": {
    "description": [
      "The Azure OpenAI resource, the first label of its host name. Not needed with a `customHost`."
    ],
    "known": [
      "open-source: observed on 1.15.2, in every test run (src/providers/azure-openai/api.ts:13)"
    ]
  },
  "x-portkey-azure-deployment-id": {
    "description": [
      "The deployment of the model."
    ],
    "known": [
      "open-source: observed on 1.15.2, in every test run (src/providers/azure-openai/api.ts:131)"
    ]
  },
  "x-portkey-openai-beta": {
    "description": [
      "OpenAI's opt-in features, for example `assistants=v2`.",
      "If it is absent, the gateway reads `openai-beta`."
    ],
    "known": [
      "open-source: observed on 1.15.2, in every test run (src/providers/openai/api.ts:25)"
    ]
  },
  "x-portkey-aws-role-arn": {
    "description": [
      "ARN of the role to assume; the gateway needs credentials of its own to assume it."
    ],
    "known": [
      "open-source: observed on 1.15.2, in every test run (src/providers/bedrock/utils.ts:409)"
    ]
  },
  "x-portkey-aws-external-id": {
    "description": [
      "External id that the role's trust policy requires."
    ],
    "known": [
      "open-source: observed on 1.15.2, in every test run (src/providers/bedrock/utils.ts:410)"
    ]
  },
  "x-portkey-aws-auth-type": {
    "description": [
      "Says which form of credential is used."
    ],
    "known": []
  },
  "x-portkey-aws-access-key-id": {
    "description": [
      "Access key id; requires `secretAccessKey`."
    ],
    "known": [
      "open-source: observed on 1.15.2, in every test run (src/providers/bedrock/api.ts:203)"
    ]
  },
  "x-portkey-aws-secret-access-key": {
    "description": [
      "Secret access key."
    ],
    "known": [
      "open-source: observed on 1.15.2, in every test run (src/providers/bedrock/api.ts:204)"
    ]
  },
  "x-portkey-aws-session-token": {
    "description": [
      "Session token, for keys issued by STS."
    ],
    "known": [
      "open-source: observed on 1.15.2, in every test run (src/providers/bedrock/api.ts:205)"
    ]
  },
  "x-portkey-aws-region": {
    "description": [
      "bedrock: AWS region that serves the model; the gateway's default is `us-east-1`.",
      "claude-platform-aws: AWS region that serves the workspace.",
      "sagemaker: AWS region of the endpoint; SageMaker has no default."
    ],
    "known": [
      "open-source: observed on 1.15.2, in every test run (src/providers/bedrock/api.ts:146)"
    ]
  },
  "x-portkey-amz-server-side-encryption": {
    "description": [
      "Files: how S3 encrypts the upload, for example `aws:kms`."
    ],
    "known": [
      "open-source: observed on 1.15.2, in every test run (src/providers/bedrock/api.ts:106)"
    ]
  },
  "x-portkey-amz-server-side-encryption-aws-kms-key-id": {
    "description": [
      "Files: id of the KMS key that S3 encrypts with."
    ],
    "known": [
      "open-source: observed on 1.15.2, in every test run (src/providers/bedrock/api.ts:101)"
    ]
  },
  "x-portkey-aws-s3-bucket": {
    "description": [
      "Files: the S3 bucket."
    ],
    "known": [
      "open-source: observed on 1.15.2, in every test run (src/providers/bedrock/uploadFile.ts:348)"
    ]
  },
  "x-portkey-aws-s3-object-key": {
    "description": [
      "Files: the key of the object in the bucket; the gateway's default is a random name.",
      "If it is absent, the gateway reads `x-portkey-provider-file-name`."
    ],
    "known": [
      "open-source: observed on 1.15.2, in every test run (src/providers/bedrock/uploadFile.ts:345)"
    ]
  },
  "x-portkey-aws-bedrock-model": {
    "description": [
      "Files and batches: the Bedrock model to use.",
      "If it is absent, the gateway reads `x-portkey-provider-model`."
    ],
    "known": [
      "open-source: observed on 1.15.2, in every test run (src/providers/bedrock/uploadFile.ts:348)"
    ]
  },
  "x-portkey-file-purpose": {
    "description": [
      "Files: their purpose."
    ],
    "known": [
      "open-source: observed on 1.15.2, in every test run (src/providers/google-vertex-ai/uploadFile.ts:53)"
    ]
  },
  "x-portkey-model-type": {
    "description": [
      "Fine-tuning files: the kind of model."
    ],
    "known": [
      "open-source: observed on 1.15.2, in every test run (src/providers/bedrock/uploadFile.ts:274)"
    ]
  },
  "x-portkey-byteplus-region": {
    "description": [
      "Region that serves the model; the gateway's default is `ap-southeast-1`."
    ],
    "known": [
      "hosted: documented (integrations/llms/byteplus.mdx:131)"
    ]
  },
  "x-portkey-anthropic-aws-workspace-id": {
    "description": [
      "The Claude workspace, `wrkspc_…`."
    ],
    "known": [
      "hosted: documented (integrations/llms/claude-platform-aws.mdx:19)"
    ]
  },
  "x-portkey-snowflake-account": {
    "description": [
      "The Snowflake account identifier."
    ],
    "known": [
      "open-source: observed on 1.15.2, in every test run (src/providers/cortex/api.ts:5)"
    ]
  },
  "x-portkey-databricks-workspace": {
    "description": [
      "The Databricks workspace."
    ],
    "known": [
      "hosted: documented (integrations/llms/databricks.mdx:142)"
    ]
  },
  "x-portkey-databricks-serving-endpoint-name": {
    "description": [
      "The serving endpoint."
    ],
    "known": [
      "hosted: documented (integrations/llms/databricks.mdx:142)"
    ]
  },
  "x-portkey-fireworks-account-id": {
    "description": [
      "The account; needed only for files and fine-tuning."
    ],
    "known": [
      "open-source: observed on 1.15.2, in every test run (src/providers/fireworks-ai/api.ts:15)"
    ]
  },
  "x-portkey-file-upload-size": {
    "description": [
      "Files: the size in bytes; the gateway's default is the content length."
    ],
    "known": [
      "open-source: observed on 1.15.2, in every test run (src/providers/fireworks-ai/uploadFile.ts:27)"
    ]
  },
  "x-portkey-huggingface-base-url": {
    "description": [
      "Base URL of a dedicated inference endpoint."
    ],
    "known": [
      "open-source: observed on 1.15.2, in every test run (src/providers/huggingface/api.ts:6)"
    ]
  },
  "x-portkey-mistral-fim-completion": {
    "description": [
      "Send chat requests to Mistral's fill-in-the-middle endpoint. Not read next to a config. For the hosted gateway, write `mistral_fim_completion` into a config."
    ],
    "known": [
      "open-source: observed on 1.15.2, in every test run (src/handlers/handlerUtils.ts:1171)"
    ]
  },
  "x-portkey-openai-organization": {
    "description": [
      "The organization to bill, for a key that belongs to several."
    ],
    "known": [
      "open-source: observed on 1.15.2, in every test run (src/providers/openai/api.ts:9)"
    ]
  },
  "x-portkey-openai-project": {
    "description": [
      "The project to bill."
    ],
    "known": [
      "open-source: observed on 1.15.2, in every test run (src/providers/openai/api.ts:13)"
    ]
  },
  "x-portkey-oracle-tenancy": {
    "description": [
      "OCID of the tenancy."
    ],
    "known": [
      "open-source: observed on 1.15.2, in every test run (src/providers/oracle/api.ts:15)"
    ]
  },
  "x-portkey-oracle-user": {
    "description": [
      "OCID of the user."
    ],
    "known": [
      "open-source: observed on 1.15.2, in every test run (src/providers/oracle/api.ts:16)"
    ]
  },
  "x-portkey-oracle-fingerprint": {
    "description": [
      "Fingerprint of the key: pairs of hex digits, separated by colons."
    ],
    "known": [
      "open-source: observed on 1.15.2, in every test run (src/providers/oracle/api.ts:17)"
    ]
  },
  "x-portkey-oracle-private-key": {
    "description": [
      "The private key in PEM form, PKCS#8, not encrypted. Its line breaks are removed."
    ],
    "known": [
      "open-source: observed on 1.15.2, in every test run (src/providers/oracle/api.ts:18)"
    ]
  },
  "x-portkey-oracle-region": {
    "description": [
      "OCI region that serves the model, for example `us-chicago-1`."
    ],
    "known": [
      "open-source: observed on 1.15.2, in every test run (src/providers/oracle/api.ts:7)"
    ]
  },
  "x-portkey-oracle-compartment-id": {
    "description": [
      "OCID of the compartment."
    ],
    "known": [
      "open-source: observed on 1.15.2, in every test run (src/providers/oracle/chatComplete.ts:49)"
    ]
  },
  "x-portkey-oracle-serving-mode": {
    "description": [
      "How the model is served; the gateway's default is `ON_DEMAND`."
    ],
    "known": [
      "open-source: observed on 1.15.2, in every test run (src/providers/oracle/chatComplete.ts:58)"
    ]
  },
  "x-portkey-oracle-api-version": {
    "description": [
      "The version of Oracle's API; the gateway's default is `20231130`."
    ],
    "known": [
      "open-source: observed on 1.15.2, in every test run (src/providers/oracle/api.ts:33)"
    ]
  },
  "x-portkey-amzn-sagemaker-custom-attributes": {
    "description": [
      "`X-Amzn-SageMaker-Custom-Attributes`."
    ],
    "known": [
      "open-source: observed on 1.15.2, in every test run (src/providers/sagemaker/api.ts:69)"
    ]
  },
  "x-portkey-amzn-sagemaker-target-model": {
    "description": [
      "`X-Amzn-SageMaker-Target-Model`, for multi-model endpoints."
    ],
    "known": [
      "open-source: observed on 1.15.2, in every test run (src/providers/sagemaker/api.ts:74)"
    ]
  },
  "x-portkey-amzn-sagemaker-target-variant": {
    "description": [
      "`X-Amzn-SageMaker-Target-Variant`."
    ],
    "known": [
      "open-source: observed on 1.15.2, in every test run (src/providers/sagemaker/api.ts:79)"
    ]
  },
  "x-portkey-amzn-sagemaker-target-container-hostname": {
    "description": [
      "`X-Amzn-SageMaker-Target-Container-Hostname`."
    ],
    "known": [
      "open-source: observed on 1.15.2, in every test run (src/providers/sagemaker/api.ts:84)"
    ]
  },
  "x-portkey-amzn-sagemaker-inference-id": {
    "description": [
      "`X-Amzn-SageMaker-Inference-Id`."
    ],
    "known": [
      "open-source: observed on 1.15.2, in every test run (src/providers/sagemaker/api.ts:89)"
    ]
  },
  "x-portkey-amzn-sagemaker-enable-explanations": {
    "description": [
      "`X-Amzn-SageMaker-Enable-Explanations`."
    ],
    "known": [
      "open-source: observed on 1.15.2, in every test run (src/providers/sagemaker/api.ts:94)"
    ]
  },
  "x-portkey-amzn-sagemaker-inference-component": {
    "description": [
      "`X-Amzn-SageMaker-Inference-Component`."
    ],
    "known": [
      "open-source: observed on 1.15.2, in every test run (src/providers/sagemaker/api.ts:99)"
    ]
  },
  "x-portkey-amzn-sagemaker-session-id": {
    "description": [
      "`X-Amzn-SageMaker-Session-Id`."
    ],
    "known": [
      "open-source: observed on 1.15.2, in every test run (src/providers/sagemaker/api.ts:104)"
    ]
  },
  "x-portkey-vertex-service-account-json": {
    "description": [
      "The service account's key file, parsed. The gateway fetches the token."
    ],
    "known": [
      "open-source: observed on 1.15.2, in every test run (src/handlers/handlerUtils.ts:989)"
    ]
  },
  "x-portkey-vertex-project-id": {
    "description": [
      "`serviceAccount`: The Google Cloud project, if the service account does not name it; the account's own project takes precedence.",
      "`workload`, `accessToken`: The Google Cloud project."
    ],
    "known": [
      "open-source: observed on 1.15.2, in every test run (src/providers/google-vertex-ai/api.ts:20)"
    ]
  },
  "x-portkey-vertex-auth-type": {
    "description": [
      "Says which form of credential is used."
    ],
    "known": []
  },
  "x-portkey-vertex-region": {
    "description": [
      "Google Cloud region that serves the model, or `global`."
    ],
    "known": [
      "open-source: observed on 1.15.2, in every test run (src/providers/google-vertex-ai/api.ts:61)"
    ]
  },
  "x-portkey-vertex-storage-bucket-name": {
    "description": [
      "Files: the Cloud Storage bucket."
    ],
    "known": [
      "open-source: observed on 1.15.2, in every test run (src/providers/google-vertex-ai/uploadFile.ts:56)"
    ]
  },
  "x-vertex-ai-llm-request-type": {
    "description": [
      "The capacity that serves the request, for example `dedicated` or `shared`."
    ],
    "known": [
      "hosted: documented (api-reference/inference-api/headers.mdx:550)"
    ]
  },
  "x-portkey-provider-file-name": {
    "description": [
      "Files: the name of the file."
    ],
    "known": [
      "open-source: observed on 1.15.2, in every test run (src/handlers/handlerUtils.ts:896)"
    ]
  },
  "x-portkey-provider-model": {
    "description": [
      "Files and batches: the model to use."
    ],
    "known": [
      "open-source: observed on 1.15.2, in every test run (src/handlers/handlerUtils.ts:899)"
    ]
  },
  "x-portkey-provider-batch-endpoint": {
    "description": [
      "Batches: the endpoint for each line."
    ],
    "known": [
      "open-source: observed on 1.15.2, in every test run (src/providers/google-vertex-ai/uploadFile.ts:74)"
    ]
  },
  "x-portkey-workers-ai-account-id": {
    "description": [
      "The Cloudflare account that runs the model."
    ],
    "known": [
      "open-source: observed on 1.15.2, in every test run (src/providers/workers-ai/api.ts:5)"
    ]
  },
  "x-portkey-virtual-key": {
    "description": [
      "The virtual key."
    ],
    "known": [
      "hosted: documented (support/upgrade-to-model-catalog.mdx:41)"
    ]
  },
  "x-portkey-forward-headers": {
    "description": [
      "Fields that the gateway passes on to the provider unchanged: an array of names, or a record that also sends them. `authorization` may be one of them, for a scheme other than Bearer."
    ],
    "known": [
      "open-source: observed on 1.15.2, in every test run (src/handlers/services/requestContext.ts:118)"
    ]
  },
  "x-portkey-workspace": {
    "description": [
      "The workspace of the request, for a key that gives access to several. From gateway 2.25.0."
    ],
    "known": [
      "hosted: documented (changelog/enterprise)"
    ]
  },
  "x-portkey-sensitive-headers": {
    "description": [
      "Names of fields whose values the hosted gateway masks in its logs."
    ],
    "known": [
      "hosted: documented (api-reference/inference-api/headers.mdx:495)"
    ]
  },
  "x-portkey-default-input-guardrails": {
    "description": [
      "Checks before the provider is called."
    ],
    "known": [
      "open-source: observed on 1.15.2, in every test run (src/handlers/handlerUtils.ts:1018)"
    ]
  },
  "x-portkey-default-output-guardrails": {
    "description": [
      "Checks after the provider has answered."
    ],
    "known": [
      "open-source: observed on 1.15.2, in every test run (src/handlers/handlerUtils.ts:1021)"
    ]
  },
  "x-portkey-beta": {
    "description": [
      "Portkey's opt-in features, each a name with a date."
    ],
    "known": [
      "hosted: documented (product/ai-gateway/beta-features.mdx:26)"
    ]
  },
  "x-portkey-nitro-mode": {
    "description": [
      "Skips whatever slows a request down; allows one target only, no retry, no guardrails."
    ],
    "known": [
      "hosted: documented (product/ai-gateway/nitro-mode.mdx:33)"
    ]
  },
  "x-portkey-request-timeout": {
    "description": [
      "How long the gateway waits for each attempt, in ms; then the answer is 408."
    ],
    "known": [
      "open-source: observed on 1.15.2, in every test run (src/handlers/services/requestContext.ts:135)"
    ]
  },
  "x-portkey-strict-open-ai-compliance": {
    "description": [
      "`false` lets the gateway add what is not part of OpenAI's format, such as Anthropic's thinking blocks. The default is `true`."
    ],
    "known": [
      "open-source: observed on 1.15.2, in every test run (src/handlers/services/requestContext.ts:99)"
    ]
  },
  "x-portkey-debug": {
    "description": [
      "`false` keeps bodies out of Portkey's logs, which also switches the cache off."
    ],
    "known": [
      "hosted: documented (product/observability/logs.mdx:87)"
    ]
  },
  "x-portkey-metadata": {
    "description": [
      "Labels of the request, for analytics and conditional routing. Values are strings; logs cut them at 128 characters."
    ],
    "known": [
      "open-source: observed on 1.15.2, in every test run (src/handlers/services/requestContext.ts:110)"
    ]
  },
  "x-portkey-cache-namespace": {
    "description": [
      "Partition of the cache, replacing the metadata: requests in one namespace never see responses of another."
    ],
    "known": [
      "hosted: observed on 2.2.3, 2026-11-26 (src/middlewares/portkey/kreacher/helpers.ts:73-86)"
    ]
  },
  "x-portkey-cache-force-refresh": {
    "description": [
      "Calls the provider and stores the new response."
    ],
    "known": [
      "open-source: observed on 1.15.2, in every test run (src/middlewares/cache/index.ts:38)"
    ]
  },
  "x-portkey-trace-id": {
    "description": [
      "Id of the trace, which you choose; the hosted gateway creates one if it is absent."
    ],
    "known": [
      "open-source: observed on 1.15.2, in every test run (src/handlers/services/requestContext.ts:85)"
    ]
  },
  "x-portkey-span-id": {
    "description": [
      "Id of this span; unique."
    ],
    "known": [
      "hosted: documented (product/observability/traces.mdx:41)"
    ]
  },
  "x-portkey-span-name": {
    "description": [
      "Name of this span."
    ],
    "known": [
      "hosted: documented (product/observability/traces.mdx:42)"
    ]
  },
  "x-portkey-parent-span-id": {
    "description": [
      "Id of the span that this one is part of."
    ],
    "known": [
      "hosted: documented (product/observability/traces.mdx:43)"
    ]
  },
  "traceparent": {
    "description": [
      "W3C trace context, read if `id` and `spanId` are absent."
    ],
    "known": [
      "hosted: documented (product/observability/traces.mdx:53)"
    ]
  },
  "baggage": {
    "description": [
      "W3C baggage, merged into the metadata, which takes precedence."
    ],
    "known": [
      "hosted: documented (product/observability/traces.mdx:69)"
    ]
  },
  "x-portkey-fetch-integrated-models": {
    "description": [
      "`GET /v1/models` only: list the models of the integrations too."
    ],
    "known": [
      "hosted: documented (api-reference/inference-api/headers.mdx:407)"
    ]
  },
  "x-portkey-mode": {
    "description": [
      "Name the provider in x-portkey-provider."
    ],
    "known": []
  },
  "x-portkey-retry-count": {
    "description": [
      "Set retry in the config."
    ],
    "known": []
  },
  "x-portkey-cache": {
    "description": [
      "Set cache in the config."
    ],
    "known": []
  },
  "api-key": {
    "description": [
      "Send it as authorization: Bearer <key>."
    ],
    "known": []
  },
  "modal-key": {
    "description": [
      "Name it in x-portkey-forward-headers."
    ],
    "known": []
  },
  "modal-secret": {
    "description": [
      "Name it in x-portkey-forward-headers."
    ],
    "known": []
  },
  "x-portkey-azure-endpoint-name": {
    "description": [
      "Send x-portkey-azure-foundry-url."
    ],
    "known": []
  },
  "x-portkey-azure-model-name": {
    "description": [
      "Leave it out."
    ],
    "known": []
  },
  "x-portkey-amzn-sagemaker-model-name": {
    "description": [
      "Leave it out."
    ],
    "known": []
  },
  "x-portkey-stability-client-id": {
    "description": [
      "Leave it out."
    ],
    "known": []
  },
  "x-portkey-stability-client-user-id": {
    "description": [
      "Leave it out."
    ],
    "known": []
  },
  "x-portkey-stability-client-version": {
    "description": [
      "Leave it out."
    ],
    "known": []
  },
  "x-portkey-oracle-key-passphrase": {
    "description": [
      "Decrypt the key, and leave it out."
    ],
    "known": []
  },
  "x-portkey-models-endpoint": {
    "description": [
      "Send x-portkey-fetch-integrated-models: true."
    ],
    "known": []
  },
  "cache-control": {
    "description": [
      "Set cache in the config, with max_age."
    ],
    "known": []
  },
  "x-portkey-gateway-transport": {
    "description": [
      "Leave it out."
    ],
    "known": []
  },
  "content-type": {
    "description": [
      "Leave it out: the HTTP client sets it."
    ],
    "known": []
  },
  "x-portkey-package-version": {
    "description": [
      "Leave it out: the SDK sets it."
    ],
    "known": []
  },
  "x-portkey-runtime": {
    "description": [
      "Leave it out: the SDK sets it."
    ],
    "known": []
  },
  "x-portkey-runtime-version": {
    "description": [
      "Leave it out: the SDK sets it."
    ],
    "known": []
  },
  "x-portkey-audio-file-duration": {
    "description": [
      "Leave it out: the SDK sets it."
    ],
    "known": []
  },
  "x-portkey-dangerously-allow-browser": {
    "description": [
      "Leave it out: the SDK sets it."
    ],
    "known": []
  }
}
