import { inspect } from "node:util"
import type { FieldChanges } from "@portspec/core"
import { AxiosError, AxiosHeaders, type AxiosResponse, type InternalAxiosRequestConfig } from "axios"
import { describe, expect, test } from "vitest"
import { conceal, concealError, forget, governs, restore } from "./concealed.ts"

const none: FieldChanges = { remove: [], set: {}, kept: {} }
const configOf = (config: object = {}): InternalAxiosRequestConfig =>
  ({ headers: new AxiosHeaders(), ...config }) as InternalAxiosRequestConfig

test("the spec governs the fields that it sets and those that it removes", () => {
  const changes: FieldChanges = { remove: ["x-api-key"], set: { authorization: "Bearer k-fake" }, kept: {} }
  expect(["x-api-key", "authorization", "api-key"].map(name => governs(changes, name))).toEqual([
    true,
    true,
    false
  ])
})

describe("the returned config of the caller", () => {
  test("has lost the credentials that the spec governs, and no other field", () => {
    const fields = { authorization: "Bearer own-fake", "x-api-key": "own-fake", "x-own": "1" }
    const headers = new AxiosHeaders(fields)
    const config = configOf({ headers, auth: { username: "u", password: "p-fake" } })
    forget(config, { remove: ["authorization", "x-own"], set: {}, kept: {} })
    expect(config.auth).toBeUndefined()
    expect(Object.keys(headers)).toEqual(["x-api-key", "x-own"])
  })

  test("keeps other fields and does not print them", () => {
    const headers = new AxiosHeaders({ authorization: "Bearer own-fake", "x-portkey-trace-id": "t" })
    const proxy = { host: "proxy.example", port: 80, auth: { username: "u", password: "p-fake" } }
    const config = configOf({ headers, proxy, auth: { username: "u", password: "p-fake" } })
    forget(config, none)
    expect(config.auth).toEqual({ username: "u", password: "p-fake" })
    expect(headers.get("authorization")).toBe("Bearer own-fake")
    const shown = inspect(config) + JSON.stringify(config)
    expect(shown).not.toContain("fake")
    expect(shown).toContain("proxy.example")
    expect(JSON.stringify(headers)).toBe('{"authorization":"<redacted>","x-portkey-trace-id":"t"}')
  })

  test("shows a proxy without credentials unchanged", () => {
    const config = configOf({ proxy: { host: "proxy.example", port: 80 } })
    forget(config, none)
    expect(JSON.stringify(config.proxy)).toBe('{"host":"proxy.example","port":80}')
  })

  test("may have no proxy, or proxy: false", () => {
    for (const proxy of [undefined, false]) expect(() => forget(configOf({ proxy }), none)).not.toThrow()
  })

  test.each([
    ["https://u:p-fake@gateway.example/v1", "https://gateway.example/v1"],
    ["HTTPS://u@gateway.example", "HTTPS://gateway.example"],
    ["a+b-c.1://u@x", "a+b-c.1://x"],
    ["/models/a@b", "/models/a@b"],
    ["https://gateway.example/a@b", "https://gateway.example/a@b"],
    ["https://gateway.example?a=b@c", "https://gateway.example?a=b@c"],
    ["https://gateway.example#b@c", "https://gateway.example#b@c"],
    ["x https://u@b", "x https://u@b"]
  ])("%s has no user in its URLs: %s", (url, shown) => {
    const config = configOf({ url, baseURL: url })
    forget(config, none)
    expect([config.url, config.baseURL]).toEqual([shown, shown])
  })

  test("does not show the requests of its agents", () => {
    const agents = { httpAgent: { head: "k-fake" }, httpsAgent: { head: "k-fake" } }
    const dispatcher = { head: "k-fake" }
    const config = configOf({ ...agents, fetchOptions: { dispatcher } })
    forget(config, none)
    expect(inspect(config, { depth: 9 })).not.toContain("k-fake")
    expect(dispatcher.head).toBe("k-fake")
  })
})

describe("a response or an error", () => {
  const [own, sent] = [configOf({ url: "/own" }), configOf({ url: "/sent" })]
  const responseOf = (config: InternalAxiosRequestConfig): AxiosResponse => ({
    data: "",
    status: 200,
    statusText: "",
    headers: {},
    config,
    request: { head: "k-fake" }
  })

  test("has the caller's config and a request that is not printed", () => {
    const response = responseOf(sent)
    conceal(response, own)
    expect(response.config).toBe(own)
    expect(inspect(response.request)).toBe("[request with secret fields]")
  })

  test("has both for an error and its response", () => {
    const response = responseOf(sent)
    const error = new AxiosError("failed", "CODE", sent, { head: "k-fake" }, response)
    concealError(error, own)
    expect([error.config, response.config]).toEqual([own, own])
    expect(inspect(error, { depth: 9 })).not.toContain("k-fake")
  })

  test("gets no config if it is an error without a request", () => {
    const error = new AxiosError("failed")
    concealError(error, own)
    expect(error.config).toBeUndefined()
  })
})

test("restore turns a sent config back into the caller's, without extra keys", () => {
  const sent = configOf({ url: "https://gateway.example/v1/models", beforeRedirect: () => {} })
  const own = configOf({ url: "/models", baseURL: "https://gateway.example/v1" })
  restore(sent, own)
  expect(sent).toEqual(own)
  expect(Object.keys(sent)).toEqual(Object.keys(own))
})
