// Fields that do nothing, or little, without another one.

import { report } from "../../grammar/run.ts"
import type { Path } from "../../issue/issue.ts"
import { formatPath } from "../../issue/issue.ts"
import { type Rule, textOfField } from "./facts.ts"

interface Companion {
  readonly field: string
  readonly needs: ReadonlyArray<string>
  readonly path: Path
  readonly repair: string
}

const companions: ReadonlyArray<Companion> = [
  {
    field: "x-portkey-span-id",
    needs: ["x-portkey-trace-id", "traceparent"],
    path: ["trace", "spanId"],
    repair: "Add trace.id."
  },
  {
    field: "x-portkey-span-name",
    needs: ["x-portkey-span-id", "traceparent"],
    path: ["trace", "spanName"],
    repair: "Add trace.spanId."
  },
  {
    field: "x-portkey-parent-span-id",
    needs: ["x-portkey-trace-id", "traceparent"],
    path: ["trace", "parentSpanId"],
    repair: "Add trace.id."
  },
  {
    field: "x-portkey-aws-bedrock-model",
    needs: ["x-portkey-aws-s3-bucket"],
    path: ["route", "bedrockModel"],
    repair: "Add route.s3Bucket: an upload without it is refused."
  },
  {
    field: "x-portkey-aws-s3-bucket",
    needs: ["x-portkey-aws-bedrock-model"],
    path: ["route", "s3Bucket"],
    repair: "Add route.bedrockModel: an upload without it is refused."
  }
]

export const missingCompanions: Rule = facts => {
  for (const { field, needs, path, repair } of companions) {
    if (textOfField(facts, field) === undefined) continue
    if (needs.some(other => textOfField(facts, other) !== undefined)) continue
    report(
      facts.run,
      "companion.missing",
      path,
      `${formatPath(path)} says nothing without ${needs.join(" or ")}`,
      repair,
      "warning"
    )
  }
}
