import * as Redacted from "effect/Redacted"
import { describe, expect, test } from "vitest"
import { SpecError } from "../check/spec-error.ts"
import type { RequestOverrides } from "../prepare/request-overrides.ts"
import type { RequestSpec } from "../spec/request-spec.ts"
import { OriginError } from "./origin-error.ts"
import { prepareTransport } from "./transport.ts"

const spec: RequestSpec = {
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
  ])("%j is %s", ([url = "", resolved]) => {
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
      `Refused a request to ${origin}: the credentials of this client go to https://gateway.example only.`
    )
  })

  test.for([
    [{ baseUrl: baseURL }, "baseUrl is not an option; did you mean baseURL?"],
    [{ baseURL, gatway: "open-source" }, "gatway is not an option; did you mean gateway?"],
    [{ baseURL: undefined }, "baseURL is undefined; give an address, or leave it out for the hosted gateway"],
    [
      { baseURL: "localhost:8787/v1" },
      'baseURL is not an http or https URL; write for example "http://127.0.0.1:8787/v1"'
    ],
    [baseURL, 'the options must be an object, for example { baseURL: "http://127.0.0.1:8787/v1" }'],
    [null, 'the options must be an object, for example { baseURL: "http://127.0.0.1:8787/v1" }']
  ])("with options %j it says so, and sends nothing elsewhere", ([options, message]) => {
    expect(() => prepareTransport(spec, options as never)).toThrow(new TypeError(message as string))
  })

  test("the base URL is the hosted gateway's, or named", () => {
    expect(prepareTransport(spec).baseURL).toBe("https://api.portkey.ai/v1")
    expect(prepareTransport(spec, { baseURL: new URL("http://127.0.0.1:8787") }).baseURL).toBe(
      "http://127.0.0.1:8787"
    )
    expect(() => prepareTransport(spec, { gateway: "open-source" })).toThrow("baseURL is missing")
    for (const bad of [
      "gateway.example/v1",
      "ftp://gateway.example",
      "/v1",
      "https://u:k-fake@gateway.example",
      "https://gateway.example?key=k-fake"
    ]) {
      const prepare = () => prepareTransport(spec, { baseURL: bad })
      expect(prepare).toThrow(TypeError)
      expect(prepare).not.toThrow("k-fake")
    }
  })
})

describe("which fields change", () => {
  const { changes } = prepareTransport(spec, { baseURL })

  test("set what the spec compiles to, and nothing is removed that is not there", () => {
    expect(changes({})).toMatchInlineSnapshot(`
      {
        "remove": [],
        "set": {
          "authorization": "Bearer sk-fake",
          "x-portkey-metadata": "{"team":"search"}",
          "x-portkey-provider": "openai",
          "x-portkey-request-timeout": "1000",
        },
      }
    `)
  })

  test("fields of the caller that the route has or does not use", () => {
    const { set, remove } = changes({
      Authorization: "Bearer dummy",
      "X-Api-Key": "dummy",
      "api-key": "dummy",
      accept: "*/*"
    })
    expect(set.authorization).toBe("Bearer sk-fake")
    expect(remove).toEqual(["x-api-key", "api-key"])
  })

  test("a forward list, or an inline config's, keeps a credential of the caller", () => {
    const given = { authorization: "Basic dummy", "x-api-key": "dummy" }
    const removed = (client: RequestSpec) => prepareTransport(client, { baseURL }).changes(given).remove
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

  test("request-scope fields are overrides, and go where they are taken away", () => {
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

  test("what is not Portkey's, not this route's, or not a request's own, is left to the caller", () => {
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

  test("what is thrown for a request has a stack", () => {
    for (const bad of [
      () => changes({ "x-portkey-request-timeout": "abc" }),
      () => changes({}, { trace: { id: "" } })
    ]) {
      const thrown = expect.objectContaining({ stack: expect.stringMatching(/^ +at .*transport\.test\.ts/m) })
      expect(bad).toThrow(thrown)
    }
  })

  test("a value that the gateway could not read is an error, whichever way it came", () => {
    expect(() => changes({ "x-portkey-metadata": "{'a':1}" })).toThrow(SpecError)
    expect(() => changes({}, { requestTimeout: -1 })).toThrow(SpecError)
    expect(() => changes({}, "t" as never)).toThrow("the overrides must be an object")
  })
})

describe("fields that a client's spec says, on a request", () => {
  const { changes } = prepareTransport({ ...spec, apiKey: "pk-fake" })

  test.for([
    ["x-portkey-custom-host", "route.customHost"],
    ["x-portkey-config", "route.config"],
    ["x-portkey-virtual-key", "route.virtualKey"],
    ["x-portkey-forward-headers", "forwardHeaders"],
    ["X-Portkey-Azure-Resource-Name", "route.resourceName"]
  ])("%s is refused: it could send the credentials elsewhere", ([name = "", key = ""]) => {
    const issue = {
      rule: "shape.override-key",
      message: `${name.toLowerCase()} is not a field that one request may bring: it changes what its client is`,
      repair: `Leave it out, or give ${key} to the client's spec.`
    }
    expect(() => changes({ [name]: "x-fake" })).toThrow(
      expect.objectContaining({ issues: [expect.objectContaining(issue)] })
    )
  })

  test("the client's own stand over them, and fields of no spec pass", () => {
    const { set, remove } = changes({ "x-portkey-api-key": "pk-other", "x-portkey-runtime": "node" })
    expect(set["x-portkey-api-key"]).toBe("pk-fake")
    expect(remove).toEqual([])
  })
})
