// Names that the gateway does not know, so that it drops the field and says nothing.

import { misnamedField } from "../../rows/misnamed-field.ts"
import { type LintRule, say } from "../lint-rule.ts"

export const fieldNames: LintRule = request => {
  for (const { name } of request.fields) {
    const misnamed = misnamedField(name)
    // What is forwarded is the provider's to read.
    if (misnamed === undefined || isForwarded(name, request.reading.reader.forwarded)) continue
    const { rule, fault, repair, certain } = misnamed
    const severity = certain && rule === "name.unknown" ? "error" : "warning"
    say(request, rule, [name], fault, repair, severity)
  }
}

const isForwarded = (name: string, forwarded: ReadonlySet<string>): boolean =>
  forwarded.has(name) && !name.startsWith("x-portkey-")
