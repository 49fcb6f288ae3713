// Which route to a model a set of fields means, as the gateway decides it.

import type { Gateway } from "../grammar/gateway-kind.ts"
import { isPlainObject } from "../grammar/plain-object.ts"
import type { Fields } from "../grammar/type.ts"
import { parseJson } from "../grammar/wire/json.ts"
import { namesProviders } from "../rows/config/node-kind.ts"
import {
  catalogForm,
  configField,
  formOfProvider,
  inlineConfigForm,
  providerField,
  type RouteForm,
  routedByForm,
  savedConfigForm,
  unlistedForm,
  virtualKeyForm
} from "../rows/route-rows.ts"

const virtualKeyField = "x-portkey-virtual-key"

/**
 * The route of `fields`, which may include an inline `config`. A config that names its own providers takes precedence
 * over every other field (gateway/src/handlers/handlerUtils.ts:1032). A virtual key holds provider and credential, so
 * it takes precedence over a provider, but not over a slug of the Model Catalog; the open-source gateway ignores it.
 */
export function routeOfFields(
  fields: ReadonlyMap<string, string>,
  config: Fields | undefined,
  gateway: Gateway
): RouteForm {
  if (config !== undefined && namesProviders(config, gateway)) return inlineConfigForm
  const provider = fields.get(providerField)
  const named = provider === undefined ? undefined : formOfSlug(provider)
  const hasKey = fields.has(virtualKeyField)
  const keyWins = named === undefined || (named !== catalogForm && virtualKeyForm.only === gateway)
  if (hasKey && keyWins) return virtualKeyForm
  if (named !== undefined) return named
  if (config === undefined && fields.has(configField)) return savedConfigForm
  return routedByForm
}

const formOfSlug = (slug: string): RouteForm =>
  formOfProvider(slug) ?? (slug.startsWith("@") ? catalogForm : unlistedForm)

/** The config document in `fields`, or `undefined` if there is none or only the id of one. */
export function inlineConfigOf(fields: ReadonlyMap<string, string>): Fields | undefined {
  const text = fields.get(configField)
  if (text === undefined || !text.trimStart().startsWith("{")) return undefined
  const parsed = parseJson(text)
  return "value" in parsed && isPlainObject(parsed.value) ? parsed.value : undefined
}
