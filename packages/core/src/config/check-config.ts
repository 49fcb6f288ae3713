// Checks a whole config document, which may be anything at all.

import { formatPath, type Issue, type Path } from "../issue/issue.ts"
import { type Compilation, report } from "../table/compilation.ts"
import { type CompileOptions, trustedHostsOf } from "../table/gateway-kind.ts"
import { hasCatalogModel, isEmpty, isStrategyNode, namesProviders } from "./node-kind.ts"
import { node, routingKeys } from "./node-shape.ts"
import type { Fields } from "./shape.ts"
import { complain, complainOfSize, newWalk, type Place, type Walk } from "./walk.ts"

/** What a config is for: a route of its own, settings beside a route, or whichever it says. */
export type ConfigUse = "routing" | "settings" | "either"

/**
 * Everything that is wrong with a config document, or doubtful; paths begin at the document. The gateway of `options`
 * decides what it may have.
 */
export function checkConfig(config: unknown, options?: CompileOptions): ReadonlyArray<Issue> {
  const run: Compilation = {
    gateway: options?.gateway ?? "hosted",
    trustedHosts: trustedHostsOf(options),
    warnings: true,
    issues: [],
    carried: []
  }
  checkConfigDocument(config, run, [], "either")
  return run.issues
}

/** Reports to `run` what is wrong with `config`, which stands at `path`. Returns whether a wrapped secret is in it. */
export function checkConfigDocument(config: unknown, run: Compilation, path: Path, use: ConfigUse): boolean {
  const walk = newWalk(run, path)
  try {
    const at = node.visit(config, walk, undefined, "")
    if (at !== undefined) checkUse(config as Fields, walk, at, use)
    complainOfSize(walk)
  } catch {
    reportUnreadable(run, path)
  }
  return walk.redacted
}

/** Reports that reading the document failed, for it is no data but something that runs. */
export function reportUnreadable(run: Compilation, path: Path): undefined {
  return report(
    run,
    "shape.unreadable",
    path,
    `${formatPath(path, "the config")} cannot be read: a getter or a proxy in it throws`,
    "Write plain JSON data."
  )
}

function checkUse(config: Fields, walk: Walk, at: Place, use: ConfigUse): void {
  if (use === "routing") checkRouting(config, walk, at)
  else if (use === "settings") checkSettings(config, walk, at)
  else if (isEmpty(config)) {
    const what = "is empty, which the gateway answers with 400"
    complain(walk, at, undefined, "config.empty", what, "Send no config at all, or write one.")
  }
  if (walk.run.warnings && use !== "settings") warnOfUnread(config, walk, at)
}

function checkRouting(config: Fields, walk: Walk, at: Place): void {
  if (!namesProviders(config)) {
    complain(
      walk,
      at,
      undefined,
      "shape.routing-config",
      "names no provider, so it is not a route of its own: it is settings for one",
      'Name a provider in it, or write it beside one: { provider: "openai", auth: "…", config: { … } }.'
    )
  } else if (walk.run.gateway === "open-source" && !isStrategyNode(config) && config.provider === undefined) {
    complain(
      walk,
      at,
      undefined,
      "config.no-provider",
      "names no provider in a way that the open-source gateway understands",
      'Add "provider" and "api_key".'
    )
  }
}

const settingsRepair =
  "Take it out; or, if the config is to be the route, write { config: { … } } and nothing beside it."

function checkSettings(config: Fields, walk: Walk, at: Place): void {
  for (const key of Object.keys(config)) {
    if (config[key] === undefined || !routingKeys.has(key)) continue
    const what =
      "has no place in a config beside a route: the route says who answers, and with what credential"
    complain(walk, at, key, "shape.settings-config", what, settingsRepair)
  }
  for (const key of ["override_params", "default_params"]) {
    if (!hasCatalogModel({ override_params: config[key] })) continue
    const params: Place = { above: at, key, value: config[key] as object, depth: 1 }
    const what = "chooses a provider of the Model Catalog, but the route beside it says who answers"
    complain(walk, params, "model", "shape.settings-config", what, settingsRepair)
  }
}

/** Keys of a target, in a document that is none; credentials of nobody. */
function warnOfUnread(config: Fields, walk: Walk, at: Place): void {
  for (const key of ["name", "weight"]) {
    if (config[key] === undefined) continue
    const rule = key === "name" ? "config.name-unread" : "config.weight-unread"
    complain(walk, at, key, rule, "is read in a target only", "Leave it out.", "warning")
  }
  if (namesProviders(config)) return
  for (const key of Object.keys(config)) {
    if (config[key] === undefined || !routingKeys.has(key) || key === "name" || key === "weight") continue
    const what = "stands without a provider, so the fields of the request overwrite it"
    complain(walk, at, key, "config.credential-without-provider", what, 'Add "provider".', "warning")
  }
}
