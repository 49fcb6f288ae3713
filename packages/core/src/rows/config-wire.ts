// The config field: the id of a saved config is sent unchanged, a config document as JSON.

import { ref, refined, text, unionOf } from "../grammar/kinds.ts"
import { once } from "../grammar/once.ts"
import { isPlainObject } from "../grammar/plain-object.ts"
import { forwardsNone, type Run } from "../grammar/run.ts"
import type { Refinement, Type } from "../grammar/type.ts"
import { canonical as canonicalJson, parseJson } from "../grammar/wire/json.ts"
import { type Decode, type Encode, encodePlain, type Shown, type Wire } from "../grammar/wire/wire.ts"
import { kindOf, type Path } from "../issue/issue.ts"
import type { ConfigUse, RoutingConfig, SettingsConfig } from "./config/document.ts"
import { forwardedNamesIn, isEmpty } from "./config/node-kind.ts"
import { isConfigId, noSavedId, savedId } from "./config/saved-id.ts"
import { target } from "./config/tree.ts"
import { isEnding, writeDocument } from "./write-document.ts"

const idOrDocument = <Config>(id: Refinement): Type<string | Config> =>
  unionOf(
    { expected: "the id of a saved config, or an object", like: '{ "retry": { "attempts": 3 } }' },
    refined(text, id),
    ref<Config>("Config", () => target as Type as Type<Config>)
  )

/** A config that is a route of its own. */
export const routingConfig = idOrDocument<RoutingConfig>(savedId)

/** A config next to a route. A config that sets nothing is not sent, because the gateway answers `{}` with 400. */
export const settingsConfig = idOrDocument<SettingsConfig>(savedId)

/** The same if no route names a provider: the id of a saved config would then be a route of its own. */
export const inlineSettings = idOrDocument<SettingsConfig>(noSavedId)

const configWire = (use: ConfigUse): Wire => ({
  is: "id-or-json",
  encoder({ kind }) {
    const [id] = kind.is === "union" ? kind.of : []
    const encodeId = encodePlain(id ?? text)
    return (value, run, path) =>
      typeof value === "string" ? encodeId(value, run, path) : encodeDocument(value, run, path, use)
  }
})

export const routingWire = configWire("routing")
export const settingsWire = configWire("settings")

function encodeDocument(value: unknown, run: Run, path: Path, use: ConfigUse): ReturnType<Encode> {
  const text = writeDocument(value, run, path, use)
  run.forwardedByConfig = namesForwardedBy(value, text, run)
  return text === "{}" ? undefined : text
}

/**
 * The names that a document forwards. `text` is the document, or `undefined` if it has errors. Few requests need them.
 */
function namesForwardedBy(value: unknown, text: string | undefined, run: Run): () => ReadonlyArray<string> {
  if (text === undefined && !isEnding(run)) return forwardsNone
  return once(() => {
    try {
      const config: unknown = text === undefined ? value : JSON.parse(text)
      return isPlainObject(config) ? [...forwardedNamesIn(config)] : []
    } catch {
      return []
    }
  })
}

/** Decodes the id of a saved config, or a document. The grammar checks the contents of a document. */
export const decode: Decode = (text, _, { gateway }) => {
  const id = gateway === "hosted" ? "the id of a saved config, or " : ""
  const repair = `Write ${id}a JSON object such as {"retry":{"attempts":3}}.`
  if (isConfigId(text)) return text.trim() === "" ? { fault: "is empty", repair } : { value: text }
  const parsed = parseJson(text)
  if ("fault" in parsed || isPlainObject(parsed.value)) return parsed
  if (gateway === "hosted" && typeof parsed.value === "string" && isConfigId(parsed.value))
    return {
      fault: "is the id of a saved config in quotes, which the gateway answers with 400",
      repair: "Write the id without quotes."
    }
  if (typeof parsed.value === "string" && "value" in parseJson(parsed.value))
    return {
      fault: "is JSON that was written as JSON a second time, so the gateway answers 400",
      repair: "Call JSON.stringify or json.dumps once."
    }
  return { fault: `is ${kindOf(parsed.value)}, where a config is a JSON object`, repair }
}

/** The document as `JSON.parse` would return it, or `undefined` if it sets nothing: see {@link canonicalJson}. */
export function canonical(value: unknown, shown?: Shown): unknown {
  const plain = canonicalJson(value, shown)
  return isPlainObject(plain) && isEmpty(plain) ? undefined : plain
}
