// The facts about a leaf, one after the other.

import type { GuardrailPlan, Origin, ParamPlan, Setting } from "./leaf-plan.ts"
import {
  breakerWords,
  durationWords,
  guardrailWords,
  listWords,
  retryWords,
  valueWords
} from "./plan-words.ts"
import type { LeafPlan } from "./routing-plan.ts"

export interface LeafFact {
  readonly label: string
  readonly words: string
  /** Where it was written, if it was written anywhere. */
  readonly from?: Origin
}

/** The facts about a leaf. They always include credential, retries and timeout, the most common questions. */
export function leafFacts(leaf: LeafPlan): ReadonlyArray<LeafFact> {
  const { inputGuardrails, outputGuardrails, params, strictOpenAiCompliance, notes } = leaf
  const nothing = leaf.worstCase === undefined ? "up to the saved config" : "none"
  return [
    { label: "credential", words: leaf.credential },
    ...fact("retries", leaf.retry, retryWords, nothing),
    ...fact("timeout", leaf.timeoutMs, ms => `${durationWords(ms)} a call; then it counts as 408`, nothing),
    ...fact("host", leaf.customHost, host => host),
    ...fact("cache", leaf.cache, ({ mode, maxAgeMs, refresh }) => {
      const stored = `${mode}, answers up to ${durationWords(maxAgeMs)} old`
      return refresh ? `${stored}; this request fetches a new one` : stored
    }),
    ...fact("circuit breaker", leaf.circuitBreaker, breaker => breakerWords(breaker, leaf.destination)),
    ...inputGuardrails.map(guardrailFact("input guardrail")),
    ...outputGuardrails.map(guardrailFact("output guardrail")),
    ...params.defaults.map(paramFact("default param")),
    ...params.overrides.map(paramFact("override param")),
    ...fact("drop params", params.dropped, paths => listWords(paths, "and")),
    ...fact("forward headers", leaf.forwardHeaders, names => listWords(names, "and") || "none"),
    ...(strictOpenAiCompliance.value
      ? []
      : fact("format", strictOpenAiCompliance, () => "OpenAI's, plus what the provider adds")),
    ...notes.map(note => ({ label: "note", words: note }))
  ]
}

function fact<Value>(
  label: string,
  setting: Setting<Value> | undefined,
  words: (value: Value) => string,
  otherwise?: string
): ReadonlyArray<LeafFact> {
  if (setting !== undefined) return [{ label, words: words(setting.value), from: setting.from }]
  return otherwise === undefined ? [] : [{ label, words: otherwise }]
}

const guardrailFact =
  (label: string) =>
  (guardrail: GuardrailPlan): LeafFact => ({ label, words: guardrailWords(guardrail), from: guardrail.from })

const paramFact =
  (label: string) =>
  ({ key, value, from }: ParamPlan): LeafFact => ({ label, words: `${key} = ${valueWords(value)}`, from })
