// The id of an error of a type or a refinement begins with `shape.` or `value.`: the error is about a single value, so
// a schema can report it too. Any other error needs several values, or more than the grammar of values, and its id
// begins differently.

import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { check } from "./compile/check.ts"
import type { Gateway } from "./grammar/gateway-kind.ts"
import { isPlainObject } from "./grammar/plain-object.ts"
import type { Path } from "./issue/issue.ts"
import type { RequestSpec } from "./spec/request-spec.ts"
import { almostSpec } from "./testing/almost-spec.ts"

const isOfType = (rule: string): boolean => /^(?:shape|value)\./.test(rule)

/** Every error of a spec or a config that is not about a type or a refinement, and the keys that it depends on. */
const others: { readonly [rule: string]: string } = {
  "auth.azure-anthropic": "auth and foundryUrl",
  "auth.forwarded-bearer": "auth, forwardHeaders and extraHeaders",
  "auth.forwarded-missing": "auth, forwardHeaders and extraHeaders",
  "auth.not-forwarded": "forwardHeaders and extraHeaders",
  "auth.twice": "auth, forwardHeaders and extraHeaders",
  "auth.vertex-project": "auth and projectId",
  "config.beside-route": "the config and the route",
  "config.breaker-without-threshold": "two keys, one of which must be present",
  "config.conditions-missing": "mode and conditions",
  "config.default-missing": "mode and default",
  "config.empty": "all keys of the document",
  "config.foreign-key": "provider and the key",
  "config.guardrail-forward": "the gateway, and parameters whose grammar is the check's own",
  "config.hook-type": "checks and type",
  "config.hosted-only": "the gateway and the key",
  "config.incomplete": "the gateway and all keys of the target",
  "config.max-age-range": "the gateway and the unit in which it counts",
  "config.no-provider": "all keys of the target",
  "config.no-route": "the whole tree",
  "config.open-source-only": "the gateway and the key",
  "config.strategy-missing": "targets, strategy and fetch_integrated_models",
  "config.target-name-twice": "several targets",
  "config.targets-empty": "strategy and targets",
  "config.targets-missing": "strategy and targets",
  "config.unknown-target": "conditions, default and targets",
  "config.vertex-incomplete": "provider and its keys",
  "config.weights-sum": "mode and all targets",
  "field.twice": "several keys, of forwardHeaders and extraHeaders",
  "forward.not-named": "forwardHeaders, forward_headers of a config and extraHeaders",
  "forward.own-key": "the kind of route, forwardHeaders and extraHeaders",
  "gateway.field-lost": "the gateway and the key",
  "gateway.route": "the gateway and the kind of route",
  "hosted.bearer-used-up": "auth, forwardHeaders, apiKey and the gateway",
  "size.too-large": "the whole spec"
}

test("every error whose id has another prefix is listed with a reason", () => {
  const tests = readdirSync(import.meta.dirname, { recursive: true, encoding: "utf8" }).filter(
    file => /\.(?:test\.ts|snap)$/.test(file) && !/^(?:lint|parse)\b/.test(file)
  )
  const shown = tests.flatMap(file =>
    Array.from(
      readFileSync(join(import.meta.dirname, file), "utf8").matchAll(
        /error: [^\n]+\n\s+[^\n]+ \((?<rule>[a-z]+\.[a-z-]+)\)/g
      ),
      ({ groups }) => groups?.rule ?? ""
    )
  )
  expect([...new Set(shown)].filter(rule => !isOfType(rule)).sort()).toEqual(Object.keys(others))
})

const ofTypesIn = (spec: unknown, gateway: Gateway): ReadonlyArray<readonly [rule: string, path: Path]> =>
  check(spec as RequestSpec, { gateway }).flatMap(({ rule, severity, path }) =>
    severity === "error" && isOfType(rule) ? [[rule, path] as const] : []
  )

// Together they decide the kind of route. The keys of a credential decide which credential it is, so it stays whole.
const ofRoute: ReadonlySet<string> = new Set([
  "provider",
  "virtualKey",
  "unlistedProvider",
  "routedBy",
  "config"
])

/** `spec` reduced to the value at `path` and the keys that decide the kind of route. */
function alone(spec: unknown, path: Path, above: Path = []): unknown {
  const [head, ...below] = path
  if (head === undefined || (above[0] === "route" && above[1] === "auth")) return spec
  if (Array.isArray(spec)) return [alone(spec[Number(head)], below, [...above, head])]
  if (!isPlainObject(spec)) return spec
  const isRoute = above.length === 1 && above[0] === "route"
  return Object.fromEntries(
    Object.entries(spec).flatMap(([key, value]) => {
      if (key === head) return [[key, alone(value, below, [...above, head])]]
      return isRoute && ofRoute.has(key) ? [[key, value]] : []
    })
  )
}

// The only item of an array is its first.
const named = ([rule, path]: readonly [rule: string, path: Path]): string =>
  `${rule} at ${JSON.stringify(path.map(part => (typeof part === "number" ? 0 : part)))}`

/** Faults of many kinds, because generated specs rarely have a config that is wrong in just one place. */
const faults = {
  apiKey: "",
  nitroMode: "true",
  requestTimeout: 0.5,
  metadata: { team: 7 },
  trace: { traceparent: "00" },
  extraHeaders: { "x-portkey-trace-id": "t", "a b": "c", host: "d" },
  forwardHeaders: ["x-portkey-api-key", ""],
  route: {
    config: {
      strategy: {
        mode: "conditional",
        conditions: [
          { query: { "headers.x": "y", "params.n": { $regex: "(", $foo: 1, $in: 3 } }, then: "a" },
          { query: { $and: {} }, then: "" }
        ],
        default: "a",
        sticky: { ttl: 0 },
        on_status_codes: [9999]
      },
      targets: [
        {
          provider: "@a b",
          weight: -1,
          name: 3,
          retry: { attempts: -1 },
          cache: { mode: "none", max_age: 0 }
        },
        {
          provider: "fal-ai",
          api_key: "Bearer x",
          custom_host: "ftp://x",
          cb_config: { cooldown_interval: 5 }
        },
        { provider: "opneai", drop_params: ["[["], before_request_hooks: [{ checks: [{ id: "contains" }] }] },
        { mode: "single", index: 0, request_timeout: 0, unknown: 1 }
      ]
    }
  }
}

describe.each(["hosted", "open-source"] as const)("for the %s gateway", gateway => {
  const expectAlone = (spec: unknown): void => {
    for (const [rule, path] of ofTypesIn(spec, gateway))
      expect(ofTypesIn(alone(spec, path), gateway).map(named)).toContain(named([rule, path]))
  }

  test("a type or refinement error depends only on its value, not on the values next to it", () => {
    fc.assert(fc.property(almostSpec, expectAlone))
  })

  test("the same holds with many kinds of errors at once", () => {
    expect(new Set(ofTypesIn(faults, gateway).map(([rule]) => rule)).size).toBeGreaterThan(25)
    expectAlone(faults)
  })
})
