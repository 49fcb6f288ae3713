// Which way to reach a model a set of fields means, as the gateway decides it.

import {
  catalogForm,
  formOfProvider,
  inlineConfigForm,
  type RouteForm,
  routedByForm,
  savedConfigForm,
  unlistedForm,
  virtualKeyForm
} from "../route/route-rows.ts"
import { parseJson } from "../table/json-text.ts"
import { isPlainObject } from "../table/plain-object.ts"
import type { FieldReader } from "./field-reader.ts"

const providerField = "x-portkey-provider"
const virtualKeyField = "x-portkey-virtual-key"
const configField = "x-portkey-config"

/**
 * The route of `reader`'s fields. A config that names its own providers wins over every other field
 * (gateway/src/handlers/handlerUtils.ts:1032); a virtual key holds provider and credential, so it wins over a provider.
 */
export function routeOfFields(reader: FieldReader): RouteForm {
  const provider = reader.peek(providerField)
  const config = reader.peek(configField)
  const document = config === undefined ? undefined : jsonObject(config)
  if (document !== undefined && namesProviders(document)) return inlineConfigForm
  if (reader.peek(virtualKeyField) !== undefined) return virtualKeyForm
  if (provider !== undefined) {
    return formOfProvider(provider) ?? (provider.startsWith("@") ? catalogForm : unlistedForm)
  }
  if (config !== undefined && document === undefined) return savedConfigForm
  return routedByForm
}

function jsonObject(text: string): Record<string, unknown> | undefined {
  if (!text.trimStart().startsWith("{")) return undefined
  const parsed = parseJson(text)
  return "value" in parsed && isPlainObject(parsed.value) ? parsed.value : undefined
}

const routingKeys = ["provider", "targets", "strategy", "virtual_key", "passthrough", "prompt_id"]

/** Whether a config names its own providers, so that provider fields beside it are dead. */
export function namesProviders(config: Readonly<Record<string, unknown>>): boolean {
  if (routingKeys.some(key => config[key] !== undefined)) return true
  const params = config.override_params
  return isPlainObject(params) && typeof params.model === "string" && params.model.startsWith("@")
}
