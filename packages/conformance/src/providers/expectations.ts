// All rows, and what no row can express.

import { azureExpectations } from "./azure-expectations.ts"
import { cloudExpectations } from "./cloud-expectations.ts"
import type { Expectation } from "./expectation.ts"
import { openaiLikeExpectations } from "./openai-like-expectations.ts"
import { tokenExpectations } from "./token-expectations.ts"

export const expectations: ReadonlyArray<Expectation> = [
  ...openaiLikeExpectations,
  ...tokenExpectations,
  ...azureExpectations,
  ...cloudExpectations
]

/** Slugs that the open-source gateway accepts but cannot find: it answers 500 and makes no call. */
export const acceptedButUnserved: ReadonlyArray<string> = ["cortex", "portkey"]

/** Rows of a provider, as `slug key`, that a separate test covers: files, roles, accounts. */
export const shownElsewhere: Readonly<Record<string, string>> = {
  "azure-openai auth.workloadIdentity.clientId": "workload-identity.test.ts",
  "azure-openai auth.workloadIdentity.scope": "workload-identity.test.ts",
  "bedrock auth.roleArn": "aws-role.test.ts",
  "bedrock auth.externalId": "aws-role.test.ts",
  "bedrock s3Bucket": "bedrock-files.test.ts",
  "bedrock s3ObjectKey": "bedrock-files.test.ts",
  "bedrock bedrockModel": "bedrock-files.test.ts",
  "bedrock serverSideEncryption": "bedrock-files.test.ts",
  "bedrock kmsKeyId": "bedrock-files.test.ts",
  "bedrock filePurpose": "bedrock-files.test.ts",
  "bedrock modelType": "bedrock-files.test.ts",
  "fireworks-ai accountId": "fireworks-files.test.ts",
  "fireworks-ai fileUploadSize": "fireworks-files.test.ts",
  "sagemaker auth.roleArn": "aws-role.test.ts",
  "sagemaker auth.externalId": "aws-role.test.ts",
  "vertex-ai auth.serviceAccount": "vertex-service-account.test.ts",
  "vertex-ai storageBucketName": "vertex-files.test.ts",
  "vertex-ai fileName": "vertex-files.test.ts",
  "vertex-ai model": "vertex-files.test.ts",
  "vertex-ai batchEndpoint": "vertex-files.test.ts",
  "vertex-ai filePurpose": "vertex-files.test.ts"
}
