// Providers with rows of their own, one line per file. They form a namespace because declarations then name each of
// them; an array would repeat their types without the doc comments.

export { anthropic } from "./anthropic.ts"
export { bedrock, claudePlatformAws, sagemaker } from "./aws.ts"
export { azureAi, azureOpenai } from "./azure.ts"
export { openai } from "./openai.ts"
export { oracle } from "./oracle.ts"
export { milvus, modal, ollama, passthrough, qdrant, triton } from "./self-hosted.ts"
export { vertexAi } from "./vertex-ai.ts"
export {
  byteplus,
  cortex,
  databricks,
  fireworksAi,
  huggingface,
  mistralAi,
  workersAi
} from "./with-account.ts"
