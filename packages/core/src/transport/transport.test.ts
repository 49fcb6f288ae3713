import * as Redacted from "effect/Redacted"
import { describe, expect, test } from "vitest"
import { check } from "../compile/check.ts"
import type { RequestOverrides } from "../compile/request-overrides.ts"
import { SpecError } from "../issue/error.ts"
import { folded, isWithinEdits } from "../issue/near-miss.ts"
import { table } from "../rows/table.ts"
import type { RequestSpec } from "../spec/request-spec.ts"
import { OriginError } from "./origin-error.ts"
import { isRedirectStatus } from "./redirect-status.ts"
import { prepareTransport } from "./transport.ts"

const spec: RequestSpec = {
  apiKey: "pk-fake",
  route: { provider: "openai", auth: Redacted.make("sk-fake") },
  requestTimeout: 1000,
  metadata: { team: "search" }
}
const baseURL = "https://gateway.example/v1/"

describe("where a request may go", () => {
  const { resolve } = prepareTransport(spec, { baseURL })

  test.for([
    ["models", "https://gateway.example/v1/models"],
    ["/models?limit=1", "https://gateway.example/v1/models?limit=1"],
    ["", "https://gateway.example/v1/"],
    ["?limit=1", "https://gateway.example/v1/?limit=1"],
    ["../../../models", "https://gateway.example/models"],
    ["//elsewhere.example/models", "https://gateway.example/v1/elsewhere.example/models"],
    ["\\\\elsewhere.example", "https://gateway.example/v1///elsewhere.example"],
    ["@elsewhere.example", "https://gateway.example/v1/@elsewhere.example"],
    ["https://gateway.example/other", "https://gateway.example/other"],
    ["HTTPS://GATEWAY.EXAMPLE:443/other", "https://gateway.example/other"],
    ["https://user:pass@gateway.example/other", "https://gateway.example/other"]
  ])("%j resolves to %s", ([url = "", resolved]) => {
    expect(resolve(url).href).toBe(resolved)
    expect(resolve(url).username).toBe("")
  })

  test.for([
    ["https://elsewhere.example/v1", "https://elsewhere.example"],
    ["http://gateway.example/v1", "http://gateway.example"],
    ["https://gateway.example:8443/v1", "https://gateway.example:8443"],
    ["https://api.gateway.example/v1", "https://api.gateway.example"],
    ["https://gateway.example@elsewhere.example/v1?key=k-fake", "https://elsewhere.example"],
    [" https:elsewhere.example", "https://elsewhere.example"],
    ["https://gateway.example.elsewhere.example", "https://gateway.example.elsewhere.example"],
    ["wss://gateway.example/v1", "wss://gateway.example"],
    ["blob:https://gateway.example/1", "blob:"],
    ["data:,hello", "data:"]
  ])("%j is refused", ([url = "", origin = ""]) => {
    const refused = { _tag: "OriginError", origin, gatewayOrigin: "https://gateway.example" }
    expect(() => resolve(url)).toThrow(expect.objectContaining(refused))
    expect(() => resolve(url)).toThrow(OriginError)
    expect(() => resolve(url)).toThrow(
      `Refused a request to ${origin}: this client's credentials go to https://gateway.example only.`
    )
  })

  test("the error that a URL throws is not quoted", () => {
    const url = {
      toString() {
        throw new Error("k-fake")
      }
    }
    expect(() => resolve(url as never)).toThrow(
      new TypeError("the URL cannot be read: a getter or proxy threw")
    )
  })

  test.for([
    [{ baseUrl: baseURL }, "baseUrl is not an option; did you mean baseURL?"],
    [{ baseURL, gatway: "open-source" }, "gatway is not an option; did you mean gateway?"],
    [{ baseURL: undefined }, "baseURL is undefined; set it, or leave it out for the hosted gateway"],
    [
      { baseURL: "localhost:8787/v1" },
      'baseURL is not an http or https URL; write for example "http://127.0.0.1:8787/v1"'
    ],
    [{ baseURL: null }, "baseURL is null; set it, or leave it out for the hosted gateway"],
    [baseURL, 'the options must be a plain object, for example { baseURL: "http://127.0.0.1:8787/v1" }'],
    [null, 'the options must be a plain object, for example { baseURL: "http://127.0.0.1:8787/v1" }'],
    [
      Object.create({ baseURL }),
      'the options must be a plain object, for example { baseURL: "http://127.0.0.1:8787/v1" }'
    ]
  ])("options %j throw a TypeError that names the error", ([options, message]) => {
    expect(() => prepareTransport(spec, options as never)).toThrow(new TypeError(message as string))
  })

  test("the base URL is the hosted gateway's, or the one in the options", () => {
    expect(prepareTransport(spec).baseURL).toBe("https://api.portkey.ai/v1")
    expect(prepareTransport(spec, { baseURL: new URL("http://127.0.0.1:8787") }).baseURL).toBe(
      "http://127.0.0.1:8787"
    )
    expect(() => prepareTransport(spec, { gateway: "open-source" })).toThrow("baseURL is missing")
    for (const bad of [
      "gateway.example/v1",
      "ftp://gateway.example",
      "/v1",
      "xhttp://gateway.example",
      "https://u:k-fake@gateway.example",
      "https://k-fake@gateway.example",
      "https://:k-fake@gateway.example",
      "https://gateway.example?key=k-fake",
      "https://gateway.example#k-fake"
    ]) {
      const prepare = () => prepareTransport(spec, { baseURL: bad })
      expect(prepare).toThrow(TypeError)
      expect(prepare).not.toThrow("k-fake")
    }
  })
})

test("the fallback base URL applies only if the options have none", () => {
  const fallback = "https://fallback.example"
  expect(prepareTransport(spec, {}, fallback).baseURL).toBe(fallback)
  expect(prepareTransport(spec, { baseURL }, fallback).baseURL).toBe("https://gateway.example/v1")
})

test("a base URL that is not enumerable counts", () => {
  const options = Object.defineProperty({}, "baseURL", { value: baseURL })
  expect(prepareTransport(spec, options).baseURL).toBe("https://gateway.example/v1")
})

const fail = (): never => {
  throw new Error("sk-fake")
}

test.each([
  Object.defineProperty({}, "gateway", { get: fail }),
  { baseURL: { toString: fail } },
  new Proxy({}, { getPrototypeOf: fail }),
  new Proxy({}, { ownKeys: fail })
])("the error for options that throw does not quote them", options => {
  expect(() => prepareTransport(spec, options as never)).toThrow(
    new TypeError("the options cannot be read: a getter or proxy threw")
  )
})

test("a property that another module adds to Object.prototype is not an option", () => {
  const polluted = Object.prototype as { baseURL?: string; gateway?: string }
  polluted.baseURL = "https://elsewhere.example"
  polluted.gateway = "open-source"
  try {
    expect(prepareTransport(spec).baseURL).toBe("https://api.portkey.ai/v1")
    expect(prepareTransport(spec, { baseURL }).baseURL).toBe("https://gateway.example/v1")
  } finally {
    delete polluted.baseURL
    delete polluted.gateway
  }
})

describe("the refusal of a redirect", () => {
  const { redirectError } = prepareTransport(spec, { baseURL })
  const gatewayOrigin = "https://gateway.example"

  test.for<[number, string | null, string | undefined, string]>([
    [
      307,
      "https://elsewhere.example/x?key=k-fake",
      "https://elsewhere.example",
      `Refused a redirect (307) to https://elsewhere.example: this client's credentials go to ${gatewayOrigin} only.`
    ],
    [
      302,
      "//elsewhere.example",
      "https://elsewhere.example",
      `Refused a redirect (302) to https://elsewhere.example: this client's credentials go to ${gatewayOrigin} only.`
    ],
    [
      301,
      "blob:https://gateway.example/1",
      "blob:",
      `Refused a redirect (301) to blob:: this client's credentials go to ${gatewayOrigin} only.`
    ],
    [
      308,
      "/v2/k-fake",
      gatewayOrigin,
      `Refused a redirect (308) within ${gatewayOrigin}: this client follows no redirects. Call its target; redirect: "manual" shows it.`
    ],
    [
      0,
      null,
      undefined,
      `Refused a redirect of ${gatewayOrigin}: this runtime hides its target, and this client's credentials go to ${gatewayOrigin} only.`
    ],
    [303, null, undefined, `Refused a redirect (303) of ${gatewayOrigin} without a valid Location.`],
    [303, "https://", undefined, `Refused a redirect (303) of ${gatewayOrigin} without a valid Location.`]
  ])("%j to %j", ([redirectStatus, location, origin, message]) => {
    const error = redirectError(redirectStatus, location)
    expect(error).toBeInstanceOf(OriginError)
    expect(error).toMatchObject({ _tag: "OriginError", origin, gatewayOrigin, redirectStatus, message })
  })
})

describe("which fields change", () => {
  const { changes } = prepareTransport(spec, { baseURL })

  test("the fields of the spec are set, and nothing is removed without need", () => {
    expect(changes({})).toMatchInlineSnapshot(`
      {
        "kept": {},
        "remove": [],
        "set": {
          "authorization": "Bearer sk-fake",
          "x-portkey-api-key": "pk-fake",
          "x-portkey-metadata": "{"team":"search"}",
          "x-portkey-provider": "openai",
          "x-portkey-request-timeout": "1000",
        },
      }
    `)
  })

  test("the caller's values of the route's fields are replaced, and credentials that the route does not use are removed", () => {
    const { set, remove, kept } = changes({
      Authorization: "Bearer dummy",
      "X-Api-Key": "dummy",
      "api-key": "dummy",
      Accept: "*/*"
    })
    expect(set.authorization).toBe("Bearer sk-fake")
    expect(remove).toEqual(["x-api-key", "api-key"])
    expect({ ...kept, ...set }).toEqual({ ...set, accept: "*/*" })
  })

  test("white space around an override in a field is removed", () => {
    const { set, kept } = changes({ "X-Portkey-Trace-Id": " t-1\t" })
    expect(set["x-portkey-trace-id"]).toBe("t-1")
    expect({ ...kept, ...set }).toEqual(set)
  })

  test("a credential of the caller stays if a forward list of the spec or of an inline config names it", () => {
    const given = { authorization: "Basic dummy", "x-api-key": "dummy" }
    const removed = (client: RequestSpec) =>
      prepareTransport({ apiKey: "pk-fake", ...client }, { baseURL }).changes(given).remove
    const target = { provider: "openai", api_key: "sk-fake" } as const
    const config = (forward_headers: string[]) => ({
      strategy: { mode: "single" as const },
      targets: [{ ...target, forward_headers }]
    })
    expect(removed({ route: { provider: "@a" } })).toEqual(["authorization", "x-api-key"])
    expect(removed({ route: { provider: "@a" }, forwardHeaders: ["X-API-Key"] })).toEqual(["authorization"])
    expect(removed({ route: { config: config(["Authorization"]) } })).toEqual(["x-api-key"])
    expect(removed({ route: { config: "pc-saved" } })).toEqual(["authorization", "x-api-key"])
  })

  test("fields that one request may set are overrides, and are removed if the overrides remove them", () => {
    const given = {
      "x-portkey-request-timeout": "5",
      "x-portkey-trace-id": "t",
      "x-portkey-metadata": '{"run":"1"}'
    }
    const after = (overrides?: RequestOverrides) => changes(given, overrides)
    expect(after().set).toMatchObject({
      "x-portkey-request-timeout": "5",
      "x-portkey-trace-id": "t",
      "x-portkey-metadata": '{"team":"search","run":"1"}'
    })
    expect(after().remove).toEqual([])
    expect(
      after({ requestTimeout: null, trace: null, metadata: { run: null as never, step: "2" } })
    ).toMatchObject({
      set: { "x-portkey-metadata": '{"team":"search","step":"2"}' },
      remove: ["x-portkey-request-timeout", "x-portkey-trace-id"]
    })
  })

  test("an undefined override leaves the caller's field unchanged, and so do null overrides", () => {
    const given = { "x-portkey-trace-id": "t", "x-portkey-metadata": '{"run":"1"}' }
    for (const overrides of [{ trace: undefined, metadata: { run: undefined } }, { metadata: {} }, null])
      expect(changes(given, overrides as never).set).toMatchObject({
        "x-portkey-trace-id": "t",
        "x-portkey-metadata": '{"team":"search","run":"1"}'
      })
  })

  test("fields of others, of another route, or newer than the table stay the caller's", () => {
    const given = {
      traceparent: "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
      baggage: "k=v",
      "openai-beta": "assistants=v2",
      "x-portkey-anthropic-beta": "b",
      "x-portkey-newer-than-the-table": "1"
    }
    const { set, remove } = changes(given)
    expect(remove).toEqual([])
    for (const name of Object.keys(given)) expect(set).not.toHaveProperty(name)
  })

  test("an error for a request has a stack", () => {
    for (const bad of [
      () => changes({ "x-portkey-request-timeout": "abc" }),
      () => changes({}, { trace: { id: "" } })
    ]) {
      const thrown = expect.objectContaining({ stack: expect.stringMatching(/^ +at .*transport\.test\.ts/m) })
      expect(bad).toThrow(thrown)
    }
  })

  test("host is removed, so that the client writes it from the URL", () => {
    expect(changes({ Host: "elsewhere.example" }).remove).toEqual(["host"])
  })

  test.each([new Map(), new Headers(), Promise.resolve({}), () => ({}), new (class Overrides {})(), 5])(
    "overrides that are not a plain object are refused instead of dropped: %o",
    overrides => {
      expect(() => changes({ "x-portkey-trace-id": "t" }, overrides as never)).toThrow(
        "the overrides must be an object"
      )
    }
  )

  test("a value that the gateway could not read is an error, in a field and in overrides", () => {
    expect(() => changes({ "x-portkey-metadata": "{'a':1}" })).toThrow(SpecError)
    expect(() => changes({}, { requestTimeout: -1 })).toThrow(SpecError)
    expect(() => changes({}, "t" as never)).toThrow("the overrides must be an object")
  })
})

test("unreadable overrides give a SpecError that does not quote them", () => {
  const { changes } = prepareTransport({ apiKey: "pk-fake", route: { provider: "openai", auth: "k-fake" } })
  const overrides = {
    get metadata(): never {
      throw new Error("SECRET")
    }
  }
  for (const fields of [{}, { "x-portkey-metadata": '{"_user":"u"}' }]) {
    expect(() => changes(fields, overrides)).toThrow(SpecError)
    expect(() => changes(fields, overrides)).toThrow("the overrides cannot be read: a getter or proxy threw")
    expect(() => changes(fields, overrides)).not.toThrow("SECRET")
  }
})

describe("fields of the client's spec on a request", () => {
  const { changes } = prepareTransport(spec)

  test.for([
    ["x-portkey-custom-host", "route.customHost"],
    ["x-portkey-config", "route.config"],
    ["x-portkey-virtual-key", "route.virtualKey"],
    ["x-portkey-forward-headers", "forwardHeaders"],
    ["X-Portkey-Azure-Resource-Name", "route.resourceName"]
  ])("%s is refused, because it could send the credentials elsewhere", ([name = "", key = ""]) => {
    const issue = {
      rule: "shape.override-key",
      message: `${name.toLowerCase()} cannot be set on one request: it belongs to the client's spec`,
      repair: `Leave it out, or give ${key} to the client's spec.`
    }
    expect(() => changes({ [name]: "x-fake" })).toThrow(
      expect.objectContaining({ issues: [expect.objectContaining(issue)] })
    )
  })

  test.for([
    ["x-portkey-api-key", "Leave it out, or give apiKey to the client's spec."],
    ["x-portkey-azure-auth-mode", "Write route.auth, which sets it."],
    ["x-portkey-aws-auth-type", "Write route.auth, which sets it."],
    ["x-portkey-models-endpoint", "Send x-portkey-fetch-integrated-models: true."],
    ["x-portkey-cache", "Set cache in the config."],
    ["x-portkey-oracle-key-passphrase", "Decrypt the key, and leave it out."],
    ["x-portkey-newer", "Leave it out, or change extraHeaders of the client's spec."]
  ])("%s is refused, whether or not the client sets it", ([name = "", repair]) => {
    const issue = expect.objectContaining({ rule: "shape.override-key", path: [name], repair })
    const extraHeaders = { "x-portkey-newer": "1" }
    const route = {
      provider: "azure-openai",
      resourceName: "r",
      deploymentId: "d",
      apiVersion: "v1",
      auth: { managedIdentity: {} }
    } as const
    for (const client of [spec, { apiKey: "pk-fake", route }])
      expect(() =>
        prepareTransport({ ...client, extraHeaders }).changes({ [name]: "of-the-caller" })
      ).toThrow(expect.objectContaining({ issues: [issue] }))
  })

  test("a field with the client's own value is not refused", () => {
    const { set, remove } = changes({ "x-portkey-api-key": "pk-fake", "x-portkey-provider": "openai" })
    expect([set["x-portkey-api-key"], remove]).toEqual(["pk-fake", []])
  })

  test("fields that SDKs send about themselves, and fields newer than the table, pass", () => {
    const given = {
      "x-portkey-runtime": "node",
      "x-portkey-package-version": "1",
      "x-portkey-gateway-transport": "grpc",
      "x-portkey-newer-than-the-table": "1"
    }
    const { set, remove } = changes(given)
    expect(remove).toEqual([])
    for (const name of Object.keys(given)) expect(set).not.toHaveProperty(name)
  })
})

describe("a credential that the spec leaves to the client", () => {
  const removedFor = (client: RequestSpec, given: Record<string, string>) =>
    prepareTransport(client, { baseURL, gateway: "open-source" }).changes(given).remove
  const auth = { fromClient: true } as const
  const all = { authorization: "Bearer own", "x-api-key": "own", "api-key": "own" }

  test("stays, and the other credential fields are removed", () => {
    expect(removedFor({ route: { provider: "openai", auth } }, all)).toEqual(["x-api-key", "api-key"])
    expect(removedFor({ route: { unlistedProvider: "new", auth } }, all)).toEqual(["x-api-key", "api-key"])
    expect(removedFor({ route: { provider: "anthropic", auth } }, all)).toEqual(["api-key"])
  })

  test.for<[RequestSpec["route"], Record<string, string>, string]>([
    [{ provider: "openai", auth }, {}, "authorization"],
    [{ provider: "openai", auth }, { authorization: "" }, "authorization"],
    [{ provider: "openai", auth }, { "x-api-key": "own" }, "authorization"],
    [{ provider: "anthropic", auth }, { "api-key": "own" }, "authorization or x-api-key"]
  ])("%j with %j is refused", ([route, given, missing]) => {
    const issue = {
      rule: "auth.from-client-missing",
      severity: "error",
      path: ["authorization"],
      message: `${missing} is missing: route.auth leaves the credential to the client`,
      repair: "Give it to the client, for example as an SDK's apiKey, or write it as route.auth."
    }
    expect(() => removedFor({ route }, given)).toThrow(expect.objectContaining({ issues: [issue] }))
  })

  test("Anthropic clients may send it in either field", () => {
    for (const given of [{ "x-api-key": "own" }, { authorization: "Bearer own" }])
      expect(removedFor({ route: { provider: "anthropic", auth } }, given)).toEqual([])
  })

  test("a getter with changing values is read once", () => {
    const fickle = { provider: "openai" }
    const forms: unknown[] = ["sk-other", { fromClient: true }]
    Object.defineProperty(fickle, "auth", { enumerable: true, get: () => forms.pop() ?? "sk-other" })
    const { changes } = prepareTransport({ route: fickle } as RequestSpec, {
      baseURL,
      gateway: "open-source"
    })
    expect(changes({ authorization: "Bearer own" })).toEqual({
      kept: { authorization: "Bearer own" },
      remove: [],
      set: { "x-portkey-provider": "openai" }
    })
  })
})

describe("a hosted spec without a Portkey API key, which then is the client's bearer token", () => {
  const given = { authorization: "Bearer pk-own", "x-api-key": "own" }
  const removed = (client: RequestSpec) => prepareTransport(client, { baseURL }).changes(given).remove

  test("the bearer token stays if the route needs no other", () => {
    expect(removed({ route: { provider: "@a" } })).toEqual(["x-api-key"])
    expect(removed({ route: { routedBy: "model" } })).toEqual(["x-api-key"])
    expect(removed({ route: { config: "pc-a" } })).toEqual(["x-api-key"])
    const aws = { accessKeyId: "AKIAIOSFODNN7EXAMPLE", secretAccessKey: "fake" }
    expect(removed({ route: { provider: "bedrock", region: "us-east-1", auth: aws } })).toEqual(["x-api-key"])
  })

  test.each<RequestSpec>([
    { route: { provider: "openai", auth: "sk-fake" } },
    { route: { provider: "@a", auth: "sk-fake" } },
    { route: { provider: "openai", auth: { fromClient: true } } },
    {
      route: { provider: "openai", auth: { forwarded: true } },
      forwardHeaders: { authorization: "Basic ZmFrZQ==" }
    }
  ])("a route with its own credential is refused, as in check", client => {
    const issues = check(client).filter(({ severity }) => severity === "error")
    expect(issues).toEqual([expect.objectContaining({ rule: "hosted.bearer-used-up", path: ["apiKey"] })])
    expect(() => prepareTransport(client)).toThrow(expect.objectContaining({ issues }))
    expect(() => prepareTransport({ ...client, apiKey: "pk-fake" })).not.toThrow()
  })
})

describe("misspelt fields on a request", () => {
  const { changes } = prepareTransport(spec, { baseURL })

  test.for([
    ["x-portkey-traceId", "x-portkey-trace-id"],
    ["x-portkey-trace_id", "x-portkey-trace-id"],
    ["x_portkey_metadata", "x-portkey-metadata"],
    ["x-portkey-metadat", "x-portkey-metadata"],
    ["x-portkey-metadatas", "x-portkey-metadata"],
    ["x-portkey-netadata", "x-portkey-metadata"],
    ["x-portkye-metadata", "x-portkey-metadata"],
    ["x-portket-metadata", "x-portkey-metadata"],
    ["x-portkey-strict-openai-compliance", "x-portkey-strict-open-ai-compliance"]
  ])("%s is refused, and the repair names %s", ([given = "", meant]) => {
    const name = given.toLowerCase()
    const issue = {
      rule: "name.unknown",
      path: [name],
      message: `${name} is not a Portkey header; the gateway ignores it`,
      repair: `Write ${meant}. If your gateway reads ${name}, give it to extraHeaders of the client's spec.`
    }
    expect(() => changes({ [given]: "1" })).toThrow(
      expect.objectContaining({ issues: [expect.objectContaining(issue)] })
    )
  })

  test("one wrong letter is found at every position", () => {
    const name = "x-portkey-trace-id"
    const letters = [...name].flatMap((letter, at) => (letter === "-" ? [] : [at]))
    const misspelt = letters.flatMap(at => [
      name.slice(0, at) + name.slice(at + 1),
      `${name.slice(0, at)}j${name.slice(at)}`,
      `${name.slice(0, at)}j${name.slice(at + 1)}`,
      name.slice(0, at) + [...name.slice(at, at + 2)].reverse().join("") + name.slice(at + 2)
    ])
    for (const given of misspelt) {
      if (given === name) continue
      expect(() => changes({ [given]: "1" }), given).toThrow(/x-portkey-trace-id/)
    }
    expect(misspelt.length).toBe(4 * letters.length)
  })

  test("the repair names the spec key of a misspelt client field", () => {
    const repair = "Leave it out, or give route.config to the client's spec."
    expect(() => changes({ "x-portkey-confg": "pc-fake" })).toThrow(
      expect.objectContaining({ issues: [expect.objectContaining({ rule: "name.unknown", repair })] })
    )
  })

  test("a name that is two edits away, or only like an HTTP field, passes", () => {
    const given = { "x-portkey-metadat-22": "1", "x-apikey": "k", authorisation: "a", "trace-parent": "t" }
    expect(changes(given).remove).toEqual([])
  })

  test("extraHeaders allows a misspelt name", () => {
    const extraHeaders = { "x-portkey-metadat": "1" }
    expect(prepareTransport({ ...spec, extraHeaders }, { baseURL }).changes({}).set).toMatchObject(
      extraHeaders
    )
  })

  test("no two fields are so similar that one could be a misspelling of the other", () => {
    const names = [...new Set(table.map(({ field }) => field))].filter(name => name.startsWith("x-portkey-"))
    expect(names.length).toBeGreaterThan(80)
    const near = names.flatMap((name, index) =>
      names
        .slice(index + 1)
        .filter(other => isWithinEdits(folded(name), folded(other), 1))
        .map(other => [name, other])
    )
    expect(near).toEqual([])
  })
})

test("the statuses of redirects are those that fetch follows", () => {
  const statuses = Array.from({ length: 500 }, (_, index) => 100 + index)
  expect(statuses.filter(isRedirectStatus)).toEqual([301, 302, 303, 307, 308])
})

test.each(["data:text/plain,hello", "wss://gateway.example/v1", "gateway.example/v1"])(
  "a base URL that is not http is refused: %s",
  baseURL => {
    expect(() => prepareTransport(spec, { baseURL })).toThrow("baseURL is not an http or https URL")
  }
)
