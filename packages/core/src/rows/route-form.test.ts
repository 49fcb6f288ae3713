import { describe, expect, test } from "vitest"
import { newRun } from "../grammar/run.ts"
import { routeAsMeant, routeFormOf } from "./route-form.ts"

/** The kind of form that a route means, and the rule of each issue with its path. */
function meaning(route: Readonly<Record<string, unknown>>): unknown {
  const run = newRun()
  const form = routeFormOf(routeAsMeant(route, run), run)
  const issues = run.issues.map(({ rule, path }) => `${rule} at ${path.join(".")}`)
  return [...(form === undefined ? [] : [form.kind]), ...issues].join(", ")
}

test.for<[Readonly<Record<string, unknown>>, string]>([
  [{ virtualKey: "vk" }, "virtual-key"],
  [{ unlistedProvider: "new" }, "unlisted"],
  [{ routedBy: "model" }, "routed-by"],
  [{ config: "pc-1" }, "saved-config"],
  [{ config: {} }, "inline-config"],
  [{ config: [] }, "saved-config"],
  [{ provider: "@a" }, "catalog"],
  [{ provider: 7 }, "catalog"],
  [{ provider: null, virtualKey: "vk" }, "virtual-key"],
  [{ provider: undefined, config: {} }, "inline-config"],
  [{ provider: "opnai" }, "provider, shape.unknown-provider at route.provider"],
  [{ provider: "newcomer" }, "shape.unknown-provider at route.provider"],
  [{ provider: "openai", virtualKey: "vk" }, "shape.two-routes at route"],
  [{ provider: "openai", unlistedProvider: "new" }, "shape.two-routes at route"],
  [{ provider: "openai", routedBy: "model" }, "shape.two-routes at route"],
  [{ provider: "openai", virtualKey: "vk", routedBy: "model" }, "shape.two-routes at route"],
  [{}, "shape.no-route at route"],
  [{ auth: "k" }, "shape.no-route at route"],
  [{ provider: null }, "shape.no-route at route.provider"],
  [{ config: null }, "shape.no-route at route.config"],
  [{ config: undefined }, "shape.no-route at route.config"],
  [{ proivder: "openai" }, "provider, shape.unknown-key at route.proivder"],
  [{ auth: "k", virtual_key: "vk" }, "virtual-key, shape.unknown-key at route.virtual_key"]
])("%j means %s", ([route, expected]) => {
  expect(meaning(route)).toBe(expected)
})

describe("a polluted prototype", () => {
  test.each(["virtualKey", "unlistedProvider", "routedBy", "provider", "config"])(
    "does not change the route: %s",
    key => {
      const prototype = Object.prototype as unknown as Record<string, unknown>
      const before = { openai: meaning({ provider: "openai", auth: "k" }), none: meaning({}) }
      prototype[key] = "x"
      try {
        expect(meaning({ provider: "openai", auth: "k" })).toBe(before.openai)
        expect(meaning({})).toBe(before.none)
      } finally {
        delete prototype[key]
      }
    }
  )
})
