// Facts about every rule of configs, for tests and the reference.

import type { AboutRule, Example } from "../../grammar/about.ts"
import type { ConfigUse } from "../../rows/config/document.ts"
import { aboutCache } from "./cache.about.ts"
import { aboutCircuitBreaker } from "./circuit-breaker.about.ts"
import { aboutCredentials } from "./credentials.about.ts"
import { aboutCustomHost } from "./custom-host.about.ts"
import { aboutDocument } from "./document.about.ts"
import { aboutGateway } from "./gateway.about.ts"
import { aboutGuardrails } from "./guardrails.about.ts"
import { aboutInlineSecret } from "./inline-secret.about.ts"
import { aboutLeaf } from "./leaf.about.ts"
import { aboutNames } from "./names.about.ts"
import { aboutOverwrittenKeys } from "./overwritten-keys.about.ts"
import { aboutParameters } from "./parameters.about.ts"
import { aboutProvider } from "./provider.about.ts"
import { aboutQuery } from "./query.about.ts"
import { aboutRetry } from "./retry.about.ts"
import { aboutStatusCodes } from "./status-codes.about.ts"
import { aboutStrategy } from "./strategy.about.ts"
import { aboutTargets } from "./targets.about.ts"
import { aboutUnreadKeys } from "./unread-keys.about.ts"
import { aboutValues } from "./values.about.ts"
import { aboutWeights } from "./weights.about.ts"

const tables: ReadonlyArray<{ readonly [id: string]: AboutRule }> = [
  aboutValues,
  aboutGateway,
  aboutDocument,
  aboutTargets,
  aboutWeights,
  aboutNames,
  aboutLeaf,
  aboutProvider,
  aboutCustomHost,
  aboutCredentials,
  aboutStrategy,
  aboutCircuitBreaker,
  aboutStatusCodes,
  aboutRetry,
  aboutCache,
  aboutGuardrails,
  aboutQuery,
  aboutUnreadKeys,
  aboutParameters,
  aboutOverwrittenKeys,
  aboutInlineSecret
]

/** An example and the use of its document. */
export type ConfigExample = Example & { readonly use?: ConfigUse }

/** The facts about each rule, by id. If an id has rules about documents and about targets, both are listed. */
export const aboutConfigRules: ReadonlyMap<string, ReadonlyArray<AboutRule>> = (() => {
  const all = new Map<string, AboutRule[]>()
  for (const [id, about] of tables.flatMap(table => Object.entries(table)))
    all.set(id, [...(all.get(id) ?? []), about])
  return all
})()
