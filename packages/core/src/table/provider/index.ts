// Every provider that a spec can name, one line each.

import { anthropic } from "./anthropic.ts"
import { bedrock, claudePlatformAws, sagemaker } from "./aws.ts"
import { azureAi, azureOpenai } from "./azure.ts"
import { bearerProviders } from "./bearer.ts"
import { openai } from "./openai.ts"
import { oracle } from "./oracle.ts"
import type { Provider } from "./provider.ts"
import { milvus, modal, ollama, passthrough, qdrant, triton } from "./self-hosted.ts"
import { vertexAi } from "./vertex-ai.ts"
import {
  byteplus,
  cortex,
  databricks,
  fireworksAi,
  huggingface,
  mistralAi,
  workersAi
} from "./with-account.ts"

export const ownProviders = [
  openai,
  anthropic,
  azureOpenai,
  azureAi,
  bedrock,
  sagemaker,
  claudePlatformAws,
  vertexAi,
  oracle,
  workersAi,
  huggingface,
  fireworksAi,
  mistralAi,
  cortex,
  databricks,
  byteplus,
  milvus,
  modal,
  ollama,
  passthrough,
  qdrant,
  triton
] as const

/** All providers, those with rows of their own first. */
export const providers: ReadonlyArray<Provider> = [...ownProviders, ...bearerProviders]

/** The slugs of all providers in the table. */
export type ProviderSlug = (typeof ownProviders)[number]["slug"] | (typeof bearerProviders)[number]["slug"]

/** The provider of each slug. */
export const providerOf: ReadonlyMap<string, Provider> = new Map(providers.map(each => [each.slug, each]))
