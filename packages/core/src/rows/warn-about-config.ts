// Warnings about a config document: what works otherwise than it looks. `compile` never loads them; `check` asks for them
// once the document has been checked for errors.

import type { Gateway } from "../grammar/gateway-kind.ts"
import { once } from "../grammar/once.ts"
import { isPlainObject } from "../grammar/plain-object.ts"
import { ask, askAll, askCalled, callsOf, rulesAt, rulesByTag, tagOf } from "../grammar/rules-of-object.ts"
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

type ByGateway<T> = { readonly [G in Gateway]: () => T }

const byGateway = <T extends object>(make: (gateway: Gateway) => T): ByGateway<T> => ({
  hosted: once(() => make("hosted")),
  "open-source": once(() => make("open-source"))
})

const ofObjects = byGateway(
  gateway => new Map([...rulesByKind(configWarnings)].map(([kind, rules]) => [kind, callsOf(rules, gateway)]))
)
const ofDocument = byGateway(gateway =>
  rulesByTag([...inlineSecretWarnings, ...savedOnlyWarnings, ...documentWarnings], gateway)
)

/** Reports to `run` what is doubtful about `config`, which stands at `path` and of which all errors are reported. */
export function warnOfConfig(config: unknown, run: Run, path: Path, use: ConfigUse): void {
  if (!isEnding(run)) return
  try {
    if (!isPlainObject(config)) return
    // Counts nothing and looks for no cycle: the walk that looked for errors came to its end.
    const walk = newWalk(run, path)
    const callsByKind = ofObjects[run.gateway]()
    visitObjects(target, config, (kind, node, at) => {
      const calls = callsByKind.get(kind)
      if (calls === undefined) return
      const { byKey, general } = calls
      const tag = tagOf(kind, node)
      for (const key in node) {
        const rules = byKey.get(key)
        if (rules !== undefined && node[key] !== undefined) askCalled(rules, key, tag, node, walk, at)
      }
      if (general !== undefined) for (const rule of rulesAt(general, tag)) ask(rule, node, walk, at)
    })
    askAll(rulesAt(ofDocument[run.gateway](), use), config, walk, placeIn(undefined, "", config))
  } catch {
    // A getter that let the checks for errors look, and throws now: what is no error to `compile` is none to `check`.
  }
}
