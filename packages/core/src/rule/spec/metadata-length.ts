// Labels that are longer than Portkey documents. The hosted gateway refuses them; the open-source one does not look.

import { longestLabel } from "../../grammar/refinement/label.ts"
import { report } from "../../grammar/run.ts"
import { formatPath } from "../../issue/issue.ts"
import type { Rule } from "./facts.ts"

export const longLabels: Rule = ({ run, spec }) => {
  if (run.gateway === "hosted" || typeof spec.metadata !== "object") return
  for (const [key, label] of Object.entries(spec.metadata ?? {})) {
    if (typeof label !== "string" || label.length <= longestLabel) continue
    const path = ["metadata", key]
    const message = `${formatPath(path)} has ${label.length} characters; Portkey documents at most ${longestLabel}`
    const repair = "Shorten it, or send a reference in its place."
    report(run, "value.metadata-length", path, message, repair, "warning")
  }
}
