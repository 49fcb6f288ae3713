// The fields that gateways add to a response: every field, several gateways in a chain, and invalid values.

import { describe, expect, test } from "vitest"
import type { HeaderSource } from "../http/header-fields.ts"
import { responseRows } from "../rows/response-rows.ts"
import { type PortkeyAnswer, parseResponse } from "./parse-response.ts"

type Key = keyof typeof responseRows
const keys = Object.keys(responseRows) as ReadonlyArray<Key>
const fieldOf = (key: Key): string => responseRows[key].field
const fieldsOf = (texts: { readonly [K in Key]?: string }): Record<string, string> =>
  Object.fromEntries(Object.entries(texts).map(([key, text]) => [fieldOf(key as Key), text]))

interface Sample {
  /** Strings and what they mean. */
  readonly good: ReadonlyArray<readonly [text: string, value: unknown]>
  /** Strings without a value. */
  readonly bad: ReadonlyArray<string>
}

/** Values of each field: the compiler refuses a row without. */
const samples: { readonly [K in Key]: Sample } = {
  traceId: {
    good: [
      ["trace-1", "trace-1"],
      ["a, b", "a, b"]
    ],
    bad: ["", " "]
  },
  provider: { good: [["azure-openai", "azure-openai"]], bad: ["", "\t"] },
  cacheStatus: {
    good: [
      ["HIT", "HIT"],
      ["SEMANTIC HIT", "SEMANTIC HIT"],
      ["MISS", "MISS"],
      ["SEMANTIC MISS", "SEMANTIC MISS"],
      ["REFRESH", "REFRESH"],
      ["DISABLED", "DISABLED"],
      // A value of a newer gateway.
      ["STALE", "STALE"]
    ],
    bad: [""]
  },
  retryAttemptCount: {
    good: [
      ["0", 0],
      ["3", 3],
      [" 12 ", 12],
      ["-1", "exhausted"]
    ],
    bad: ["", "-2", "1.5", "1e3", "0x1", "two", "NaN", "9".repeat(10)]
  },
  lastUsedOptionIndex: {
    good: [
      ["config", { path: "config", targets: [] }],
      ["config.targets[2]", { path: "config.targets[2]", targets: [2] }],
      ["config.targets[1].targets[0]", { path: "config.targets[1].targets[0]", targets: [1, 0] }],
      // Strings that are not a path of the gateway: the text is kept, without an index.
      ["0", { path: "0", targets: [] }],
      ["config.targets[x]", { path: "config.targets[x]", targets: [] }],
      ["config.targets[1]x", { path: "config.targets[1]x", targets: [] }],
      ["other.targets[1]", { path: "other.targets[1]", targets: [] }],
      ["config.targets[01]", { path: "config.targets[01]", targets: [] }]
    ],
    bad: ["", " "]
  },
  requestId: { good: [["req-1", "req-1"]], bad: [""] },
  lastUsedOptionParams: { good: [['{"a":1,"b":2}', '{"a":1,"b":2}']], bad: [""] },
  errorDetails: { good: [["Too many requests, try again", "Too many requests, try again"]], bad: [""] }
}

describe.each(keys)("%s", key => {
  const field = fieldOf(key)
  const others = keys.filter(other => other !== key)

  test.each(samples[key].good)("%j", (text, value) => {
    const response = parseResponse({ [field]: text })
    expect(response[key]).toEqual(value)
    expect(response.chain).toEqual([{ [key]: value }])
    for (const other of others) expect(response[other]).toBeUndefined()
  })

  test.each(samples[key].bad)("%j gives no value", text => {
    expect(parseResponse({ [field]: text })).toEqual({ gatewayException: false, chain: [] })
  })
})

describe("parseResponse reads fields from", () => {
  const texts = {
    traceId: "trace-1",
    provider: "openai",
    cacheStatus: "MISS",
    retryAttemptCount: "1",
    lastUsedOptionIndex: "config.targets[0]",
    requestId: "req-1"
  }
  const fields = { ...fieldsOf(texts), "content-type": "application/json" }
  const inCapitals = Object.entries(fields).map(([name, value]) => [name.toUpperCase(), value] as const)

  test.each<[string, HeaderSource]>([
    ["a record", fields],
    ["a record of any letter case", Object.fromEntries(inCapitals)],
    ["entries", inCapitals],
    ["Headers", new Headers(fields)],
    ["Node's incoming headers", { ...fields, [fieldOf("traceId")]: ["trace-1"] }]
  ])("%s", (_, source) => {
    const answer = {
      ...texts,
      retryAttemptCount: 1,
      lastUsedOptionIndex: { path: "config.targets[0]", targets: [0] }
    }
    expect(parseResponse(source)).toEqual({ ...answer, gatewayException: false, chain: [answer] })
  })

  test("the answer is empty if no gateway handled the response", () => {
    expect(parseResponse({ "content-type": "text/plain" })).toEqual({ gatewayException: false, chain: [] })
  })
})

describe("a gateway that calls another gateway", () => {
  const answers = (texts: { readonly [K in Key]?: string }): ReadonlyArray<PortkeyAnswer> =>
    parseResponse(fieldsOf(texts)).chain

  test("appends its values, so that the last ones belong to the outer gateway", () => {
    const response = parseResponse(
      fieldsOf({
        traceId: "inner, outer",
        provider: "openai, portkey",
        cacheStatus: "HIT, MISS",
        retryAttemptCount: "-1, 2",
        lastUsedOptionIndex: "config.targets[1], config",
        requestId: "req-1, req-2",
        lastUsedOptionParams: "a, b",
        errorDetails: "overloaded, gave up"
      })
    )
    const outer: PortkeyAnswer = {
      traceId: "outer",
      provider: "portkey",
      cacheStatus: "MISS",
      retryAttemptCount: 2,
      lastUsedOptionIndex: { path: "config", targets: [] },
      requestId: "req-2",
      lastUsedOptionParams: "b",
      errorDetails: "gave up"
    }
    const inner: PortkeyAnswer = {
      traceId: "inner",
      provider: "openai",
      cacheStatus: "HIT",
      retryAttemptCount: "exhausted",
      lastUsedOptionIndex: { path: "config.targets[1]", targets: [1] },
      requestId: "req-1",
      lastUsedOptionParams: "a",
      errorDetails: "overloaded"
    }
    expect(response).toEqual({ ...outer, gatewayException: false, chain: [inner, outer] })
  })

  test("may be one of three, and may repeat the field instead of joining it", () => {
    const three = ["config.targets[0]", "config", "config.targets[4]"]
    const name = fieldOf("lastUsedOptionIndex")
    const expected = [[0], [], [4]]
    for (const source of [{ [name]: three }, three.map(text => [name, text] as const)]) {
      const { chain } = parseResponse(source as HeaderSource)
      expect(chain.map(({ lastUsedOptionIndex }) => lastUsedOptionIndex?.targets)).toEqual(expected)
    }
  })

  test("may add no value: a single value belongs to the outer gateway", () => {
    expect(answers({ lastUsedOptionIndex: "config, config", cacheStatus: "HIT" })).toEqual([
      { lastUsedOptionIndex: { path: "config", targets: [] } },
      { lastUsedOptionIndex: { path: "config", targets: [] }, cacheStatus: "HIT" }
    ])
  })

  test("may leave a value empty", () => {
    expect(answers({ lastUsedOptionIndex: "config, config", traceId: "inner, " })).toEqual([
      { lastUsedOptionIndex: { path: "config", targets: [] }, traceId: "inner" },
      { lastUsedOptionIndex: { path: "config", targets: [] } }
    ])
  })

  test("may add an invalid value, which does not affect the others", () => {
    expect(
      answers({ lastUsedOptionIndex: "config, config", retryAttemptCount: "many, 1", provider: "openai, " })
    ).toEqual([
      { lastUsedOptionIndex: { path: "config", targets: [] }, provider: "openai" },
      { lastUsedOptionIndex: { path: "config", targets: [] }, retryAttemptCount: 1 }
    ])
  })

  test("may have fewer places than values: the last values count", () => {
    expect(answers({ lastUsedOptionIndex: "config", provider: "a, b, c" })).toEqual([
      { lastUsedOptionIndex: { path: "config", targets: [] }, provider: "c" }
    ])
  })
})

describe("a failure of a gateway", () => {
  test.each<[string | undefined, boolean]>([
    ["true", true],
    ["false, true", true],
    // The inner gateway failed, and the outer one passed its answer on.
    ["true, false", true],
    [" true ", true],
    ["false", false],
    ["True", false],
    ["1", false],
    ["", false],
    [undefined, false]
  ])("%j: %j", (text, expected) => {
    const fields = { "x-portkey-gateway-exception": text, [fieldOf("provider")]: "openai" }
    expect(parseResponse(fields)).toEqual({
      provider: "openai",
      gatewayException: expected,
      chain: [{ provider: "openai" }]
    })
  })
})

test.each([[undefined], [null], ["x-portkey-trace-id: secret"], [[["name"], 7]]])(
  "%j is not header fields",
  source => {
    expect(() => parseResponse(source as unknown as HeaderSource)).toThrow(
      "Header fields must be a Headers, an array of [name, value], or a plain record."
    )
  }
)

test("the time for a field of commas does not grow quadratically", () => {
  const timeOf = (commas: number): number => {
    const fields = Object.fromEntries(keys.map(key => [fieldOf(key), ",".repeat(commas)]))
    const start = performance.now()
    expect(parseResponse(fields).chain).toEqual([])
    return performance.now() - start
  }
  timeOf(4_000)
  // The square would take a hundred times as long; half of it leaves room for a busy machine.
  expect(timeOf(40_000)).toBeLessThan(50 * Math.max(2, timeOf(4_000)))
})

describe("a body with the gateway's own error", () => {
  const refusal = (code: string) => ({
    status: "failure",
    message: `Portkey Error. Error Code: ${code}`,
    error: { message: `Portkey Error. Error Code: ${code}`, code }
  })

  test.each([
    ["01", "expired-key"],
    ["03", "invalid-key"],
    ["033", "invalid-key"],
    ["04", "budget"],
    ["05", "rate-limit"]
  ])("code %s of the hosted gateway means %s", (code, refusedFor) => {
    const message = `Portkey Error. Error Code: ${code}`
    expect(parseResponse({}, refusal(code)).error).toEqual({ message, code, refusedFor })
  })

  test("an unknown or missing code leaves only the message", () => {
    expect(parseResponse({}, refusal("99")).error).toEqual({
      message: "Portkey Error. Error Code: 99",
      code: "99"
    })
    expect(parseResponse({}, { status: "failure", message: "Invalid config passed" }).error).toEqual({
      message: "Invalid config passed"
    })
  })

  test.each<unknown>([
    undefined,
    null,
    "failure",
    [],
    { error: { message: "of a provider", code: "03" } },
    { status: "failure", message: 1 }
  ])("%j is not such a body", body => {
    expect(parseResponse({}, body)).not.toHaveProperty("error")
  })
})
