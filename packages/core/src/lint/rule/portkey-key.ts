// What the hosted gateway takes for the Portkey API key where x-portkey-api-key is missing.

import { sendKey, takenForKey } from "../../parse/parse.ts"
import { hasIssue, type LintRule, say } from "../lint-rule.ts"

const field = "authorization"
const keyField = "x-portkey-api-key"

/** With a raw provider the bearer is used up; a scheme in small letters is no key either. */
export const portkeyKey: LintRule = request => {
  const { values, run, reading } = request
  const text = values.get(field)
  if (run.gateway !== "hosted" || (values.get(keyField) ?? "") !== "" || text === undefined || text === "")
    return
  if (reading.reader.forwarded.has(field)) return
  const { kind } = reading.form
  if (kind === "provider" || kind === "unlisted") {
    const what =
      "is missing: the gateway then takes authorization for the Portkey API key, and the provider gets no credential"
    const repair =
      'Send the Portkey API key here, or lint for a self-hosted gateway: { gateway: "open-source" }.'
    return say(request, "hosted.bearer-used-up", [keyField], what, repair)
  }
  if (/^bearer /i.test(text) && !text.startsWith("Bearer ")) {
    const what =
      "is taken for the Portkey API key as it is, for the gateway takes off only Bearer and one space: it answers 401"
    return say(request, "value.bearer-scheme", [field], what, "Write Bearer, one space, and the key.")
  }
  if (!hasIssue(request, field)) say(request, "auth.portkey-key", [field], takenForKey, sendKey, "warning")
}
