import { expect, test } from "vitest"
import { knownChecks } from "./guardrail-checks.ts"

/** The functions of each source. */
const bySource = (ids: Iterable<string>): Readonly<Record<string, string>> => {
  const sources = Map.groupBy(ids, id => id.slice(0, id.lastIndexOf(".")))
  return Object.fromEntries(
    Array.from(sources, ([source, all]) => [source, all.map(id => id.slice(source.length + 1)).join(" ")])
  )
}

test("the open-source gateway has these checks", () => {
  expect(bySource(knownChecks["open-source"])).toMatchInlineSnapshot(`
    {
      "acuvity": "scan",
      "aporia": "validateProject",
      "azure": "pii contentSafety shieldPrompt protectedMaterial",
      "bedrock": "guard",
      "crowdstrike-aidr": "guardChatCompletions",
      "default": "regexMatch sentenceCount wordCount characterCount jsonSchema jsonKeys contains validUrls webhook log containsCode alluppercase alllowercase endsWith modelWhitelist modelRules jwt requiredMetadataKeys addPrefix regexReplace allowedRequestTypes notNull",
      "exa": "online",
      "f5-guardrails": "scan",
      "javelin": "guardrails",
      "lasso": "classify",
      "mistral": "moderateContent",
      "pangea": "textGuard pii",
      "panw-prisma-airs": "intercept",
      "patronus": "phi pii isConcise isHelpful isPolite noApologies noGenderBias noRacialBias retrievalAnswerRelevance toxicity custom",
      "pillar": "scanPrompt scanResponse",
      "portkey": "moderateContent language pii gibberish",
      "promptfoo": "pii harm guard",
      "promptsecurity": "protectPrompt protectResponse",
      "qualifire": "contentModeration grounding policy toolUseQuality hallucinations pii promptInjections",
      "sydelabs": "sydeguard",
      "walledai": "walledprotect",
    }
  `)
})

test("the hosted gateway has these checks in addition", () => {
  const { hosted, "open-source": common } = knownChecks
  expect([...common].filter(id => !hosted.has(id))).toEqual([])
  expect(bySource([...hosted].filter(id => !common.has(id)))).toMatchInlineSnapshot(`
    {
      "akto": "scan",
      "default": "requestParametersCheck inlineImageUrls",
      "portkey": "dataservice",
      "zscaler": "guardrails",
    }
  `)
})
