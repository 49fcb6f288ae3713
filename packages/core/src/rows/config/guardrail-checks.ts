// The guardrail checks of the gateways (gateway/plugins/index.ts).

import type { Gateway } from "../../grammar/gateway-kind.ts"

/** The checks of both gateways: their functions by source. */
const ofBoth = {
  default:
    "regexMatch sentenceCount wordCount characterCount jsonSchema jsonKeys contains validUrls " +
    "webhook log containsCode alluppercase alllowercase endsWith modelWhitelist modelRules " +
    "jwt requiredMetadataKeys addPrefix regexReplace allowedRequestTypes notNull",
  qualifire: "contentModeration grounding policy toolUseQuality hallucinations pii promptInjections",
  portkey: "moderateContent language pii gibberish",
  aporia: "validateProject",
  sydelabs: "sydeguard",
  pillar: "scanPrompt scanResponse",
  patronus:
    "phi pii isConcise isHelpful isPolite noApologies noGenderBias noRacialBias " +
    "retrievalAnswerRelevance toxicity custom",
  mistral: "moderateContent",
  pangea: "textGuard pii",
  promptfoo: "pii harm guard",
  bedrock: "guard",
  acuvity: "scan",
  lasso: "classify",
  exa: "online",
  azure: "pii contentSafety shieldPrompt protectedMaterial",
  promptsecurity: "protectPrompt protectResponse",
  "panw-prisma-airs": "intercept",
  walledai: "walledprotect",
  javelin: "guardrails",
  "f5-guardrails": "scan",
  "crowdstrike-aidr": "guardChatCompletions"
}

const idsOf = (functions: { readonly [source: string]: string }): ReadonlyArray<string> =>
  Object.entries(functions).flatMap(([source, names]) => names.split(" ").map(name => `${source}.${name}`))

/** The additional checks of gateway 2.2.3 (gateway@2.0.0/src/plugins/index.ts:76-197). */
const onlyHosted = {
  default: "requestParametersCheck inlineImageUrls",
  portkey: "dataservice",
  zscaler: "guardrails",
  akto: "scan"
}

/** Ids of all checks, `source.function`, that were observed in each gateway. */
export const knownChecks: { readonly [Kind in Gateway]: ReadonlySet<string> } = {
  "open-source": new Set(idsOf(ofBoth)),
  hosted: new Set([...idsOf(ofBoth), ...idsOf(onlyHosted)])
}
