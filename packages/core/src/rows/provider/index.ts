// Every provider that a spec can name.

import { bearerProviders } from "./bearer.ts"
import type * as own from "./own-providers.ts"
import {
  anthropic,
  azureAi,
  azureOpenai,
  bedrock,
  byteplus,
  claudePlatformAws,
  cortex,
  databricks,
  fireworksAi,
  huggingface,
  milvus,
  mistralAi,
  modal,
  ollama,
  openai,
  oracle,
  passthrough,
  qdrant,
  sagemaker,
  triton,
  vertexAi,
  workersAi
} from "./own-providers.ts"
import type { Provider } from "./provider.ts"

/** A provider with rows of its own. */
export type OwnProvider = (typeof own)[keyof typeof own]

/** The providers with rows of their own. A test compares them with the namespace, which no bundler could take apart. */
export const ownProviders: ReadonlyArray<Provider> = [
  anthropic,
  azureAi,
  azureOpenai,
  bedrock,
  byteplus,
  claudePlatformAws,
  cortex,
  databricks,
  fireworksAi,
  huggingface,
  milvus,
  mistralAi,
  modal,
  ollama,
  openai,
  oracle,
  passthrough,
  qdrant,
  sagemaker,
  triton,
  vertexAi,
  workersAi
]

/** All providers, those with rows of their own first. */
export const providers: ReadonlyArray<Provider> = [...ownProviders, ...bearerProviders]

/** The slugs of all providers in the table. */
export type ProviderSlug = OwnProvider["slug"] | (typeof bearerProviders)[number]["slug"]

/** The provider of each slug. */
export const providerOf: ReadonlyMap<string, Provider> = new Map(providers.map(each => [each.slug, each]))
