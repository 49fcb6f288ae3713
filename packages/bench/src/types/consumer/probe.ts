import type { RequestSpec } from "@portspec/core"

const s = { apiKey: "k", route: { provider: "openai", auth: "k" } } satisfies RequestSpec
void s
