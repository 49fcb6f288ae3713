// Warnings about a config document: what works otherwise than it looks. `compile` never loads them; `check` asks for them
// once the document has been checked for errors.

import { concerns, tagOf, tellerAt } from "../grammar/rules-of-object.ts"
import type { Fields, ObjectRule } from "../grammar/type.ts"
import { visitObjects } from "../grammar/visit.ts"
import type { Path } from "../issue/issue.ts"
import type { ConfigUse } from "../rows/config/document.ts"
import { target } from "../rows/config/tree.ts"
import { documentWarnings } from "../rule/config/document.ts"
import { rulesByKind } from "../rule/config/errors.ts"
import { inlineSecretWarnings } from "../rule/config/inline-secret.ts"
import { configWarnings } from "../rule/config/warnings.ts"
import { once } from "../table/once.ts"
import { isPlainObject } from "../table/plain-object.ts"
import type { Run } from "../table/run.ts"
import { newWalk, type Place, placeIn, type Walk } from "../table/walk.ts"
import { isEnding } from "./write-document.ts"

const warningsOf = once(() => rulesByKind(configWarnings))
const ofDocument: ReadonlyArray<ReadonlyArray<ObjectRule>> = [inlineSecretWarnings, documentWarnings]

/** Reports to `run` what is doubtful about `config`, which stands at `path` and of which all errors are reported. */
export function warnOfConfig(config: unknown, run: Run, path: Path, use: ConfigUse): void {
  if (!isEnding(run)) return
  try {
    if (!isPlainObject(config)) return
    // Counts nothing and looks for no cycle: the walk that looked for errors came to its end.
    const walk = newWalk(run, path)
    visitObjects(target, config, (kind, node, at) => {
      const rules = warningsOf().get(kind)
      if (rules !== undefined) apply(rules, node, tagOf(kind, node), walk, at)
    })
    for (const rules of ofDocument) apply(rules, config, use, walk, placeIn(undefined, "", config))
  } catch {
    // A getter that let the checks for errors look, and throws now: what is no error to `compile` is none to `check`.
  }
}

function apply(rules: ReadonlyArray<ObjectRule>, node: Fields, tag: unknown, walk: Walk, at: Place): void {
  let rule: ObjectRule | undefined
  const tell = tellerAt(walk, at, () => rule as ObjectRule)
  for (rule of rules) {
    const { on, of } = rule
    if (!concerns(rule, walk.run.gateway) || (of !== undefined && !of.includes(tag as string))) continue
    if (on.length === 0 || on.some(key => node[key] !== undefined)) rule.find(node, tell, walk.run, at)
  }
}
