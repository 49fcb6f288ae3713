// Every kind of route to a model, as a tree of rows like any other.

import { customHostText } from "../grammar/field-types.ts"
import type { Gateway } from "../grammar/gateway-kind.ts"
import { choice, fieldText, refined } from "../grammar/kinds.ts"
import { once } from "../grammar/once.ts"
import { header, type RowTree, unsent } from "../grammar/row.ts"
import { baseUrl } from "../grammar/wire/base-url.ts"
import { virtualKeyText } from "./config/virtual-key.ts"
import { inlineSettings, routingConfig, routingWire, settingsConfig, settingsWire } from "./config-wire.ts"
import { bearerProviders } from "./provider/bearer.ts"
import { ownProviders, providerOf, providers } from "./provider/index.ts"
import { optionalBearerAuth, type Provider } from "./provider/provider.ts"
import { catalogSlug, unlistedSlug } from "./provider/slug.ts"
import { providerOptionRows } from "./provider-options.ts"

export type RouteKind =
  | "provider"
  | "catalog"
  | "virtual-key"
  | "unlisted"
  | "routed-by"
  | "saved-config"
  | "inline-config"

/** One kind of route to a model. */
export interface RouteForm {
  /** Its index among all forms, for callers that store something per form. */
  readonly index: number
  readonly kind: RouteKind
  /** Its name in messages. */
  readonly name: string
  /** Built on first use: a program rarely uses more than a few forms. */
  readonly rows: () => RowTree
  /** The only gateway that can serve it. */
  readonly only: Gateway | undefined
  readonly provider: Provider | undefined
}

export const providerField = "x-portkey-provider"
export const configField = "x-portkey-config"
const customHostRow = header("x-portkey-custom-host", customHostText, { wire: baseUrl })
const settingsRow = header(configField, settingsConfig, { wire: settingsWire })

let forms = 0

function form(
  kind: RouteKind,
  name: string,
  makeRows: () => RowTree,
  only?: Gateway,
  provider?: Provider
): RouteForm {
  return { index: forms++, kind, name, rows: once(makeRows), only, provider }
}

function providerForm(provider: Provider): RouteForm {
  const { slug, auth, options, only } = provider
  const rows = () => ({
    provider: header(providerField, choice(slug), { required: true }),
    customHost: { ...customHostRow, required: provider.customHost === "required" },
    ...(auth === undefined ? {} : { auth }),
    ...options,
    config: settingsRow
  })
  return form("provider", `provider ${JSON.stringify(slug)}`, rows, only, provider)
}

/** The rows of a route whose provider only the gateway knows, after the one that names it. */
const openRows =
  (naming: RowTree, rest: RowTree = { config: settingsRow }): (() => RowTree) =>
  () => ({
    ...naming,
    customHost: customHostRow,
    auth: optionalBearerAuth,
    providerOptions: providerOptionRows(),
    ...rest
  })

const routingConfigRow = header(configField, routingConfig, {
  wire: routingWire,
  required: true,
  secret: true
})

const providerForms = new Map<string, RouteForm>()

/** The form of the routes to a provider, by its slug, or `undefined` for a slug that is not in the table. */
export function formOfProvider(slug: string): RouteForm | undefined {
  const known = providerForms.get(slug)
  if (known !== undefined) return known
  const provider = providerOf.get(slug)
  if (provider === undefined) return undefined
  const made = providerForm(provider)
  providerForms.set(slug, made)
  return made
}

export const catalogForm = form(
  "catalog",
  "a Model Catalog slug",
  openRows({ provider: header(providerField, refined(fieldText, catalogSlug), { required: true }) }),
  "hosted"
)
export const virtualKeyForm = form(
  "virtual-key",
  "a virtual key",
  openRows({ virtualKey: header("x-portkey-virtual-key", virtualKeyText, { required: true }) }),
  "hosted"
)
export const unlistedForm = form(
  "unlisted",
  "an unlisted provider",
  openRows({ unlistedProvider: header(providerField, refined(fieldText, unlistedSlug), { required: true }) })
)
export const routedByForm = form(
  "routed-by",
  "no provider or config",
  openRows(
    { routedBy: unsent(choice("api-key", "model")) },
    { config: header(configField, inlineSettings, { wire: settingsWire }) }
  ),
  "hosted"
)
export const savedConfigForm = form(
  "saved-config",
  "a saved config id",
  openRows({ config: routingConfigRow }, {}),
  "hosted"
)
export const inlineConfigForm = form("inline-config", "an inline config", () => ({
  config: routingConfigRow,
  customHost: customHostRow
}))

const otherForms: ReadonlyArray<RouteForm> = [
  catalogForm,
  virtualKeyForm,
  unlistedForm,
  routedByForm,
  savedConfigForm,
  inlineConfigForm
]

const formsOf = (providers: ReadonlyArray<Provider>): ReadonlyArray<RouteForm> => [
  ...providers.flatMap(({ slug }) => formOfProvider(slug) ?? []),
  ...otherForms
]

/** All kinds of route to a model. */
export const routeForms: () => ReadonlyArray<RouteForm> = once(() => formsOf(providers))

/** The forms with different rows: one provider that takes only a bearer token represents all of them. */
export const distinctForms: () => ReadonlyArray<RouteForm> = once(() =>
  formsOf([...ownProviders, ...bearerProviders.slice(0, 1)])
)
