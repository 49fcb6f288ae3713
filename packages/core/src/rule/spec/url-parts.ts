// URLs in the place of a name that becomes a part of one.

import { urlPartFault } from "../../rows/provider/url-part.ts"
import { sentRows } from "./facts.ts"
import type { SpecRule } from "./spec-rule.ts"

export const urlPartWarnings = [
  {
    id: "route.url-in-place",
    severity: "warning",
    find(facts, tell) {
      for (const { row, text, path } of sentRows(facts)) {
        const { kind } = row.type
        // What a provider needs is in the URL that the gateway calls. A refinement reports what it does not allow.
        const isPart = kind.is === "text" && kind.refine === undefined && row.required && !row.secret
        if (!isPart || path.length !== 2 || row.wire.is !== "plain") continue
        const fault = urlPartFault(String(path.at(-1)), text)
        if (fault !== undefined) tell(path, fault.what, fault.repair, fault.edit)
      }
    }
  }
] as const satisfies ReadonlyArray<SpecRule>
