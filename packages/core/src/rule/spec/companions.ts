// Keys that have no effect without another one.

import { words } from "../../issue/words.ts"
import { textAt } from "./facts.ts"
import type { SpecRule } from "./spec-rule.ts"

interface Companion {
  /** The key, joined with dots. */
  readonly key: string
  /** Keys, at least one of which must be present. */
  readonly needs: readonly [string, ...ReadonlyArray<string>]
  /** What happens without them. */
  readonly effect: string
}

const traceIds = ["trace.id", "trace.traceparent"] as const
const noEffect = "has no effect"
const refused = "is refused by the upload"

const companions: ReadonlyArray<Companion> = [
  { key: "trace.spanId", needs: traceIds, effect: noEffect },
  { key: "trace.spanName", needs: ["trace.spanId", "trace.traceparent"], effect: noEffect },
  { key: "trace.parentSpanId", needs: traceIds, effect: noEffect },
  { key: "route.bedrockModel", needs: ["route.s3Bucket"], effect: refused },
  { key: "route.s3Bucket", needs: ["route.bedrockModel"], effect: refused }
]

const place = (key: string) => ({ at: key.split(".") })

export const companionWarnings = [
  {
    id: "companion.missing",
    severity: "warning",
    on: [["trace"], ["route", "bedrockModel"], ["route", "s3Bucket"]],
    find(facts, tell) {
      for (const { key, needs, effect } of companions) {
        if (textAt(facts, key) === undefined) continue
        if (needs.some(other => textAt(facts, other) !== undefined)) continue
        const [first, second] = needs
        const others =
          second === undefined ? words`${place(first)}` : words`${place(first)} or ${place(second)}`
        tell(key.split("."), words`${effect} without ${others}`, words`Add ${place(first)}.`)
      }
    }
  }
] as const satisfies ReadonlyArray<SpecRule>
