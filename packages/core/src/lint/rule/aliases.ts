// Names that the gateway accepts instead of its own, for compatibility with other clients.

import { words } from "../../issue/words.ts"
import { hasIssue, type RequestRule } from "../lint-rule.ts"

export const aliasRules = [
  {
    id: "field.alias",
    severity: "warning",
    on: [],
    find(request, tell) {
      for (const { name, rows } of request.read) {
        const [{ field, wire }] = rows
        if (name === field || hasIssue(request, name)) continue
        const isBearer = wire.is === "bearer"
        // The gateway takes the other field for the Portkey key, so that the provider's can be only here.
        if (isBearer && request.reading.isKeyTaken) continue
        tell(
          [name],
          words`is read instead of ${{ field }}, but only by some providers`,
          words`Send ${{ field }}${isBearer ? ": Bearer, one space, and the key" : ""}.`,
          isBearer ? undefined : { rename: field }
        )
      }
    }
  }
] as const satisfies ReadonlyArray<RequestRule>
