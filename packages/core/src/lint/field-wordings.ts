// Rules of specs whose messages are worded differently for header fields.

import { type Finding, words } from "../issue/words.ts"
import type { specErrors } from "../rule/spec/errors.ts"
import type { specWarnings } from "../rule/spec/warnings.ts"
import { writeBearer } from "./rule/bearer-text.ts"

type SpecRuleId = ((typeof specErrors)[number][number] | (typeof specWarnings)[number][number])["id"]
type Reworded = SpecRuleId | "value.bearer-token" | "value.config-id-hosted" | "value.url-credentials"

// The gateway resolves a slug in the model before it looks at the provider's name (gateway@2.0.0,
// middlewares/portkey/handlers/helpers.ts:1379-1405).
export const catalogModelInstead = "If the model in the body begins with @slug, leave x-portkey-provider out."

const sendApiKey = words`Send x-portkey-api-key, or lint for a self-hosted gateway: ${{ option: "gateway", value: "open-source" }}.`

/** The words that replace those for a spec. */
type OwnWording = Partial<Pick<Finding, "what" | "repair">>

const wordings: { readonly [Id in Reworded]?: OwnWording } = {
  "auth.forwarded-bearer": { repair: writeBearer },
  "auth.vertex-project": { repair: "Send x-portkey-vertex-project-id, or the whole key file." },
  "azure.beta-ignored": { repair: "Send the key as authorization, or leave the field out." },
  "cache.no-config": { repair: 'Send x-portkey-config: {"cache":{"mode":"simple"}}.' },
  "gateway.field-unread": { what: "is not read by this gateway, only by the other" },
  "gateway.route": { repair: "Send x-portkey-provider with a provider that it serves, and authorization." },
  "hosted.no-api-key": { repair: sendApiKey },
  "auth.key-of-portkey": { repair: `Send the provider's own key. ${catalogModelInstead}` },
  "route.key-as-virtual-key": {
    repair: "Send x-portkey-provider with its provider, and authorization: Bearer, one space, and the key."
  },
  "hosted.bearer-used-up": { repair: words`${sendApiKey} ${catalogModelInstead}` },
  "auth.oauth-token": { repair: "Name authorization in x-portkey-forward-headers too." },
  "value.bearer-token": { repair: writeBearer },
  "value.config-id-hosted": { repair: "Send the config itself, as JSON." },
  "value.url-credentials": { repair: "Send the credential as authorization, or forward a field." }
}

/** The words of a rule for header fields, or `undefined` if the words for a spec fit. */
export const fieldWordingOf = (rule: string): OwnWording | undefined => wordings[rule as Reworded]
