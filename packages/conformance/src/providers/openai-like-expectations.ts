// Providers that use OpenAI's chat protocol with a bearer token: only slug and base URL differ.

import type { Expectation } from "./expectation.ts"

/** The gateway adds `/chat/completions`. */
const versionInBase = {
  aibadgr: "https://aibadgr.com/api/v1",
  anyscale: "https://api.endpoints.anyscale.com/v1",
  cometapi: "https://api.cometapi.com/v1",
  dashscope: "https://dashscope-intl.aliyuncs.com/compatible-mode/v1",
  deepbricks: "https://api.deepbricks.ai/v1",
  deepinfra: "https://api.deepinfra.com/v1/openai",
  "featherless-ai": "https://api.featherless.ai/v1",
  groq: "https://api.groq.com/openai/v1",
  "inference-net": "https://api.inference.net/v1",
  iointelligence: "https://api.intelligence.io.solutions/api/v1",
  "kluster-ai": "https://api.kluster.ai/v1",
  krutrim: "https://cloud.olakrutrim.com/v1",
  lambda: "https://api.lambdalabs.com/v1",
  "lemonfox-ai": "https://api.lemonfox.ai/v1",
  matterai: "https://api.matterai.so/v1",
  monsterapi: "https://llm.monsterapi.ai/v1",
  ncompass: "https://api.ncompass.tech/v1",
  nebius: "https://api.studio.nebius.ai/v1",
  nextbit: "https://api.nextbit256.com/v1",
  nscale: "https://inference.api.nscale.com/v1",
  ovhcloud: "https://oai.endpoints.kepler.ai.cloud.ovh.net/v1",
  "perplexity-ai": "https://api.perplexity.ai",
  siliconflow: "https://api.siliconflow.cn/v1",
  upstage: "https://api.upstage.ai/v1/solar",
  "x-ai": "https://api.x.ai/v1",
  "z-ai": "https://api.z.ai/api/paas/v4",
  zhipu: "https://open.bigmodel.cn/api/paas/v4"
}

/** The gateway adds `/v1/chat/completions`, also to a custom host. */
const versionInPath = {
  "302ai": "https://api.302.ai",
  deepseek: "https://api.deepseek.com",
  hyperbolic: "https://api.hyperbolic.xyz",
  lingyi: "https://api.lingyiwanwu.com",
  moonshot: "https://api.moonshot.cn",
  "novita-ai": "https://api.novita.ai/v3/openai",
  sambanova: "https://api.sambanova.ai",
  "together-ai": "https://api.together.xyz"
}

export const bearer = { authorization: "Bearer {auth}" }

const rowsAt = (bases: Readonly<Record<string, string>>, path: string): ReadonlyArray<Expectation> =>
  Object.entries(bases).map(([slug, base]) => ({ slug, base, path, headers: bearer }))

export const openaiLikeExpectations: ReadonlyArray<Expectation> = [
  ...rowsAt(versionInBase, "/chat/completions"),
  ...rowsAt(versionInPath, "/v1/chat/completions")
]
