// The laws cover the whole table only if their specs do.

import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { gatewayLayout, layoutOf } from "../encode/layout.ts"
import { encodeSpec } from "../encode/spec-encoder.ts"
import type { Gateway } from "../grammar/gateway-kind.ts"
import { isPlainObject } from "../grammar/plain-object.ts"
import type { Row } from "../grammar/row.ts"
import { newRun, type Run } from "../grammar/run.ts"
import { formatPath } from "../issue/issue.ts"
import { routeFormOf } from "../rows/route-form.ts"
import { type RouteForm, routeForms } from "../rows/route-rows.ts"
import { isMixed } from "../rule/config/guardrails.ts"
import { normalize } from "../spec/normalize.ts"
import type { RequestSpec } from "../spec/request-spec.ts"
import { reveal } from "../spec/reveal.ts"
import { comparable } from "./plain-spec.ts"
import { routeArbitrary, specArbitrary } from "./spec-arbitrary.ts"

describe.each<Gateway>(["hosted", "open-source"])("for the %s gateway", gateway => {
  const served = routeForms().filter(form => form.only === undefined || form.only === gateway)

  test("specs reach every kind of route, and every row outside routes", () => {
    const forms = new Set<string>()
    const slots = new Set<number>()
    for (const spec of fc.sample(specArbitrary({ gateway }), 3000)) {
      const run = newRun({ gateway })
      const layout = encodeSpec(spec, run)
      forms.add(layout?.form.name ?? "")
      for (const slot of filledSlots(run)) slots.add(slot)
    }
    // A vital field that this gateway does not read is an error there.
    const isLost = ({ vital, readBy }: Row): boolean =>
      vital !== undefined && readBy !== undefined && readBy !== gateway
    const missed = gatewayLayout()
      .entries.filter(({ slot, row }) => !slots.has(slot) && !isLost(row))
      .map(({ path }) => formatPath(path))
    expect(missed).toEqual([])
    expect(served.map(form => form.name).filter(name => !forms.has(name))).toEqual([])
  })

  test("specs reach the awkward cases", () => {
    const specs = fc.sample(specArbitrary({ gateway }), 3000).map(spec => reveal(spec) as object as OpenSpec)
    const missed = awkward.filter(([, isThere]) => !specs.some(spec => isThere(spec, gateway)))
    expect(missed.map(([what]) => what)).toEqual([])
  })

  test.each(served.map(form => [form.name, form] as const))(
    "routes by %s reach every row and variant",
    (_, form) => {
      expect(missedBy(form, gateway)).toEqual([])
    }
  )
})

/** The cases that arbitrary specs must include, and how to find each in a spec with revealed secrets. */
const awkward: ReadonlyArray<[what: string, isThere: (spec: OpenSpec, gateway: Gateway) => boolean]> = [
  [
    "a Cloudflare model in settings",
    ({ route }) => /"model":"@(?:cf|hf)\//.test(JSON.stringify(settingsOf(route)))
  ],
  [
    "a model without a slash in settings",
    ({ route }) => /"model":"@[^/"]*"/.test(JSON.stringify(settingsOf(route)))
  ],
  [
    "ids and objects in one list of guardrails",
    ({ route }, gateway) =>
      gateway === "open-source" || [route.config].flatMap(listsOfGuardrails).some(isMixed)
  ],
  ["an empty metadata value", ({ metadata }) => Object.values(metadata ?? {}).includes("")],
  ["a metadata value with an empty key", ({ metadata }) => Object.keys(metadata ?? {}).includes("")],
  // In a secret it would be an error.
  [
    "a placeholder that a program wrote for a missing value",
    ({ metadata }) => Object.values(metadata ?? {}).includes("undefined")
  ],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: this is what a template leaves behind
  ["an unfilled template", spec => JSON.stringify(spec).includes("${API_KEY}")],
  [
    "a forwarded credential field of another provider",
    ({ extraHeaders }) => "x-api-key" in lowerCase(extraHeaders)
  ],
  [
    "a forwarded credential without auth: { forwarded: true }",
    ({ route, forwardHeaders }) => route.auth === undefined && "authorization" in lowerCase(forwardHeaders)
  ]
]

interface OpenSpec {
  readonly route: Readonly<Record<string, unknown>>
  readonly metadata?: Readonly<Record<string, string>>
  readonly extraHeaders?: object
  readonly forwardHeaders?: object
}

const lowerCase = (record: object = {}): object =>
  Object.fromEntries(Object.entries(record).map(([name, value]) => [name.toLowerCase(), value]))

const settingsOf = ({ config, ...rest }: OpenSpec["route"]): unknown =>
  Object.keys(rest).length > 0 && typeof config === "object" ? config : {}

function listsOfGuardrails(node: unknown): ReadonlyArray<unknown> {
  if (!isPlainObject(node)) return []
  const below = Array.isArray(node.targets) ? node.targets.flatMap(listsOfGuardrails) : []
  return [node.input_guardrails, node.output_guardrails, ...below]
}

const filledSlots = (run: Run): ReadonlyArray<number> =>
  [...run.slots.keys()].filter(slot => run.slots[slot] !== undefined)

function missedBy(form: RouteForm, gateway: Gateway): ReadonlyArray<string> {
  const layout = layoutOf(form)
  const reached = new Set<number>()
  const rows = layout.entries.length - gatewayLayout().entries.length
  for (const route of fc.sample(routeArbitrary(form, gateway), 30 + 6 * rows) as Array<
    Record<string, unknown>
  >) {
    const run = newRun({ gateway })
    expect(routeFormOf(route, run)).toBe(form)
    layout.encodeRoute(route, run)
    for (const slot of filledSlots(run)) reached.add(slot)
  }
  const own = layout.entries.slice(gatewayLayout().entries.length)
  return own
    .filter(({ slot }) => !reached.has(slot))
    .map(({ row, path }) => `${formatPath(path)} (${row.field})`)
}

test("comparable distinguishes specs with swapped secrets", () => {
  const spec = (accessKeyId: string, secretAccessKey: string): RequestSpec => ({
    route: { provider: "bedrock", region: "us-east-1", auth: { accessKeyId, secretAccessKey } }
  })
  expect(comparable(normalize(spec("one", "two")))).not.toEqual(comparable(normalize(spec("two", "one"))))
})
