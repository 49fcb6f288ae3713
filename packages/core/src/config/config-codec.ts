// The codec of the config field: the id of a saved config, or a config document.

import { formatPath, type Path } from "../issue/issue.ts"
import { type Codec, plainText } from "../table/codec.ts"
import { isConfigId } from "../table/json-text.ts"
import { type Run, report } from "../table/run.ts"
import type { RoutingConfig, SettingsConfig } from "./config-types.ts"
import { type ConfigUse, writeDocument } from "./write-document.ts"

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
    return report(
      run,
      "shape.config-text",
      path,
      `${formatPath(path, "the config")} is text that is no id of a saved config, where a config itself is an object`,
      "Pass the object itself: JSON.parse of its JSON."
    )
  }
  const id = plainText(value, run, path)
  if (id === undefined || run.gateway === "hosted") return id
  return report(
    run,
    "value.config-id-hosted",
    path,
    `${formatPath(path, "the config")} is the id of a saved config, which the open-source gateway answers with 400`,
    "Pass the config itself, as an object."
  )
}

function encodeDocument(value: unknown, run: Run, path: Path, use: ConfigUse): string | undefined {
  const text = writeDocument(value, run, path, use)
  return text === "{}" ? undefined : text
}
