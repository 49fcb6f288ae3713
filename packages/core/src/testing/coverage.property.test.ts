// The laws speak for the whole table only if their specs reach all of it.

import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { gatewayEntries, layoutOf } from "../emit/layout.ts"
import { routeFormOf } from "../emit/route-form.ts"
import { encodeSpec } from "../emit/spec-encoder.ts"
import { formatPath } from "../issue/issue.ts"
import { type RouteForm, routeForms } from "../route/route-rows.ts"
import { normalize } from "../spec/normalize.ts"
import type { RequestSpec } from "../spec/request-spec.ts"
import type { Gateway } from "../table/gateway-kind.ts"
import { newRun, type Run } from "../table/run.ts"
import { comparable } from "./plain-spec.ts"
import { routeArbitrary, specArbitrary } from "./spec-arbitrary.ts"

describe.each<Gateway>(["hosted", "open-source"])("for the %s gateway", gateway => {
  const served = routeForms().filter(form => form.only === undefined || form.only === gateway)

  test("specs reach every kind of route, and every row that any route may have", () => {
    const forms = new Set<string>()
    const slots = new Set<number>()
    for (const spec of fc.sample(specArbitrary({ gateway }), 3000)) {
      const run = newRun({ gateway })
      const layout = encodeSpec(spec, run)
      forms.add(layout?.form.name ?? "")
      for (const slot of filledSlots(run)) slots.add(slot)
    }
    const missed = gatewayEntries.filter(({ slot }) => !slots.has(slot)).map(({ path }) => formatPath(path))
    expect(missed).toEqual([])
    expect(served.map(form => form.name).filter(name => !forms.has(name))).toEqual([])
  })

  test.each(served.map(form => [form.name, form] as const))(
    "routes by %s reach every row and variant",
    (_, form) => {
      expect(missedBy(form, gateway)).toEqual([])
    }
  )
})

const filledSlots = (run: Run): ReadonlyArray<number> =>
  [...run.slots.keys()].filter(slot => run.slots[slot] !== undefined)

function missedBy(form: RouteForm, gateway: Gateway): ReadonlyArray<string> {
  const layout = layoutOf(form)
  const reached = new Set<number>()
  const rows = layout.entries.length - gatewayEntries.length
  for (const route of fc.sample(routeArbitrary(form, gateway), 30 + 6 * rows) as Array<
    Record<string, unknown>
  >) {
    const run = newRun({ gateway })
    expect(routeFormOf(route, run)).toBe(form)
    layout.encodeRoute(route, run)
    for (const slot of filledSlots(run)) reached.add(slot)
  }
  const own = layout.entries.slice(gatewayEntries.length)
  return own
    .filter(({ slot }) => !reached.has(slot))
    .map(({ row, path }) => `${formatPath(path)} (${row.field})`)
}

test("a mutant that swaps two secrets would not pass law 1", () => {
  const spec = (accessKeyId: string, secretAccessKey: string): RequestSpec => ({
    route: { provider: "bedrock", region: "us-east-1", auth: { accessKeyId, secretAccessKey } }
  })
  expect(comparable(normalize(spec("one", "two")))).not.toEqual(comparable(normalize(spec("two", "one"))))
})
