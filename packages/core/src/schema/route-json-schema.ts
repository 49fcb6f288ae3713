// The JSON Schema of a route. Its keys decide its kind, so an editor offers only the keys of that kind.

import type { Gateway } from "../grammar/gateway-kind.ts"
import type { Row } from "../grammar/row.ts"
import { bearerProviders } from "../rows/provider/bearer.ts"
import { providers } from "../rows/provider/index.ts"
import { discriminants } from "../rows/route-form.ts"
import { distinctForms, type RouteForm, type RouteKind } from "../rows/route-rows.ts"
import { configSchema, settingsSchema } from "./config-json-schema.ts"
import { described } from "./describe.ts"
import { treeSchema } from "./json-rows.ts"
import {
  anyOf,
  type Case,
  closed,
  hasText,
  inCase,
  isOneOf,
  isThere,
  type JsonSchema
} from "./json-schema.ts"
import { type JsonContext, jsonSchemaOf, template } from "./json-types.ts"
import { anyRoute } from "./owner.ts"

type Served = { readonly only?: Gateway | undefined }

export function routeSchema(context: JsonContext): JsonSchema {
  const isServed = ({ only }: Served): boolean => only === undefined || only === context.gateway
  const slugs = providers.filter(isServed).map(({ slug }) => slug)
  const forms = distinctForms().filter(isServed)
  const provider = context.definitions.refer(routeSchema, ["provider"], () =>
    described({ enum: slugs }, anyRoute, "provider")
  )
  const partOf = (form: RouteForm): JsonSchema => formPart(form, slugsOf(form, slugs), provider, context)
  const cases = forms.flatMap((form): ReadonlyArray<Case> => {
    const when = conditionOf(form, slugsOf(form, slugs))
    return when === undefined ? [] : [{ when, then: partOf(form) }]
  })
  // The keys of a route are unknown while its provider is a placeholder.
  const unfilledRoute = { when: hasText("provider", template.source), then: { type: "object" } }
  return inCase([...cases, unfilledRoute], {
    type: "object",
    // So only the slug gets a diagnostic.
    if: hasText("provider"),
    then: { type: "object", properties: { provider } },
    else: {
      type: "object",
      if: isThere("config"),
      then: inCase(
        forms
          .filter(({ kind }) => kind === "saved-config")
          .map(form => ({ when: hasText("config"), then: partOf(form) })),
        anyOf(forms.filter(({ kind }) => kind === "inline-config").map(partOf))
      ),
      else: closed({ provider, ...keysThatDecide(forms, context) }, ["provider"])
    }
  })
}

/**
 * The condition for a route of a form, unless its config decides. `slugs` are those of a form that names its provider.
 */
function conditionOf({ kind, rows }: RouteForm, slugs: ReadonlyArray<string>): JsonSchema | undefined {
  if (kind === "provider") return isOneOf("provider", slugs)
  if (kind === "catalog") return hasText("provider", "^@")
  const key = discriminants.find(each => Object.hasOwn(rows(), each))
  return key === undefined ? undefined : isThere(key)
}

/** The keys that decide the kind of a route, for a route that has none of them yet. */
function keysThatDecide(
  forms: ReadonlyArray<RouteForm>,
  context: JsonContext
): Readonly<Record<string, JsonSchema>> {
  const properties: Record<string, JsonSchema> = {}
  for (const form of forms) {
    const key = discriminants.find(each => Object.hasOwn(form.rows(), each)) ?? "config"
    if (key !== "provider") properties[key] ??= propertiesOfForm(form, form.kind, context)[key] ?? {}
  }
  return properties
}

/** The `served` slugs of all providers whose routes have the same rows as this form. */
function slugsOf({ provider }: RouteForm, served: ReadonlyArray<string>): ReadonlyArray<string> {
  if (provider === undefined) return []
  const bearers = bearerProviders.map(({ slug }): string => slug)
  const alike = bearers.includes(provider.slug) ? bearers : [provider.slug]
  return alike.filter(slug => served.includes(slug))
}

function formPart(
  form: RouteForm,
  slugs: ReadonlyArray<string>,
  provider: JsonSchema,
  context: JsonContext
): JsonSchema {
  const { kind } = form
  const [slug] = slugs
  if (slug === undefined)
    return context.definitions.refer(form, [`route-by-${kind}`], () => formSchema(form, kind, context))
  const [name, owner] = slugs.length > 1 ? ["with-bearer-token", anyRoute] : [`to-${slug}`, slug]
  return context.definitions.refer(form, [`route-${name}`], () => {
    const schema = formSchema(form, owner, context)
    // The case already decides the slug. All slugs are listed so that an editor offers the others too.
    return { ...schema, properties: { ...propertiesIn(schema), provider } }
  })
}

const formSchema = ({ kind, rows }: RouteForm, owner: string, context: JsonContext): JsonSchema =>
  treeSchema(rows(), { ...context, owner, configOf: configOf(kind, context) })

const propertiesOfForm = (form: RouteForm, owner: string, context: JsonContext) =>
  propertiesIn(formSchema(form, owner, context))

const propertiesIn = ({ properties = {} }: JsonSchema): Readonly<Record<string, JsonSchema>> => properties

/** What a config may be on a route of this kind: an id, which only the hosted gateway knows, or a document. */
const configOf =
  (kind: RouteKind, context: JsonContext) =>
  ({ type }: Row): JsonSchema => {
    const [id] = type.kind.is === "union" ? type.kind.of : []
    const ids = id === undefined || context.gateway !== "hosted" ? [] : [jsonSchemaOf(id, context)]
    switch (kind) {
      case "inline-config":
        return configSchema(context)
      case "saved-config":
        return anyOf(ids)
      case "routed-by":
        return settingsSchema(context)
      default:
        return anyOf([...ids, settingsSchema(context)])
    }
  }
