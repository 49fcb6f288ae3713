// Arbitrary request specs, from the table alone: every row, every variant, every kind of route.

import * as Redacted from "effect/Redacted"
import * as Result from "effect/Result"
import * as fc from "fast-check"
import { compileResult } from "../compile/compile.ts"
import type { Gateway } from "../grammar/gateway-kind.ts"
import {
  isRow,
  isVariants,
  type Row,
  type RowNode,
  type RowTree,
  requiredKeysOf,
  type Variants
} from "../grammar/row.ts"
import { gatewayRows, identityRows } from "../rows/gateway.ts"
import { type RouteForm, routeForms } from "../rows/route-rows.ts"
import type { RequestSpec } from "../spec/request-spec.ts"
import { configArbitrary, settingsArbitrary } from "./config-arbitrary.ts"
import { leftOut, without } from "./left-out.ts"
import { fieldNameLike, valuesOfRow } from "./row-arbitrary.ts"
import { fieldText, secretOf } from "./text-arbitrary.ts"

export interface SpecArbitraryOptions {
  /** The gateway whose `check` the specs pass. Default `"hosted"`. */
  readonly gateway?: Gateway | undefined
}

/**
 * Specs in which `check` finds no error: every kind of route, every field, every form of credential, secrets as strings
 * or `Redacted`, and awkward values such as strings that look like something else, empty groups and nested configs.
 * `check` may warn.
 *
 * @param options the target gateway, `"hosted"` by default
 * @returns an arbitrary of fast-check. Nothing is thrown
 * @example
 * fc.assert(fc.property(specArbitrary(), spec => Object.keys(compile(spec)).length > 0))
 */
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
  const specs = fc.record(
    { ...shape({ ...identityRows, ...gatewayRows }, gateway), route, extraHeaders },
    { requiredKeys: ["route"] }
  )
  return fc
    .tuple(specs, fc.option(without(fieldText, "placeholder"), { nil: undefined }))
    .map(([spec, more]) => withCarriedFields(spec as unknown as RequestSpec, more))
    .map(spec => (gateway === "hosted" ? withKey(spec) : spec))
}

/** `spec` with a Portkey key, if the hosted gateway would otherwise use its `authorization` as the key. */
function withKey(spec: RequestSpec): RequestSpec {
  if (spec.apiKey !== undefined) return spec
  const compiled = compileResult(spec)
  const isUsedUp =
    Result.isFailure(compiled) && compiled.failure.issues.some(({ rule }) => rule === "hosted.bearer-used-up")
  return isUsedUp ? { ...spec, apiKey: "pk-fake" } : spec
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
    Object.entries(tree)
      // Fields that must not get lost are left out if only the other gateway reads them.
      .filter(([, node]) => !isRow(node) || !node.vital || node.readBy === gateway)
      .map(([key, node]) => [key, nodeArbitrary(node, gateway, form)])
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
  return row.wire.is === "id-or-json" ? configOf(form, gateway) : valuesOfRow(row, gateway)
}

const savedId = fc.oneof(
  { weight: 4, arbitrary: fc.stringMatching(/^pc-[a-z0-9-]{1,12}$/) },
  fc.constantFrom("my-config", "pp-1", "pc-$x")
)

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

/**
 * `spec` with the forwarded fields that its keys require: a forwarded credential is carried, but never twice, which
 * would be an error. If `more` is a string, it is carried too, as far as the spec names or allows a field for it.
 */
function withCarriedFields(spec: RequestSpec, more: string | undefined): RequestSpec {
  const { auth } = spec.route as { readonly auth?: unknown }
  const { forwardHeaders } = spec
  const forwarded =
    typeof auth === "object" && auth !== null && !Redacted.isRedacted(auth) && "forwarded" in auth
  if (forwarded || (auth === undefined && more !== undefined && !Array.isArray(forwardHeaders))) {
    const Authorization = Redacted.make("Basic ZmFrZTpmYWtl")
    return {
      ...spec,
      forwardHeaders: Array.isArray(forwardHeaders) ? { Authorization } : { ...forwardHeaders, Authorization }
    }
  }
  if (more === undefined || !Array.isArray(forwardHeaders)) return spec
  const named = (forwardHeaders as ReadonlyArray<string>).filter(name => !leftOut.ownField(name))
  return {
    ...spec,
    extraHeaders: { ...spec.extraHeaders, ...Object.fromEntries(named.map(name => [name, more])) }
  }
}
