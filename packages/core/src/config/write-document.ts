// Checks a whole config document, which may be anything at all, for errors.

import { formatPath, type Path } from "../issue/issue.ts"
import { isPlainObject } from "../table/plain-object.ts"
import { type Run, report } from "../table/run.ts"
import { complain, complainOfSize, newWalk, type Place, placeIn, type Walk } from "../table/walk.ts"
import { catalogModelKeys, isEmpty, namesProviders, parameterKeys } from "./node-kind.ts"
import { node, routingKeys } from "./node-shape.ts"
import type { Fields } from "./shape.ts"

/** What a config is for: a route of its own, settings beside a route, or whichever it says. */
export type ConfigUse = "routing" | "settings" | "either"

/**
 * Writes `config`, which stands at `path`, as JSON in ASCII, its secrets open. Reports to `run` what is wrong with it and
 * then returns `undefined`.
 */
export function writeDocument(config: unknown, run: Run, path: Path, use: ConfigUse): string | undefined {
  const before = run.issues.length
  const walk = newWalk(run, path)
  const present: string[] = []
  try {
    const text = node.write(config, walk, undefined, "", present)
    if (isPlainObject(config) && !isPlainUse[use](present, text)) {
      const written = text === undefined || use === "either" ? config : readBack(text)
      checkUse(written, walk, placeIn(undefined, "", config), use)
    }
    complainOfSize(walk)
    return run.issues.length === before ? text : undefined
  } catch {
    return reportUnreadable(run, path)
  }
}

/** Reports that reading the document failed, for it is no data but something that runs. */
function reportUnreadable(run: Run, path: Path): undefined {
  return report(
    run,
    "shape.unreadable",
    path,
    `${formatPath(path, "the config")} cannot be read: a getter or a proxy in it throws`,
    "Write plain JSON data."
  )
}

/**
 * Whether the known keys that the walk found in a document, and its text, say at once that it fits its use, as those of
 * most do. The document itself is not asked again: a getter in it may answer otherwise than what was written.
 */
const isPlainUse: Record<ConfigUse, (present: ReadonlyArray<string>, text: string | undefined) => boolean> = {
  routing: (present, text) =>
    text !== undefined &&
    (present.includes("provider") || present.includes("strategy") || present.includes("targets")),
  settings: (present, text) =>
    text !== undefined &&
    !present.some(key => (isParameters(key) ? text.includes('"model":"@') : routingKeys.has(key))),
  either: present => present.length > 0
}

const isParameters = (key: string): boolean => parameterKeys.some(each => each === key)

/** A document as it was written; it inherits nothing. */
const readBack = (text: string): Fields => ({ __proto__: null, ...JSON.parse(text) })

function checkUse(config: Fields, walk: Walk, at: Place, use: ConfigUse): void {
  if (use === "routing") checkRouting(config, walk, at)
  else if (use === "settings") checkSettings(config, walk, at)
  else if (isEmpty(config)) {
    const what = "is empty, which the gateway answers with 400"
    complain(walk, at, undefined, "config.empty", what, "Send no config at all, or write one.")
  }
}

function checkRouting(config: Fields, walk: Walk, at: Place): void {
  if (namesProviders(config, walk.run.gateway)) return
  if (namesProviders(config, "hosted")) {
    complain(
      walk,
      at,
      undefined,
      "config.no-provider",
      "names no provider in a way that the open-source gateway understands",
      'Add "provider" and "api_key".'
    )
  } else {
    complain(
      walk,
      at,
      undefined,
      "config.no-route",
      "names no provider, so it is not a route of its own: it is settings for one",
      'Name a provider in it, or write it beside one: { provider: "openai", auth: "…", config: { … } }.'
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
    complain(walk, at, key, "config.beside-route", what, settingsRepair)
  }
  for (const key of catalogModelKeys(config, walk.run.gateway)) {
    const params = placeIn(at, key, config[key] as object)
    const what = "chooses a provider of the Model Catalog, but the route beside it says who answers"
    complain(walk, params, "model", "config.beside-route", what, settingsRepair)
  }
}
