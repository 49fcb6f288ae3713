// Providers that need a bearer token and nothing else: one slug for each.

import { bearerAuth, type Provider, provider } from "./provider.ts"

const slugs = [
  "302ai",
  "ai21",
  "aibadgr",
  "anyscale",
  "bytez",
  "cerebras",
  "cohere",
  "cometapi",
  "dashscope",
  "deepbricks",
  "deepinfra",
  "deepseek",
  "featherless-ai",
  "github",
  "google",
  "groq",
  "hyperbolic",
  "inference-net",
  "iointelligence",
  "jina",
  "kluster-ai",
  "krutrim",
  "lambda",
  "lemonfox-ai",
  "lepton",
  "lingyi",
  "matterai",
  "meshy",
  "monsterapi",
  "moonshot",
  "ncompass",
  "nebius",
  "nextbit",
  "nomic",
  "novita-ai",
  "nscale",
  "openrouter",
  "ovhcloud",
  "palm",
  "perplexity-ai",
  "predibase",
  "recraft-ai",
  "reka-ai",
  "replicate",
  "sambanova",
  "segmind",
  "siliconflow",
  "stability-ai",
  "together-ai",
  "tripo3d",
  "upstage",
  "voyage",
  "x-ai",
  "z-ai",
  "zhipu"
] as const

const hostedSlugs = [
  "portkey",
  "bedrock-mantle",
  "fal-ai",
  "latitude",
  "minimax",
  "pinecone",
  "scenario-ai"
] as const

const own = {}

type BearerProvider = Provider<
  (typeof slugs | typeof hostedSlugs)[number],
  typeof own,
  typeof bearerAuth,
  false,
  never
>

export const bearerProviders: ReadonlyArray<BearerProvider> = [
  ...slugs.map(slug => provider(slug, own, bearerAuth)),
  ...hostedSlugs.map(slug => provider(slug, own, bearerAuth, { only: "hosted" }))
]
