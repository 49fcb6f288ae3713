// About the rules of credentials.

import type { AboutRules } from "../../grammar/about.ts"
import type { credentialErrors, credentialWarnings } from "./credentials.ts"
import { choosing, hosted, openSource } from "./example-nodes.ts"

export const aboutCredentials: AboutRules<
  (typeof credentialErrors)[number] | (typeof credentialWarnings)[number]
> = {
  "config.foreign-key": {
    known: { "open-source": { observed: "src/handlers/handlerUtils.ts:1032-1129" } },
    wrong: { ...openSource, aws_region: "us-east-1" },
    right: openSource,
    gateway: "open-source"
  },
  "config.unfilled": {
    known: { itself: "a sample or the name of a variable is not a credential" },
    wrong: { provider: "openai", api_key: "OPENAI_API_KEY" },
    right: hosted,
    more: [
      { wrong: { provider: "openai", api_key: "sk-***" }, right: hosted },
      { wrong: { provider: "openai", api_key: "settings.OPENAI_API_KEY" }, right: hosted }
    ]
  },
  "config.key-of-other": {
    known: { itself: "the keys of well-known services begin so" },
    wrong: { provider: "openai", api_key: "sk-ant-fake" },
    right: { provider: "anthropic", api_key: "sk-ant-fake" },
    gateway: "open-source"
  },
  "config.id-as-key": {
    known: { itself: "only ids of saved configs begin with pc-, and only slugs with @" },
    wrong: { provider: "openai", api_key: "@openai-prod" },
    right: { provider: "@openai-prod" }
  },
  "config.not-virtual-key": {
    known: { hosted: { observed: "src/middlewares/portkey/handlers/helpers.ts:131" } },
    wrong: { virtual_key: "sk-fake" },
    right: hosted,
    more: [{ wrong: { virtual_key: "pc-main-1" }, right: hosted }]
  },
  "config.credential-missing": {
    known: {
      hosted: { observed: "src/middlewares/requestValidator/schema/config.ts:220-258" },
      "open-source": { observed: "src/handlers/handlerUtils.ts:1032-1129" }
    },
    wrong: { provider: "openai", retry: { attempts: 0 } },
    right: openSource,
    gateway: "open-source"
  },
  "config.companion-missing": {
    known: { "open-source": { observed: "src/providers/workers-ai/api.ts" } },
    wrong: { provider: "workers-ai", api_key: "k" },
    right: { provider: "workers-ai", api_key: "k", workers_ai_account_id: "a" },
    gateway: "open-source"
  },
  "config.url-in-place": {
    known: { "open-source": { observed: "src/providers/azure-openai/api.ts:13" } },
    wrong: {
      provider: "workers-ai",
      api_key: "fake",
      workers_ai_account_id: "dash.example.com/accounts/fake"
    },
    right: { provider: "workers-ai", api_key: "fake", workers_ai_account_id: "fake" },
    gateway: "open-source"
  },
  "config.credential-on-strategy": {
    known: { "open-source": { observed: "src/handlers/handlerUtils.ts:486-506" } },
    wrong: { ...choosing({ mode: "single" }, openSource), api_key: "sk-fake" },
    right: choosing({ mode: "single" }, openSource),
    gateway: "open-source"
  },
  "config.virtual-key": {
    known: { hosted: { documented: "product/model-catalog" } },
    wrong: { virtual_key: "openai-vk" },
    right: hosted
  }
}
