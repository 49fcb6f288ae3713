// Claude on Azure AI Foundry takes an API key only: with any other credential the gateway sends `x-api-key: undefined`
// (gateway/src/providers/azure-ai-inference/api.ts:81-128).

import { isAbsent, isPlainObject } from "../../grammar/plain-object.ts"
import { report } from "../../grammar/run.ts"
import type { ErrorRule } from "./facts.ts"

export const azureAnthropic: ErrorRule = {
  concerns: form => form.provider?.slug === "azure-ai",
  check: ({ run, route }) => {
    const { foundryUrl, auth } = route
    if (typeof foundryUrl !== "string" || !foundryUrl.includes("anthropic")) return
    if (!isPlainObject(auth) || !isAbsent(auth.apiKey)) return
    report(
      run,
      "auth.azure-anthropic",
      ["route", "auth"],
      "route.auth is no API key, but for an Anthropic foundryUrl the gateway sends only x-api-key, here with the text undefined",
      "Write auth: { apiKey }."
    )
  }
}
