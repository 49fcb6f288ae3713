// Sample code for a migration from the official SDK, with mistakes that Portkey's documents teach.

import type { RequestSpec } from "@portspec/core"

/** The provider's key, which the OpenAI client adds to the fields of `createHeaders`. */
export const sampleKey = "sk-fake"

export const sampleOptions = {
  apiKey: "pk-fake",
  provider: "openai",
  traceID: "order-42",
  metadata: { _user: "user_123", attempt: 2 },
  forwardHeaders: ["xTenant"],
  xTenant: "acme",
  strictOpenAICompliance: false
}

/** The same request as a hand-written spec. */
export const sampleSpec: RequestSpec = {
  apiKey: "pk-fake",
  route: { provider: "openai", auth: sampleKey },
  trace: { id: "order-42" },
  metadata: { _user: "user_123", attempt: "2" },
  forwardHeaders: { "x-tenant": "acme" },
  strictOpenAiCompliance: false
}
