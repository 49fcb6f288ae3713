// Providers that need a bearer token and nothing else: one line for each.

import { bearerAuth, type Provider, type ProviderTraits, provider } from "./provider.ts"

const own = {}

function bearerProvider<const Slug extends string>(
  slug: Slug,
  traits?: ProviderTraits
): Provider<Slug, typeof own, typeof bearerAuth, false, never> {
  return provider(slug, own, bearerAuth, traits as Record<never, never>)
}

const versionInPath = { versionInPath: true } as const
const noChat = { noChat: true } as const

export const bearerProviders = [
  bearerProvider("302ai", versionInPath),
  bearerProvider("ai21"),
  bearerProvider("aibadgr"),
  bearerProvider("anyscale"),
  bearerProvider("bytez", versionInPath),
  bearerProvider("cerebras"),
  bearerProvider("cohere", versionInPath),
  bearerProvider("cometapi"),
  bearerProvider("dashscope"),
  bearerProvider("deepbricks"),
  bearerProvider("deepinfra"),
  bearerProvider("deepseek", versionInPath),
  bearerProvider("featherless-ai"),
  bearerProvider("github"),
  bearerProvider("google", versionInPath),
  bearerProvider("groq"),
  bearerProvider("hyperbolic", versionInPath),
  bearerProvider("inference-net"),
  bearerProvider("iointelligence"),
  bearerProvider("jina", noChat),
  bearerProvider("kluster-ai"),
  bearerProvider("krutrim"),
  bearerProvider("lambda"),
  bearerProvider("lemonfox-ai"),
  bearerProvider("lepton", versionInPath),
  bearerProvider("lingyi", versionInPath),
  bearerProvider("matterai"),
  bearerProvider("meshy", noChat),
  bearerProvider("monsterapi"),
  bearerProvider("moonshot", versionInPath),
  bearerProvider("ncompass"),
  bearerProvider("nebius"),
  bearerProvider("nextbit"),
  bearerProvider("nomic", noChat),
  bearerProvider("novita-ai", versionInPath),
  bearerProvider("nscale"),
  bearerProvider("openrouter", versionInPath),
  bearerProvider("ovhcloud"),
  bearerProvider("palm"),
  bearerProvider("perplexity-ai"),
  bearerProvider("portkey", { only: "hosted", noChat: true }),
  bearerProvider("predibase", versionInPath),
  bearerProvider("recraft-ai", noChat),
  bearerProvider("reka-ai"),
  bearerProvider("replicate", noChat),
  bearerProvider("sambanova", versionInPath),
  bearerProvider("segmind", noChat),
  bearerProvider("siliconflow"),
  bearerProvider("stability-ai", { versionInPath: true, noChat: true }),
  bearerProvider("together-ai", versionInPath),
  bearerProvider("tripo3d", noChat),
  bearerProvider("upstage"),
  bearerProvider("voyage", noChat),
  bearerProvider("x-ai"),
  bearerProvider("z-ai"),
  bearerProvider("zhipu"),
  bearerProvider("bedrock-mantle", { only: "hosted" }),
  bearerProvider("fal-ai", { only: "hosted" }),
  bearerProvider("latitude", { only: "hosted" }),
  bearerProvider("minimax", { only: "hosted" }),
  bearerProvider("pinecone", { only: "hosted", noChat: true }),
  bearerProvider("scenario-ai", { only: "hosted", noChat: true })
] as const
