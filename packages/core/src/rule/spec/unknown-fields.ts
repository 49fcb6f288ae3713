// Fields that the spec carries by name and that only look like Portkey's.

import { report } from "../../grammar/run.ts"
import { formatPath } from "../../issue/issue.ts"
import { misnamedField } from "../../rows/misnamed-field.ts"
import { type Rule, textOfField } from "./facts.ts"

export const unknownFields: Rule = facts => {
  const { run } = facts
  if (run.carried.length === 0) return
  const forwarded = new Set(textOfField(facts, "x-portkey-forward-headers")?.split(","))
  for (const { name, path } of run.carried) {
    const misnamed = misnamedField(name)
    // What is forwarded is the provider's to read.
    if (misnamed === undefined || forwarded.has(name)) continue
    report(run, misnamed.rule, path, `${formatPath(path)} ${misnamed.fault}`, misnamed.repair, "warning")
  }
}
