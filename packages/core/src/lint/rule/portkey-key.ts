// What the hosted gateway uses as the Portkey API key if x-portkey-api-key is missing.

import { sendKey, takenForKey } from "../../parse/parse.ts"
import { hasIssue, type Request, type RequestRule } from "../lint-rule.ts"

const field = "authorization"
const keyField = "x-portkey-api-key"

/** The `authorization` that is used as the Portkey API key, or `undefined` if there is none. */
function takenIn({ values, reading }: Request): string | undefined {
  if ((values.get(keyField) ?? "") !== "" || reading.reader.forwarded.has(field)) return undefined
  return values.get(field) || undefined
}

/** Whether the provider needs `authorization` itself, which a rule of specs covers. */
const isNeeded = ({ reading }: Request): boolean =>
  reading.form.kind === "provider" || reading.form.kind === "unlisted"

/** Whether the gateway does not recognize the scheme: it removes only Bearer and one space. */
const isOtherScheme = (text: string): boolean => /^bearer /i.test(text) && !text.startsWith("Bearer ")

export const portkeyKeyRules = [
  {
    id: "value.bearer-scheme",
    severity: "error",
    only: "hosted",
    on: [field],
    find(request, tell) {
      const text = takenIn(request)
      if (text === undefined || isNeeded(request) || !isOtherScheme(text)) return
      const what =
        "is taken for the Portkey API key as it is, for the gateway removes only Bearer and one space: it answers 401"
      tell([field], what, "Write Bearer, one space, and the key.")
    }
  },
  {
    id: "auth.portkey-key",
    severity: "warning",
    only: "hosted",
    on: [field],
    find(request, tell) {
      if (takenIn(request) === undefined || isNeeded(request) || hasIssue(request, field)) return
      tell([field], takenForKey, sendKey)
    }
  }
] as const satisfies ReadonlyArray<RequestRule>
