// What the hosted gateway uses as the Portkey API key if x-portkey-api-key is missing.

import { portkeyKey } from "../../grammar/refinement/portkey-key.ts"
import { withoutScheme } from "../../grammar/wire/bearer.ts"
import { sendKey, takenForKey } from "../../parse/parse.ts"
import { portkeyIdIn } from "../../rows/provider/credential-shapes.ts"
import { hasIssue, type Request, type RequestRule } from "../lint-rule.ts"

const field = "authorization"

/** The `authorization` that is used as the Portkey API key, or `undefined` if there is none or the provider needs it. */
const takenIn = ({ values, reading }: Request): string | undefined =>
  reading.isKeyTaken ? values.get(field) : undefined

/** Whether the gateway finds the key: it removes only Bearer and one space. */
const isKey = (text: string): boolean => /^(?![Bb]earer$)(?:Bearer )?\S+$/.test(text)

export const portkeyKeyRules = [
  {
    id: "value.bearer-scheme",
    severity: "error",
    only: "hosted",
    on: [field],
    find(request, tell) {
      const text = takenIn(request)
      if (text === undefined || isKey(text)) return
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
      const text = takenIn(request)
      if (text === undefined || hasIssue(request, field)) return
      // The type of the key reports a key of a provider, and a rule of specs an id.
      const key = withoutScheme(text)
      if (portkeyKey(key, request.run) !== undefined || portkeyIdIn(key) !== undefined) return
      tell([field], takenForKey, sendKey)
    }
  }
] as const satisfies ReadonlyArray<RequestRule>
