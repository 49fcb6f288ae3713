// Inputs that were once accepted although a part was lost, or that took far too long.

import * as Redacted from "effect/Redacted"
import { describe, expect, test } from "vitest"
import { mostCompared, mostIssues } from "../budget.ts"
import { decodeResult } from "../decode/decode.ts"
import { tell } from "../grammar/run.ts"
import type { Severity } from "../issue/issue.ts"
import type { Finding } from "../issue/words.ts"
import { lint } from "../lint/lint.ts"
import { parseResult } from "../parse/parse.ts"
import { mergeSpecs } from "../spec/merge-specs.ts"
import { normalize } from "../spec/normalize.ts"
import { redact } from "../spec/redact.ts"
import { reveal } from "../spec/reveal.ts"
import { growth, shortest } from "../testing/processor-time.fixture.ts"
import { check } from "./check.ts"
import { checkConfig } from "./check-config.ts"
import { compileResult } from "./compile.ts"
import { mergeOverrides } from "./merge-overrides.ts"
import { prepare, prepareResult } from "./prepare.ts"

const base = { apiKey: "pk-fake", route: { provider: "openai", auth: "sk-fake" } } as const
const hidden = <T extends object>(object: T, key: string, value: unknown): T =>
  Object.defineProperty({ ...object }, key, { value, enumerable: false })

const messages = (spec: unknown): ReadonlyArray<string> => check(spec).map(({ message }) => message)

describe("a key that is not enumerable is refused instead of dropped", () => {
  const bedrock = { provider: "bedrock", region: "us-east-1" }
  test.each<[string, unknown]>([
    ["the credential", { ...base, route: hidden({ provider: "openai" }, "auth", "sk-fake") }],
    [
      "half of the credential",
      { ...base, route: { ...bedrock, auth: hidden({ accessKeyId: "AK" }, "secretAccessKey", "s") } }
    ],
    ["an option", { ...base, route: hidden({ provider: "bedrock", auth: { apiKey: "x" } }, "region", "r") }],
    ["the Portkey API key", hidden({ route: base.route }, "apiKey", "pk-fake")],
    ["metadata", { ...base, metadata: hidden({}, "_user", "u") }],
    ["a field", { ...base, extraHeaders: hidden({}, "x-a", "1") }],
    [
      "a key of a config",
      { apiKey: "pk-fake", route: { config: hidden({ provider: "openai" }, "api_key", "k") } }
    ],
    [
      "a body parameter",
      { route: { config: { provider: "openai", override_params: hidden({}, "model", "m") } } }
    ]
  ])("compile, decode and prepare refuse a spec that hides %s", (_, spec) => {
    expect(messages(spec).join("\n")).toMatch("hidden keys")
    expect(compileResult(spec as never)._tag).toBe("Failure")
    expect(decodeResult(spec)._tag).toBe("Failure")
    expect(prepareResult(spec as never)._tag).toBe("Failure")
  })

  test("overrides with a hidden key are refused too", () => {
    const overrides = hidden({}, "trace", { id: "t" }) as never
    expect(prepare(base).compileResult(overrides)._tag).toBe("Failure")
    expect(compileResult(mergeOverrides(base, overrides))._tag).toBe("Failure")
  })
})

test.each<[string, unknown]>([
  ["a Map", new Map([["trace", { id: "1" }]])],
  ["a Headers", new Headers({ "x-portkey-trace-id": "1" })],
  ["a Promise", Promise.resolve({ trace: { id: "1" } })],
  [
    "an instance",
    new (class {
      trace = { id: "1" }
    })()
  ],
  ["null", null],
  ["a function", () => ({ trace: { id: "1" } })]
])("a prepared spec and a merged spec refuse %s as overrides", (_, overrides) => {
  expect(prepare(base).compileResult(overrides as never)._tag).toBe("Failure")
  expect(compileResult(mergeOverrides(base, overrides as never))._tag).toBe("Failure")
})

test("the message calls an instance of a class an instance, not just an object", () => {
  expect(messages({ ...base, route: new Map() })).toEqual(["route must be an object; it is a class instance"])
})

test("NaN gets only errors, and no advice", () => {
  const config = { cache: { mode: "simple", max_age: Number.NaN }, request_timeout: Number.NaN }
  for (const gateway of ["hosted", "open-source"] as const) {
    const spec = { ...base, route: { ...base.route, config }, requestTimeout: Number.NaN }
    expect(new Set(check(spec, { gateway }).map(({ severity }) => severity))).toEqual(new Set(["error"]))
  }
})

test("issues do not quote symbols or functions", () => {
  const query = { "metadata.a": { $eq: Symbol("SECRET") }, "metadata.b": { $eq: () => "SECRET" } }
  const strategy = { mode: "conditional", conditions: [{ query, then: "a" }], default: "a" }
  const issues = checkConfig({ strategy, targets: [{ name: "a", provider: "openai", api_key: "k" }] })
  expect(JSON.stringify(issues)).not.toContain("SECRET")
})

test("only the secret keys of a service account may be wrapped, so that the round trip is exact", () => {
  const serviceAccount = { client_email: Redacted.make("a@b.c"), private_key: "k", project_id: "p" }
  const issues = check({
    apiKey: "p",
    route: { provider: "vertex-ai", region: "r", auth: { serviceAccount } }
  })
  expect(issues.map(({ rule }) => rule)).toContain("shape.redacted")
})

test("a config and the id of a config may not be wrapped, because they are not secrets", () => {
  for (const config of ["pc-fake", { provider: "@a" }]) {
    const issues = check({ apiKey: "pk-fake", route: { config: Redacted.make(config) } })
    expect(issues.map(({ rule }) => rule)).toEqual(["shape.redacted"])
  }
})

describe("an unreadable value gives a documented error that does not quote it", () => {
  const trap = {
    get route(): never {
      throw new Error("SECRET")
    }
  } as never
  test.each<[string, () => unknown]>([
    ["normalize", () => normalize(trap)],
    ["reveal", () => reveal(trap)],
    ["mergeOverrides", () => mergeOverrides(base, trap)],
    ["mergeSpecs", () => mergeSpecs(base, trap)]
  ])("%s throws a TypeError", (_, run) => {
    expect(run).toThrow(TypeError)
    expect(run).not.toThrow("SECRET")
  })

  test("reveal of a wiped Redacted throws a TypeError", () => {
    const auth = Redacted.make("k")
    Redacted.wipeUnsafe(auth)
    expect(() => reveal({ ...base, route: { provider: "openai", auth } })).toThrow(TypeError)
  })

  test("overridesOf fails", () => expect(prepare(base).overridesOf(trap)._tag).toBe("Failure"))
})

// --- time and space ------------------------------------------------------------------------------------------------

const record = (count: number, name: (index: number) => string, value: unknown) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [name(index), value]))

const misnaming = (count: number) => ({
  strategy: {
    mode: "conditional",
    conditions: Array.from({ length: count }, (_, index) => ({
      query: { "metadata.a": { $eq: "x" } },
      then: `target-numbr-${index}`
    })),
    default: "target-number-0"
  },
  targets: Array.from({ length: count }, (_, index) => ({ name: `target-number-${index}`, provider: "@a" }))
})

const shared = (levels: number): object => {
  let node: object = { value: 1 }
  for (let level = 0; level < levels; level++) node = { left: node, right: node }
  return node
}

/** A config in which `value` is below targets that are shared at every level. */
const sharedTargets = (value: object): object => {
  let node = { override_params: value } as object
  for (let level = 0; level < 60; level++) node = { targets: [node, node] }
  return node
}

const cyclic = (): object => {
  const node: Record<string, unknown> = {}
  node.left = node
  node.right = node
  return node
}

const specs: ReadonlyArray<readonly [string, (size: number) => unknown]> = [
  ["unknown keys", size => ({ ...base, ...record(size, index => `metadat${index}`, 1) })],
  [
    "unknown keys of a route",
    size => ({ ...base, route: { ...base.route, ...record(size, i => `customHos${i}`, 1) } })
  ],
  [
    "unknown keys of a config",
    size => ({ route: { config: record(size, index => `custom_hos${index}`, 1) } })
  ],
  ["names that no target has", size => ({ route: { config: misnaming(size / 8) } })],
  [
    "targets with inherited parameters",
    size => ({
      route: {
        config: {
          strategy: { mode: "fallback" },
          override_params: record(size, index => `key${index}`, 1),
          targets: Array.from({ length: size / 2 }, () => ({ override_params: { a: 1 } }))
        }
      }
    })
  ],
  [
    "metadata values that are not strings",
    size => ({ ...base, metadata: record(size, index => `key${index}`, 1) })
  ],
  ["forwarded fields that are not strings", size => ({ ...base, forwardHeaders: new Array(size).fill(1) })]
]

describe("time grows about linearly with the input", { retry: 3 }, () => {
  test.each(specs)("%s", (_, make) => {
    const [small, large] = [make(400), make(4000)]
    const times = growth(
      () => check(small),
      () => check(large)
    )
    expect(times).toBeLessThan(30)
  })

  test.each<[string, (count: number) => Record<string, string>]>([
    [
      "misspelt names",
      count => record(count, index => `x-portkey-metadat${index}`, "v") as Record<string, string>
    ],
    [
      "a config of many secrets and wrong keys",
      count => ({
        "x-portkey-config": JSON.stringify(record(count, i => `token${i}-secret`, `value-${count}`))
      })
    ],
    [
      "a forward list beside many fields",
      count => ({
        "x-portkey-forward-headers": Array.from({ length: count }, (_, index) => `xab${index}`).join(),
        ...(record(count, index => `xba${index}`, "v") as Record<string, string>)
      })
    ]
  ])("lint, parse and redact of %s", (_, make) => {
    const [small, large] = [make(190), make(1900)]
    const times = growth(
      () => [lint(small), parseResult(small), redact(small)],
      () => [lint(large), parseResult(large), redact(large)]
    )
    expect(times).toBeLessThan(40)
  })
})

describe("shared and cyclic values take no longer than a large config", { retry: 3 }, () => {
  const large = {
    route: { config: { provider: "@a", override_params: { list: new Array(25_000).fill({}) } } }
  }
  const most = shortest(() => check(large)) * 5 + 20
  const publicFunctions: ReadonlyArray<readonly [string, (value: object) => unknown]> = [
    ["check", value => check({ route: { config: { provider: "@a", override_params: value } } })],
    ["check of targets", value => check({ debug: false, route: { config: sharedTargets(value) } })],
    // Instead of a number, so that no other code reads it.
    [
      "checkConfig",
      value => checkConfig({ provider: "@a", cb_config: { failure_threshold: value, api_key: value } })
    ],
    ["check of metadata", value => check({ ...base, metadata: value })],
    ["check of guardrails", value => check({ ...base, guardrails: { input: [value] } })],
    ["decode", value => decodeResult({ route: { config: { provider: "@a", override_params: value } } })],
    [
      "prepare",
      value => prepareResult({ route: { config: { provider: "@a", override_params: value } } } as never)
    ],
    ["a prepared spec", value => prepare(base).compileResult({ metadata: value } as never)],
    ["mergeOverrides", value => mergeOverrides(base, { metadata: value } as never)],
    [
      "normalize",
      value => normalize({ route: { config: { provider: "@a", override_params: value } } } as never)
    ],
    ["reveal", value => reveal({ ...base, metadata: value } as never)]
  ]
  test.each(publicFunctions)("%s", (_, run) => {
    expect(shortest(() => run(shared(60)))).toBeLessThan(most)
    expect(shortest(() => run(cyclic()))).toBeLessThan(most)
  })
})

// Found by the fuzzer: `map` of such a list uses that key as a constructor, and throws.
test("an array with a key named constructor counts as an array", () => {
  const list = <T>(...items: ReadonlyArray<T>) => Object.assign([...items], { constructor: "x" })
  const config = {
    strategy: {
      mode: "conditional",
      conditions: [{ query: { "metadata.a": { $eq: "x" } }, then: "b" }],
      default: "b"
    },
    targets: list({ name: "b", provider: "@a", weight: 1 })
  }
  expect(
    check({ apiKey: "pk-fake", route: { config } }).filter(({ severity }) => severity === "error")
  ).toEqual([])
  const balanced = { strategy: { mode: "loadbalance" }, targets: config.targets }
  expect(checkConfig(balanced).filter(({ severity }) => severity === "error")).toEqual([])
  expect(normalize({ ...base, forwardHeaders: list("X-User-Id") }).forwardHeaders).toEqual(["x-user-id"])
})

// Found by the fuzzer: a search for secrets read that key.
test("normalize does not read extra keys of an array", () => {
  const beta = Object.defineProperty(["a"], "x", {
    enumerable: true,
    get() {
      throw new Error("sk-fake")
    }
  })
  expect([...(normalize({ ...base, beta }).beta ?? [])]).toEqual(["a"])
})

// Found by the fuzzer: 167 MB of text, made of a few strings, was searched for placeholders.
test("check does not search a string that is far too large", { retry: 3 }, () => {
  const input = [{ "default.contains": { words: new Array(8000).fill("x".repeat(20_000)) } }]
  const spec = { ...base, guardrails: { input } }
  expect(shortest(() => check(spec, { gateway: "open-source" }), 2)).toBeLessThan(1000)
})

// Each issue searched its strings for each secret.
test("linting many secrets and many issues takes no longer than linting few secrets", { retry: 3 }, () => {
  const request = (secret: string) => {
    const targets = Array.from({ length: 1500 }, (_, index) => ({ api_key: `${secret}${index}` }))
    return { "x-portkey-config": JSON.stringify({ targets, strategy: { mode: "fallback" } }) }
  }
  const [few, many] = [request("k"), request("k-of-a-target-")]
  expect(lint(many).length).toBeGreaterThan(mostIssues)
  const times = [few, many].map(fields => shortest(() => lint(fields), 5))
  expect(times[1]).toBeLessThan(2 * (times[0] ?? 0) + 10)
})

// A list of 100 MB took a second, and a record three.
describe("names and values that are too large in total end the check early", { retry: 3 }, () => {
  const names = Array.from({ length: 5000 }, (_, index) => `${index}-${"a".repeat(20_000)}`)
  const record = (wrap: (name: string) => readonly [string, string]) => Object.fromEntries(names.map(wrap))
  const wide = record(name => [`x-${name.slice(0, 8)}`, name])
  test.each<[string, object]>([
    ["forwarded names", { forwardHeaders: names.map(name => `x-${name}`) }],
    ["forwarded names with capitals", { forwardHeaders: names.map(name => `X-${name}`) }],
    ["names of forwarded fields", { forwardHeaders: record(name => [`x-${name}`, "v"]) }],
    ["values of forwarded fields", { forwardHeaders: wide }],
    ["names of extra headers", { extraHeaders: record(name => [`x-${name}`, "v"]) }],
    ["values of extra headers", { extraHeaders: wide }],
    ["labels", { metadata: record(name => [name, "v"]) }],
    ["opt-in features", { beta: names }],
    ["names in a config", { route: { config: { provider: "@a", forward_headers: names } } }],
    [
      "keys in a config",
      { route: { config: { provider: "@a", override_params: record(name => [name, "v"]) } } }
    ]
  ])("%s", (_, part) => {
    const spec = { ...base, ...part }
    expect(check(spec).map(({ rule }) => rule)).toContain("shape.too-large")
    expect(shortest(() => check(spec), 2)).toBeLessThan(300)
    expect(shortest(() => compileResult(spec as never), 2)).toBeLessThan(300)
  })
})

test("reading a proxy that makes new parts forever ends with an error", () => {
  const endless = (): object =>
    new Proxy(
      {},
      {
        ownKeys: () => ["a", "b"],
        getOwnPropertyDescriptor: () => ({ value: 1, enumerable: true, configurable: true }),
        get: (_, key) => (typeof key === "string" ? endless() : undefined)
      }
    )
  const spec = {
    ...base,
    metadata: endless(),
    route: { config: { provider: "@a", override_params: endless() } }
  }
  expect(() => normalize(spec as never)).toThrow(TypeError)
  expect(() => reveal(spec as never)).toThrow(TypeError)
  expect(prepareResult(spec as never)._tag).toBe("Failure")
  expect(decodeResult(spec)._tag).toBe("Failure")
  expect(check(spec).map(({ rule }) => rule)).toContain("shape.too-deep")
})

test("billions of holes in an array do not take billions of steps", () => {
  const holes = new Array(2 ** 32 - 1)
  const time = shortest(() => {
    check({ ...base, forwardHeaders: holes })
    check({ ...base, guardrails: { input: holes } })
    checkConfig({ strategy: { mode: "loadbalance" }, targets: holes })
    // Found by the fuzzer: warnings about the spec read a config that was too large for the compiler.
    check({ debug: false, cache: { namespace: "a" }, route: { config: { targets: holes } } })
    for (const key of ["strategy", "retry", "provider", "weight"])
      checkConfig({ provider: "@a", [key]: holes })
    prepareResult({ ...base, forwardHeaders: holes })
    expect(() => normalize({ ...base, forwardHeaders: holes })).toThrow(TypeError)
  }, 1)
  expect(time).toBeLessThan(1000)
})

test("lint and parse read a list with more names than a spec may have", () => {
  const fields = { "x-portkey-provider": "openai", "x-portkey-forward-headers": "x-a,".repeat(40_000) }
  expect(lint(fields).map(({ rule }) => rule)).toContain("size.too-large")
  expect(() => parseResult(fields)).not.toThrow()
})

test("reading an endless iterable of fields ends with an error", () => {
  function* endless(): Generator<[string, string]> {
    for (let index = 0; ; index++) yield [`x-${index}`, "v"]
  }
  expect(parseResult(endless())._tag).toBe("Failure")
  expect(() => redact(endless())).toThrow(TypeError)
})

describe("more issues than the limit", () => {
  const spec = { ...base, ...record(mostIssues + 1, index => `unknown${index}`, 1) }

  test("check lists issues up to the limit, and the last one says so", () => {
    const issues = check(spec)
    expect(issues).toHaveLength(mostIssues + 1)
    expect(issues.at(-1)).toEqual({
      rule: "limit.issues",
      severity: "error",
      path: [],
      message: "more than 1000 issues were found",
      repair: "Fix these first."
    })
  })

  test("check reads no further values, because their issues would not be listed", () => {
    let read = 0
    const target = { weigth: 1 }
    const last = {
      get name() {
        return `${read++}`
      }
    }
    const targets = [...new Array(mostIssues + 1).fill(target), ...new Array(1000).fill(last)]
    const config = { strategy: { mode: "fallback" }, targets }
    expect(checkConfig(config).at(-1)?.rule).toBe("limit.issues")
    expect(read).toBe(0)
  })

  test("lint checks no more misspelt names than a request can have, and reports its size as an error", () => {
    const name = (index: number) => `x-portkey-metadat${String(index).padStart(4, "0")}`
    const rulesOf = (count: number) =>
      lint(record(count, name, "v") as Record<string, string>).map(({ rule }) => rule)
    const named = (count: number) => rulesOf(count).filter(rule => rule === "name.unknown").length
    expect(named(600)).toBe(600)
    expect(named(2000)).toBe(Math.floor(15_000 / name(0).length) + 1)
    expect(rulesOf(2000)).toContain("size.too-large")
  })

  test("only the first wrong keys of a config are compared with the right ones", () => {
    const wrong = record(mostCompared + 2, index => `override_param${index}`, 1)
    const repairs = checkConfig({ provider: "@a", ...wrong }).map(({ repair }) => repair)
    expect([repairs[0], repairs[mostCompared + 1]]).toEqual([
      "Did you mean override_params?",
      "Leave it out."
    ])
  })

  test("the last issue is an error if an omitted issue is an error", () => {
    const run = { issues: [] as Finding[] }
    const say = (severity: Severity) =>
      tell(run, { rule: "rule.any", path: [], what: "any", repair: "any", severity })
    for (let index = 0; index < mostIssues; index++) say("warning")
    const last = () => run.issues.slice(mostIssues).map(({ rule, severity }) => [rule, severity])
    expect(last()).toEqual([])
    say("warning")
    expect(last()).toEqual([["limit.issues", "warning"]])
    say("error")
    say("warning")
    expect(last()).toEqual([["limit.issues", "error"]])
  })
})
