import * as Redacted from "effect/Redacted"
import * as Result from "effect/Result"
import { describe, expect, test } from "vitest"
import type { RequestSpec } from "../spec/request-spec.ts"
import { compileResult } from "./compile.ts"
import { mergeOverrides } from "./merge-overrides.ts"
import { prepare, prepareResult } from "./prepare.ts"
import type { RequestOverrides } from "./request-overrides.ts"

const client: RequestSpec = {
  apiKey: Redacted.make("pk-fake"),
  route: { provider: "bedrock", region: "us-east-1", auth: { apiKey: "k-fake" } },
  metadata: { _user: "ann", team: "search" },
  cache: { namespace: "n" }
}

describe("what a request may change", () => {
  const prepared = prepare(client)

  test("groups merge key by key, and null removes a key", () => {
    const fields = prepared.compile({
      metadata: { _user: "bob", team: null, run: "7" },
      trace: { id: "t" },
      cache: { forceRefresh: true, namespace: null }
    })
    expect(fields["x-portkey-metadata"]).toBe('{"_user":"bob","run":"7"}')
    expect(fields["x-portkey-trace-id"]).toBe("t")
    expect(fields["x-portkey-cache-force-refresh"]).toBe("true")
    expect(fields).not.toHaveProperty("x-portkey-cache-namespace")
  })

  test("a request sets fields of the provider", () => {
    const fields = prepared.compile({ route: { s3Bucket: "b", filePurpose: "batch" } })
    expect(fields["x-portkey-aws-s3-bucket"]).toBe("b")
    expect(fields["x-portkey-aws-region"]).toBe("us-east-1")
  })

  test("null removes a whole group", () => {
    expect(prepared.compile({ metadata: null })).not.toHaveProperty("x-portkey-metadata")
  })

  test("the overrides of one request do not affect the next", () => {
    const before = prepared.compile()
    const changed = prepared.compile({ trace: { id: "only-once" }, metadata: { run: "1" } })
    changed["x-portkey-api-key"] = "mutated"
    expect(prepared.compile()).toEqual(before)
  })
})

describe("what a request may not change", () => {
  const errors = (overrides: unknown): string => {
    const result = prepare(client).compileResult(overrides as RequestOverrides)
    return Result.isSuccess(result) ? "compiled" : result.failure.message
  }

  test("a request cannot change keys that belong to the client", () => {
    expect(errors({ apiKey: "other", route: { provider: "openai" } })).toMatchInlineSnapshot(`
      "The request spec cannot be compiled:
      error: apiKey cannot be changed by one request
        A request may change route, beta, nitroMode, requestTimeout, strictOpenAiCompliance, debug, metadata, cache, trace, fetchIntegratedModels; set the rest in the client's spec. (shape.override-key)
      error: route.provider cannot be changed by one request
        A request may change anthropicBeta, s3Bucket, s3ObjectKey, bedrockModel, filePurpose, modelType; set the rest in the client's spec. (shape.override-key)"
    `)
  })

  test("what is wrong with the other keys is reported at once", () => {
    const overrides = {
      apiKey: "other",
      metadata: { run: 1 },
      trace: { ID: "t", id: "é" },
      route: { provider: "openai", s3Bucket: "é" },
      cache: "simple"
    }
    expect(errors(overrides)).toMatchInlineSnapshot(`
      "The request spec cannot be compiled:
      error: apiKey cannot be changed by one request
        A request may change route, beta, nitroMode, requestTimeout, strictOpenAiCompliance, debug, metadata, cache, trace, fetchIntegratedModels; set the rest in the client's spec. (shape.override-key)
      error: trace.ID cannot be changed by one request
        Did you mean id? (shape.override-key)
      error: route.provider cannot be changed by one request
        A request may change anthropicBeta, s3Bucket, s3ObjectKey, bedrockModel, filePurpose, modelType; set the rest in the client's spec. (shape.override-key)
      error: route.s3Bucket contains a character that is not ASCII at index 0, which a header field cannot carry
        Write one line of printable ASCII. (value.not-a-field-value)
      error: metadata.run must be a string; it is a number, which matches no string
        Write "1", or leave it out. (shape.metadata-text)
      error: cache must be an object; it is a string
        For example, write { namespace, forceRefresh }. (shape.type)
      error: trace.id contains a character that is not ASCII at index 0, which a header field cannot carry
        Write one line of printable ASCII. (value.not-a-field-value)"
    `)
    expect(errors("text")).toMatchInlineSnapshot(`
      "The request spec cannot be compiled:
      error: the overrides must be an object; they are a string
        For example, write { trace: { id: "42" } }. (shape.type)"
    `)
  })

  test("a request cannot remove the route", () => {
    // @ts-expect-error: TypeScript finds it too
    const overrides: RequestOverrides = { route: null, debug: null }
    expect(errors(overrides)).toMatchInlineSnapshot(`
      "The request spec cannot be compiled:
      error: route cannot be removed by one request
        Leave it out. (shape.override-key)"
    `)
  })

  test("misspelt keys and bad values get an error", () => {
    expect(errors({ trace: { ID: "t" } })).toMatchInlineSnapshot(`
      "The request spec cannot be compiled:
      error: trace.ID cannot be changed by one request
        Did you mean id? (shape.override-key)"
    `)
    expect(errors({ traceId: "t" })).toMatchInlineSnapshot(`
      "The request spec cannot be compiled:
      error: traceId cannot be changed by one request
        Write it as trace.id. (shape.override-key)"
    `)
    expect(errors({ virtualKey: "vk-fake" })).toContain("set the rest in the client's spec")
    expect(errors({ trace: { id: "é" } })).toMatchInlineSnapshot(`
      "The request spec cannot be compiled:
      error: trace.id contains a character that is not ASCII at index 0, which a header field cannot carry
        Write one line of printable ASCII. (value.not-a-field-value)"
    `)
    expect(errors({ trace: "t" })).toMatchInlineSnapshot(`
      "The request spec cannot be compiled:
      error: trace must be an object; it is a string
        For example, write { id, spanId, spanName }. (shape.type)"
    `)
    expect(errors("t")).toMatchInlineSnapshot(`
      "The request spec cannot be compiled:
      error: the overrides must be an object; they are a string
        For example, write { trace: { id: "42" } }. (shape.type)"
    `)
  })
})

describe("overrides that are not plain data", () => {
  const issuesOf = (overrides: unknown): ReadonlyArray<string> => {
    const result = prepare(client, { gateway: "open-source" }).compileResult(overrides as RequestOverrides)
    return Result.isSuccess(result) ? [] : result.failure.issues.map(({ rule }) => rule)
  }

  test("a key that is undefined changes nothing, even if another key needs a full compilation", () => {
    expect(issuesOf({ extra: undefined })).toEqual([])
    expect(
      issuesOf({ extra: undefined, route: { region: undefined }, metadata: { long: "x".repeat(129) } })
    ).toEqual([])
  })

  test("a key in another letter case is a misspelt key, and its issue has an edit", () => {
    const result = prepare(client).compileResult({ Metadata: { team: "x" } } as RequestOverrides)
    expect(Result.isFailure(result) && result.failure.issues).toMatchObject([
      { path: ["Metadata"], edit: { path: ["Metadata"], rename: "metadata" } }
    ])
  })

  test("a property that another module adds to Object.prototype is not an override", () => {
    const prepared = prepare(client)
    const prototype = Object.prototype as { debug?: unknown }
    prototype.debug = false
    try {
      expect(prepared.compile({ trace: { id: "t" } })).not.toHaveProperty("x-portkey-debug")
    } finally {
      delete prototype.debug
    }
  })

  test("cycles, getters and proxies give issues and throw nothing", () => {
    const cyclic: Record<string, unknown> = {}
    cyclic.metadata = cyclic
    const thrower = () => {
      throw new Error("sk-fake-in-an-error")
    }
    expect(issuesOf(cyclic)).toEqual(["shape.metadata-text"])
    expect(issuesOf(Object.defineProperty({}, "trace", { enumerable: true, get: thrower }))).toEqual([
      "shape.unreadable"
    ])
    expect(issuesOf(new Proxy({}, { ownKeys: thrower }))).toEqual(["shape.unreadable"])
  })
})

test("fromClient lists the fields, one of which the client must send", () => {
  const auth = { fromClient: true } as const
  const fieldsOf = (route: RequestSpec["route"]) => prepare({ apiKey: "pk-fake", route }).fromClient
  expect(fieldsOf({ provider: "openai", auth })).toEqual(["authorization"])
  expect(fieldsOf({ provider: "anthropic", auth })).toEqual(["authorization", "x-api-key"])
  expect(fieldsOf({ provider: "@a", auth })).toEqual(["authorization"])
  expect(fieldsOf({ provider: "openai", auth: "sk-fake" })).toEqual([])
  expect(fieldsOf({ routedBy: "model" })).toEqual([])
  expect(prepare({ apiKey: "pk-fake", route: { provider: "openai", auth } }).compile()).toEqual({
    "x-portkey-api-key": "pk-fake",
    "x-portkey-provider": "openai"
  })
})

test("prepareResult fails for a spec that does not compile", () => {
  expect(Result.isFailure(prepareResult({ route: { provider: "openai" } } as never))).toBe(true)
})

test("changing the spec after prepare has no effect", () => {
  const spec = structuredClone({
    apiKey: "pk-fake",
    route: { provider: "openai" as const, auth: "k-fake" },
    metadata: { a: "1" }
  })
  const prepared = prepare(spec)
  const before = prepared.compile({ trace: { id: "t" } })
  spec.metadata.a = "2"
  expect(prepared.compile({ trace: { id: "t" } })).toEqual(before)
  expect(prepared.compile({ metadata: { b: "3" } })["x-portkey-metadata"]).toBe('{"a":"1","b":"3"}')
})

test("changing the options after prepare does not change the gateway", () => {
  const options: { gateway?: "hosted" | "open-source" } = {}
  const catalog: RequestSpec = { apiKey: "pk-fake", route: { provider: "@team" } }
  const prepared = prepare(catalog, options)
  options.gateway = "open-source"
  // For the open-source gateway it would be an error.
  expect(prepared.compile({ trace: { id: "t" } })["x-portkey-provider"]).toBe("@team")
  expect(Result.isFailure(prepareResult(catalog, options))).toBe(true)
})

test("the stack of a thrown error begins at the caller", () => {
  const prepared = prepare(client)
  const stacks = [() => prepare({} as RequestSpec), () => prepared.compile({ trace: { id: "\u00e9" } })].map(
    run => {
      try {
        return run()
      } catch (error) {
        return (error as Error).stack?.match(/^ +at .*/m)?.[0]
      }
    }
  )
  for (const frame of stacks) expect(frame).toContain("prepare.test.ts")
})

test("a returned error has no stack, and the engine's stack trace limit stays unchanged", () => {
  const limit = Error.stackTraceLimit
  const failed = prepareResult({} as RequestSpec)
  expect(Result.isFailure(failed) && failed.failure.stack).not.toMatch(/^ +at /m)
  expect(Error.stackTraceLimit).toBe(limit)
})

// Most requests only add keys to their client's metadata, which is then extended. The result must be the same.
describe("metadata of a request compiles as if merged with the client's", () => {
  const inherited = Object.create({ inherited: "1" })
  const hidden = Object.defineProperty({ run: "1" }, "hidden", { value: "1" })
  const own = JSON.parse('{"__proto__":"1"}')

  test.for<[what: string, client: object | undefined, request: unknown]>([
    ["an added key", { team: "a" }, { run: "1" }],
    ["several added keys, one outside ASCII", { team: "a" }, { run: "1", é: "ü", _user: "u" }],
    ["a key of client and request", { team: "a", run: "0" }, { team: "b" }],
    ["a removed key", { team: "a", run: "0" }, { run: null }],
    ["an undefined key", { team: "a", run: "0" }, { run: undefined, step: "2" }],
    ["numeric keys, which come first", { team: "a" }, { 12: "x", 7: "y" }],
    ["numeric keys of client and request", { 3: "c", team: "a" }, { 2: "x" }],
    ["nothing", { team: "a" }, {}],
    ["a client without metadata", undefined, { run: "1" }],
    ["a client with empty metadata", {}, { run: "1" }],
    ["a value that is too long", { team: "a" }, { run: "x".repeat(129) }],
    ["a value that is not a string", { team: "a" }, { run: 5 }],
    ["__proto__", { team: "a" }, own],
    ["inherited keys", { team: "a" }, inherited],
    ["hidden keys", { team: "a" }, hidden],
    ["a value that is not an object", { team: "a" }, "run"],
    ["a list", { team: "a" }, ["run"]],
    ["a map", { team: "a" }, new Map([["run", "1"]])]
  ])("%s", ([, client, request]) => {
    const spec = { apiKey: "pk-fake", route: { provider: "@a" }, metadata: client } as RequestSpec
    const overrides = { metadata: request } as never
    const shown = (result: ReturnType<typeof compileResult>) =>
      Result.isSuccess(result) ? Object.entries(result.success) : result.failure.issues
    const staged = prepare(spec).compileResult(overrides)
    expect(shown(staged)).toEqual(shown(compileResult(mergeOverrides(spec, overrides))))
  })

  test("metadata of a request comes after the client's metadata", () => {
    const prepared = prepare({ apiKey: "pk-fake", route: { provider: "@a" }, metadata: { team: "a" } })
    const text = (metadata: Record<string, string>) => prepared.compile({ metadata })["x-portkey-metadata"]
    expect(text({ run: "1", step: "2" })).toBe('{"team":"a","run":"1","step":"2"}')
    expect(text({ 7: "x" })).toBe('{"7":"x","team":"a"}')
  })
})

describe("a request with valid overrides", () => {
  const prepareAndWipe = () => {
    const apiKey = Redacted.make("pk-fake")
    const prepared = prepare({ ...client, apiKey })
    Redacted.wipeUnsafe(apiKey)
    return prepared
  }

  test.each<[string, RequestOverrides]>([
    ["no overrides", {}],
    ["a row and a group", { trace: { id: "t" }, debug: true }],
    ["an absent value", { trace: { id: undefined }, metadata: undefined }],
    ["metadata that is merged", { metadata: { _user: "bob", team: null } }],
    ["values and groups that are removed", { metadata: null, cache: { namespace: null } }],
    ["a field of the provider", { route: { s3Bucket: "b" } }]
  ])("does not open the secrets of its client again: %s", (_, overrides) => {
    const expected = prepare(client).compile(overrides)
    expect(prepareAndWipe().compile(overrides)).toEqual(expected)
  })
})
