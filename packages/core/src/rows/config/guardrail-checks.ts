// The guardrail checks of the open-source gateway (gateway/plugins/index.ts).

const functionsOf = {
  default: [
    "regexMatch",
    "sentenceCount",
    "wordCount",
    "characterCount",
    "jsonSchema",
    "jsonKeys",
    "contains",
    "validUrls",
    "webhook",
    "log",
    "containsCode",
    "alluppercase",
    "alllowercase",
    "endsWith",
    "modelWhitelist",
    "modelRules",
    "jwt",
    "requiredMetadataKeys",
    "addPrefix",
    "regexReplace",
    "allowedRequestTypes",
    "notNull"
  ],
  qualifire: [
    "contentModeration",
    "grounding",
    "policy",
    "toolUseQuality",
    "hallucinations",
    "pii",
    "promptInjections"
  ],
  portkey: ["moderateContent", "language", "pii", "gibberish"],
  aporia: ["validateProject"],
  sydelabs: ["sydeguard"],
  pillar: ["scanPrompt", "scanResponse"],
  patronus: [
    "phi",
    "pii",
    "isConcise",
    "isHelpful",
    "isPolite",
    "noApologies",
    "noGenderBias",
    "noRacialBias",
    "retrievalAnswerRelevance",
    "toxicity",
    "custom"
  ],
  mistral: ["moderateContent"],
  pangea: ["textGuard", "pii"],
  promptfoo: ["pii", "harm", "guard"],
  bedrock: ["guard"],
  acuvity: ["scan"],
  lasso: ["classify"],
  exa: ["online"],
  azure: ["pii", "contentSafety", "shieldPrompt", "protectedMaterial"],
  promptsecurity: ["protectPrompt", "protectResponse"],
  "panw-prisma-airs": ["intercept"],
  walledai: ["walledprotect"],
  javelin: ["guardrails"],
  "f5-guardrails": ["scan"],
  "crowdstrike-aidr": ["guardChatCompletions"]
}

/** Ids of all checks, `source.function`. */
export const openSourceChecks: ReadonlySet<string> = new Set(
  Object.entries(functionsOf).flatMap(([source, names]) => names.map(name => `${source}.${name}`))
)
