// Warnings about a config document: keys that work differently from how they look. `compile` never loads them; `check`
// runs them after it has checked the document for errors.

import { onceByGateway } from "../grammar/once.ts"
import { isPlainObject } from "../grammar/plain-object.ts"
import { ask, askTriggered, rulesAt, rulesByTag, rulesByTrigger, tagOf } from "../grammar/rules-of-object.ts"
import type { Run } from "../grammar/run.ts"
import { visitObjects } from "../grammar/visit.ts"
import { newWalk, placeIn } from "../grammar/walk.ts"
import type { Path } from "../issue/issue.ts"
import { documentWarnings, savedOnlyWarnings } from "../rule/config/document.ts"
import { rulesByKind } from "../rule/config/errors.ts"
import { inlineSecretWarnings } from "../rule/config/inline-secret.ts"
import { configWarnings } from "../rule/config/warnings.ts"
import type { ConfigUse } from "./config/document.ts"
import { target } from "./config/tree.ts"
import { isEnding } from "./write-document.ts"

const ofObjects = onceByGateway(
  gateway =>
    new Map([...rulesByKind(configWarnings)].map(([kind, rules]) => [kind, rulesByTrigger(rules, gateway)]))
)
const ofDocument = onceByGateway(gateway =>
  rulesByTag([...inlineSecretWarnings, ...savedOnlyWarnings, ...documentWarnings], gateway)
)

/** Reports warnings about `config`, which is at `path`, to `run`. Its errors are already reported. */
export function warnOfConfig(config: unknown, run: Run, path: Path, use: ConfigUse): void {
  if (!isEnding(run)) return
  try {
    if (!isPlainObject(config)) return
    // Needs no limits and no cycle check, because the check for errors has already completed.
    const walk = newWalk(run, path)
    const rulesOfKinds = ofObjects[run.gateway]()
    visitObjects(target, config, (kind, node, at) => {
      const ofKind = rulesOfKinds.get(kind)
      if (ofKind === undefined) return
      const { byKey, general } = ofKind
      const tag = tagOf(kind, node)
      for (const key in node) {
        const rules = byKey.get(key)
        if (rules !== undefined && node[key] !== undefined) askTriggered(rules, key, tag, node, walk, at)
      }
      if (general !== undefined) for (const rule of rulesAt(general, tag)) ask(rule, node, walk, at)
    })
    const at = placeIn(undefined, "", config)
    for (const rule of rulesAt(ofDocument[run.gateway](), use)) ask(rule, config, walk, at)
  } catch {
    // A getter returned a value to the checks for errors but throws now. What `compile` accepts, `check` accepts too.
  }
}
