// Checks a whole config document of any type for errors.

import * as Redacted from "effect/Redacted"
import { once, onceByGateway } from "../grammar/once.ts"
import { isPlainObject } from "../grammar/plain-object.ts"
import { ask, type RulesByTag, rulesAt, rulesByTag } from "../grammar/rules-of-object.ts"
import type { Run } from "../grammar/run.ts"
import type { Fields } from "../grammar/type.ts"
import {
  complainOfSize,
  newWalk,
  placeIn,
  reportNotObject,
  reportUnreadable,
  type Walk
} from "../grammar/walk.ts"
import { type WriterOf, writersWith } from "../grammar/write.ts"
import type { Path } from "../issue/issue.ts"
import { documentErrors, fitsAtOnce } from "../rule/config/document.ts"
import { configErrors, rulesByKind } from "../rule/config/errors.ts"
import type { ConfigUse } from "./config/document.ts"
import { routingKeys, target } from "./config/tree.ts"

const writerOf: () => WriterOf = once(() => {
  const rules = rulesByKind(configErrors)
  return writersWith(kind => rules.get(kind) ?? [])
})
const documentRules = onceByGateway((gateway): RulesByTag => rulesByTag(documentErrors, gateway))

const endless: ReadonlySet<string> = new Set([
  "shape.unreadable",
  "shape.cycle",
  "shape.too-deep",
  "shape.too-large",
  // Unlisted issues may include any of those above.
  "limit.issues"
])

/** Whether the document was written to its end in `run`, so it can be traversed again. */
export const isEnding = ({ issues }: Run): boolean => !issues.some(({ rule }) => endless.has(rule))

/**
 * Writes `config`, which is at `path`, as ASCII JSON with its secrets opened. If anything is wrong, reports it to `run`
 * and returns `undefined`.
 */
export function writeDocument(config: unknown, run: Run, path: Path, use: ConfigUse): string | undefined {
  const before = run.issues.length
  const keys: string[] = []
  const walk = newWalk(run, path, keys, use === "settings" ? routingKeys : undefined)
  try {
    if (use === "settings" && !isPlainObject(config) && !Redacted.isRedacted(config))
      return reportNotObject(config, run, path, '{ "retry": { "attempts": 3 } }')
    const text = writerOf()(target).json(config, walk, undefined, "")
    // What was written is a plain object.
    if (text === undefined ? isPlainObject(config) : !fitsAtOnce[use](keys, text))
      checkUse(text === undefined || use === "either" ? (config as Fields) : readBack(text), walk, use)
    complainOfSize(walk)
    return run.issues.length === before ? text : undefined
  } catch {
    return reportUnreadable(run, undefined, path)
  }
}

/** A document as it was written, without a prototype. A getter in the original may now return something else. */
const readBack = (text: string): Fields => ({ __proto__: null, ...JSON.parse(text) })

function checkUse(config: Fields, walk: Walk, use: ConfigUse): void {
  const at = walk.root ?? placeIn(undefined, "", config)
  for (const rule of rulesAt(documentRules[walk.run.gateway](), use)) ask(rule, config, walk, at)
}
