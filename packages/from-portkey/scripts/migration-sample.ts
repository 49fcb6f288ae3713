// What somebody moves over from the official SDK, with mistakes of the kind that Portkey's documents teach.

import type { RequestSpec } from "@portspec/core"

/** The provider's key, which the OpenAI client adds to what `createHeaders` makes. */
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

/** What they mean, as one would write it by hand. */
export const sampleSpec: RequestSpec = {
  apiKey: "pk-fake",
  route: { provider: "openai", auth: sampleKey },
  trace: { id: "order-42" },
  metadata: { _user: "user_123", attempt: "2" },
  forwardHeaders: { "x-tenant": "acme" },
  strictOpenAiCompliance: false
}
