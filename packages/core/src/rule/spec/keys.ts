// Keys that look like they belong to another service. No issue shows them.

import { isClaudeOAuth, serviceOfKey } from "../../rows/provider/credential-shapes.ts"
import type { RouteKind } from "../../rows/route-rows.ts"
import { type Facts, textOfField } from "./facts.ts"
import type { SpecRule } from "./spec-rule.ts"

const auth = ["route", "auth"]

/** Whether a route of this kind takes the provider's credential from the request. */
const isRaw = (kind: RouteKind): boolean => kind === "provider" || kind === "unlisted"

/** The token in the value of a field that carries it as a bearer; any other value unchanged. */
export const tokenIn = (text: string): string => (text.startsWith("Bearer ") ? text.slice(7) : text)

/** The bearer token, or an empty text. */
const bearerOf = (facts: Facts): string => tokenIn(textOfField(facts, "authorization") ?? "")

export const keyWarnings = [
  {
    id: "auth.key-of-portkey",
    severity: "warning",
    only: "hosted",
    on: [["route", "auth"]],
    // The gateway consumes the key (gateway@2.0.0/src/middlewares/auth/authN.ts:217-231). On other routes, the provider's
    // credential is stored, and it is harmless if an OpenAI client has the Portkey key as its own.
    find({ fields, layout }, tell) {
      if (!isRaw(layout.form.kind)) return
      if (fields.authorization === `Bearer ${fields["x-portkey-api-key"]}`)
        tell(auth, "is the Portkey API key, so the provider gets none", "Give the provider's own key.")
    }
  },
  {
    id: "auth.key-of-other",
    severity: "warning",
    on: [["route", "auth"]],
    find(facts, tell) {
      const slug = facts.layout.form.provider?.slug
      if (slug === undefined) return
      const found = serviceOfKey(bearerOf(facts))
      // A custom host may accept any key.
      if (found === undefined || found.slugs.includes(slug) || facts.route.customHost !== undefined) return
      tell(
        auth,
        `looks like a key of ${found.service}, which ${slug} does not accept`,
        `Give a credential of ${slug}.`
      )
    }
  },
  {
    id: "auth.oauth-token",
    severity: "warning",
    on: [["route", "auth"]],
    of: ["anthropic"],
    find(facts, tell) {
      if (!isClaudeOAuth(bearerOf(facts))) return
      const sender = facts.run.gateway === "hosted" ? "gateways before 2.11.0 send" : "the gateway sends"
      tell(
        auth,
        `is an OAuth token, which Anthropic accepts only as authorization; ${sender} it as x-api-key`,
        'Forward it too: forwardHeaders: ["authorization"].'
      )
    }
  }
] as const satisfies ReadonlyArray<SpecRule>
