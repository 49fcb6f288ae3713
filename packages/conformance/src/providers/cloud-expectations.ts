// The clouds that sign requests, or that need a project for the model. Roles are tested in aws-role.test.ts, service
// accounts and files in the tests named after them.

import type { Expectation } from "./expectation.ts"

const awsKeys = ["auth.accessKeyId", "auth.secretAccessKey"]

const bedrock = {
  slug: "bedrock",
  model: "anthropic.claude-test",
  base: "https://bedrock-runtime.{region}.amazonaws.com",
  path: "/model/{request.model}/converse",
  // The gateway reads these two only if the body has `user` or another parameter with the same destination. Several
  // betas become one item in the npm build; its repository splits them since then.
  body: {
    additionalModelRequestFields: {
      anthropic_beta: ["{anthropicBeta}"],
      anthropic_version: "{anthropicVersion}"
    }
  }
}

const sagemaker: Expectation = {
  slug: "sagemaker",
  endpoint: "proxy",
  auth: awsKeys,
  base: "https://runtime.sagemaker.{region}.amazonaws.com",
  path: "/some/path?x=1",
  signature: "sigv4",
  headers: {
    "x-amzn-sagemaker-custom-attributes": "{customAttributes}",
    "x-amzn-sagemaker-target-model": "{targetModel}",
    "x-amzn-sagemaker-target-variant": "{targetVariant}",
    "x-amzn-sagemaker-target-container-hostname": "{targetContainerHostname}",
    "x-amzn-sagemaker-inference-id": "{inferenceId}",
    "x-amzn-sagemaker-enable-explanations": "{enableExplanations}",
    "x-amzn-sagemaker-inference-component": "{inferenceComponent}",
    "x-amzn-sagemaker-session-id": "{sessionId}"
  }
}

const withSession = (expectation: Expectation): Expectation => ({
  ...expectation,
  when: "with a session",
  auth: [...awsKeys, "auth.sessionToken"],
  headers: { ...expectation.headers, "x-amz-security-token": "{auth.sessionToken}" }
})

const bedrockWithKeys: Expectation = { ...bedrock, auth: awsKeys, signature: "sigv4", headers: {} }

const projects = "/v1/projects/{auth.projectId}/locations/{region}/publishers"
const vertexAi = {
  slug: "vertex-ai",
  auth: ["auth.accessToken", "auth.projectId"],
  base: "https://{region}-aiplatform.googleapis.com",
  headers: { authorization: "Bearer {auth.accessToken}", "anthropic-beta": "{anthropicBeta}" }
}

export const cloudExpectations: ReadonlyArray<Expectation> = [
  bedrockWithKeys,
  withSession(bedrockWithKeys),
  {
    ...bedrock,
    when: "with an API key",
    auth: ["auth.apiKey"],
    headers: { authorization: "Bearer {auth.apiKey}" }
  },
  sagemaker,
  withSession(sagemaker),
  { ...vertexAi, path: `${projects}/google/models/{request.model}:generateContent` },
  {
    ...vertexAi,
    when: "in the global region",
    fixed: { region: "global" },
    base: "https://aiplatform.googleapis.com",
    path: `${projects}/google/models/{request.model}:generateContent`
  },
  {
    ...vertexAi,
    when: "for Claude",
    model: "anthropic.claude-test",
    path: `${projects}/anthropic/models/claude-test:rawPredict`,
    // Without this parameter, the gateway sends its default and does not read the field.
    request: { anthropic_version: "of-the-body" },
    body: { anthropic_version: "{anthropicVersion}" }
  },
  {
    slug: "oracle",
    auth: ["auth.tenancy", "auth.user", "auth.fingerprint", "auth.privateKey"],
    base: "https://inference.generativeai.{region}.oci.oraclecloud.com",
    path: "/{apiVersion}/actions/chat",
    body: {
      compartmentId: "{compartmentId}",
      servingMode: { servingType: "{servingMode}", modelId: "{request.model}" }
    },
    signature: "oci",
    headers: {}
  },
  {
    slug: "oracle",
    when: "without version and serving mode",
    without: ["apiVersion", "servingMode"],
    auth: ["auth.tenancy", "auth.user", "auth.fingerprint", "auth.privateKey"],
    base: "https://inference.generativeai.{region}.oci.oraclecloud.com",
    path: "/20231130/actions/chat",
    body: { servingMode: { servingType: "ON_DEMAND" } },
    signature: "oci",
    headers: {}
  }
]
