// The codec of the config field: the id of a saved config, or a config document.

import { type Codec, plainText } from "../grammar/codec.ts"
import { isConfigId } from "../grammar/json-text.ts"
import { isPlainObject } from "../grammar/plain-object.ts"
import { type Run, tell } from "../grammar/run.ts"
import type { Path } from "../issue/issue.ts"
import type { ConfigUse, RoutingConfig, SettingsConfig } from "./config/document.ts"
import { forwardedNamesIn } from "./config/node-kind.ts"
import { isEnding, writeDocument } from "./write-document.ts"

/** A config that is a route of its own. */
export const routingConfig: Codec<string | RoutingConfig> = configCodec("routing")

/** A config beside a route. One that sets nothing is not sent: the gateway answers `{}` with 400. */
export const settingsConfig: Codec<string | SettingsConfig> = configCodec("settings")

function configCodec<Config>(use: ConfigUse): Codec<string | Config> {
  return {
    kind: "config",
    encode(value, run, path) {
      return typeof value === "string" ? encodeId(value, run, path) : encodeDocument(value, run, path, use)
    }
  }
}

function encodeId(value: string, run: Run, path: Path): string | undefined {
  if (!isConfigId(value)) {
    return tell(run, {
      rule: "shape.config-text",
      path,
      what: "is text but not the id of a saved config; a config itself is an object",
      repair: "Pass the object itself: JSON.parse of its JSON."
    })
  }
  const id = plainText(value, run, path)
  if (id === undefined || run.gateway === "hosted") return id
  return tell(run, {
    rule: "value.config-id-hosted",
    path,
    what: "is the id of a saved config, which the open-source gateway answers with 400",
    repair: [{ spec: "Pass the config itself, as an object.", fields: "Send the config itself, as JSON." }]
  })
}

function encodeDocument(value: unknown, run: Run, path: Path, use: ConfigUse): string | undefined {
  const text = writeDocument(value, run, path, use)
  run.forwardedByConfig = forwardedNames(value, text, run)
  return text === "{}" ? undefined : text
}

const none: ReadonlyArray<string> = []

/** The names that a document forwards, which `text` is unless something is wrong with it. */
function forwardedNames(value: unknown, text: string | undefined, run: Run): ReadonlyArray<string> {
  if (text !== undefined)
    return text.includes('"forward_headers":') ? [...forwardedNamesIn(JSON.parse(text))] : none
  try {
    return isPlainObject(value) && isEnding(run) ? [...forwardedNamesIn(value)] : none
  } catch {
    return none
  }
}
