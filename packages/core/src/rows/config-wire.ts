// The config field: the id of a saved config travels as it is, a config document as JSON.

import { ref, refined, text, unionOf } from "../grammar/kinds.ts"
import { once } from "../grammar/once.ts"
import { isPlainObject } from "../grammar/plain-object.ts"
import type { Run } from "../grammar/run.ts"
import type { Refinement, Type } from "../grammar/type.ts"
import { canonical as canonicalJson, parseJson } from "../grammar/wire/json.ts"
import { type Decode, type Encode, encodePlain, type Wire } from "../grammar/wire/wire.ts"
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

/** A config beside a route. One that sets nothing is not sent: the gateway answers `{}` with 400. */
export const settingsConfig = idOrDocument<SettingsConfig>(savedId)

/** The same where no route names a provider: there, the id of a saved config is a route of its own. */
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

const none: ReadonlyArray<string> = []

/** The names that a document forwards, which `text` is unless something is wrong with it. Few requests ask for them. */
function namesForwardedBy(value: unknown, text: string | undefined, run: Run): () => ReadonlyArray<string> {
  if (text !== undefined)
    return once(() => (text.includes('"forward_headers":') ? [...forwardedNamesIn(JSON.parse(text))] : none))
  if (!isEnding(run)) return () => none
  return once(() => {
    try {
      return isPlainObject(value) ? [...forwardedNamesIn(value)] : none
    } catch {
      return none
    }
  })
}

/** The id of a saved config, or a document; what it says is for its grammar to judge. */
export const decode: Decode = (text, _, { gateway }) => {
  const repair = 'Write the id of a saved config, or a JSON object such as {"retry":{"attempts":3}}.'
  if (isConfigId(text)) return text.trim() === "" ? { fault: "is empty", repair } : { value: text }
  const parsed = parseJson(text)
  if ("fault" in parsed || isPlainObject(parsed.value)) return parsed
  if (gateway === "hosted" && typeof parsed.value === "string" && isConfigId(parsed.value))
    return { fault: "is the id of a saved config in quotes", repair: "Write the id without quotes." }
  return { fault: `is ${kindOf(parsed.value)}, where a config is a JSON object`, repair }
}

/** The document as `JSON.parse` would give it back, its secrets open; `undefined` for one that sets nothing. */
export function canonical(value: unknown): unknown {
  const plain = canonicalJson(value)
  return isPlainObject(plain) && isEmpty(plain) ? undefined : plain
}
