// Arbitrary request specs, from the table alone: every row, every variant, every kind of route.

import * as Redacted from "effect/Redacted"
import * as fc from "fast-check"
import { configArbitrary, guardrailsArbitrary, settingsArbitrary } from "../config/config-arbitrary.ts"
import { type RouteForm, routeForms } from "../route/route-rows.ts"
import type { RequestSpec } from "../spec/request-spec.ts"
import { gatewayRows, identityRows } from "../table/gateway.ts"
import type { Gateway } from "../table/gateway-kind.ts"
import {
  isRow,
  isVariants,
  type Row,
  type RowNode,
  type RowTree,
  requiredKeysOf,
  type Variants
} from "../table/row.ts"
import { codecArbitraries, fieldNameLike, fieldText, secretOf } from "./codec-arbitrary.ts"

export interface SpecArbitraryOptions {
  /** The gateway whose check the specs pass. Default `"hosted"`. */
  readonly gateway?: Gateway
}

/** Specs that `check` finds no error in. */
export function specArbitrary(options: SpecArbitraryOptions = {}): fc.Arbitrary<RequestSpec> {
  const gateway = options.gateway ?? "hosted"
  const forms = routeForms().filter(form => form.only === undefined || form.only === gateway)
  const perKind = new Map<string, RouteForm[]>()
  for (const form of forms) perKind.set(form.kind, [...(perKind.get(form.kind) ?? []), form])
  const providersOften = (kind: string): number => (kind === "provider" ? 12 : 2)
  const route = fc.oneof(
    ...[...perKind].map(([kind, of]) => ({
      weight: providersOften(kind),
      arbitrary: fc.constantFrom(...of).chain(form => routeArbitrary(form, gateway))
    }))
  )
  return fc
    .record(
      {
        ...shape({ ...identityRows, ...gatewayRows }, gateway),
        route,
        extraHeaders: extraHeaders
      },
      { requiredKeys: ["route"] }
    )
    .map(spec => withAgreedAuthorization(spec as unknown as RequestSpec))
}

/** Routes of one form. */
export function routeArbitrary(form: RouteForm, gateway: Gateway): fc.Arbitrary<unknown> {
  return treeArbitrary(form.rows(), gateway, form)
}

const extraHeaders = fc
  .uniqueArray(fieldNameLike("e"), { maxLength: 3, selector: name => name.toLowerCase() })
  .chain(names => fc.record(Object.fromEntries(names.map(name => [name, secretOf(fieldText)]))))

function shape(tree: RowTree, gateway: Gateway, form?: RouteForm): { [key: string]: fc.Arbitrary<unknown> } {
  return Object.fromEntries(
    Object.entries(tree).map(([key, node]) => [key, nodeArbitrary(node, gateway, form)])
  )
}

function treeArbitrary(
  tree: RowTree,
  gateway: Gateway,
  form?: RouteForm,
  inVariant = false
): fc.Arbitrary<unknown> {
  return fc.record(shape(tree, gateway, form), { requiredKeys: requiredKeysOf(tree, inVariant) as never })
}

function nodeArbitrary(node: RowNode, gateway: Gateway, form?: RouteForm): fc.Arbitrary<unknown> {
  if (isRow(node)) return rowArbitrary(node, gateway, form)
  return isVariants(node) ? variantsArbitrary(node, gateway) : treeArbitrary(node, gateway)
}

function variantsArbitrary(node: Variants, gateway: Gateway): fc.Arbitrary<unknown> {
  const of = Object.values(node.of).map(({ rows }) => treeArbitrary(rows, gateway, undefined, true))
  return node.plain === undefined
    ? fc.oneof(...of)
    : fc.oneof({ weight: 4, arbitrary: rowArbitrary(node.plain, gateway) }, ...of)
}

function rowArbitrary(row: Row, gateway: Gateway, form?: RouteForm): fc.Arbitrary<unknown> {
  const { codec } = row
  switch (codec.kind) {
    case "config":
      return configOf(form, gateway)
    case "objects":
      return guardrailsArbitrary(gateway)
    default: {
      const value = codecArbitraries[codec.kind](codec, row)
      return row.secret && codec.kind !== "service-account" ? secretOf(value as fc.Arbitrary<string>) : value
    }
  }
}

const savedId = fc.stringMatching(/^pc-[a-z0-9-]{1,12}$/)

function configOf(form: RouteForm | undefined, gateway: Gateway): fc.Arbitrary<unknown> {
  switch (form?.kind) {
    case "inline-config":
      return configArbitrary(gateway)
    case "saved-config":
      return savedId
    case "routed-by":
      return settingsArbitrary(gateway)
    default:
      return gateway === "hosted" ? fc.oneof(savedId, settingsArbitrary(gateway)) : settingsArbitrary(gateway)
  }
}

// A credential that is forwarded needs the field that carries it; two credentials would be an error.
function withAgreedAuthorization(spec: RequestSpec): RequestSpec {
  const { auth } = spec.route as { readonly auth?: unknown }
  const forwarded =
    typeof auth === "object" && auth !== null && !Redacted.isRedacted(auth) && "forwarded" in auth
  if (!forwarded) return spec
  return { ...spec, forwardHeaders: { Authorization: Redacted.make("Basic ZmFrZTpmYWtl") } }
}
