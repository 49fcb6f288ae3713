// Credentials of certain providers that do not do what they seem to do.

import { isAbsent, isPlainObject } from "../../grammar/plain-object.ts"
import { valueAt } from "../../grammar/value-at.ts"
import { words } from "../../issue/words.ts"
import { namesToForward } from "./facts.ts"
import type { SpecRule } from "./spec-rule.ts"

const auth = ["route", "auth"]

export const credentialErrors = [
  {
    id: "auth.vertex-project",
    of: ["vertex-ai"],
    find({ route }, tell) {
      if (!isPlainObject(route.auth)) return
      const { serviceAccount, projectId } = route.auth
      if (!isPlainObject(serviceAccount) || !isAbsent(serviceAccount.project_id) || !isAbsent(projectId))
        return
      tell(
        [...auth, "projectId"],
        "is missing here and in the service account",
        "Add it, or pass the whole key file."
      )
    }
  },
  {
    id: "auth.azure-anthropic",
    of: ["azure-ai"],
    find({ route }, tell) {
      const { foundryUrl } = route
      if (typeof foundryUrl !== "string" || !foundryUrl.includes("anthropic")) return
      if (!isPlainObject(route.auth) || !isAbsent(route.auth.apiKey)) return
      tell(auth, "is not an API key, so the gateway sends x-api-key: undefined", "Write auth: { apiKey }.")
    }
  }
] as const satisfies ReadonlyArray<SpecRule>

export const credentialWarnings = [
  {
    id: "azure.beta-ignored",
    severity: "warning",
    of: ["azure-openai"],
    on: [["route", "beta"]],
    find({ route }, tell) {
      if (!isPlainObject(route.auth) || route.auth.apiKey !== undefined) return
      tell(
        ["route", "beta"],
        "is passed to Azure only if the credential is an API key",
        "Use auth: { apiKey }, or leave beta out."
      )
    }
  },
  {
    id: "auth.forwarded-into-url",
    severity: "warning",
    of: ["google", "palm"],
    on: [auth],
    // These two take the credential as `?key=`, which logs keep. A forwarded one ends up there with its scheme.
    find(facts, tell) {
      const { route } = facts
      if (valueAt(route, ["auth", "forwarded"]) === undefined || namesToForward(facts).length === 0) return
      tell(
        auth,
        `is forwarded, but the gateway also writes the authorization of ${String(route.provider)} into the URL, as ?key=`,
        words`Give the API key as ${{ at: auth }}.`
      )
    }
  }
] as const satisfies ReadonlyArray<SpecRule>
