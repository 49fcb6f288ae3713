// Errors and responses of axios refer to the request in several places. None may show a secret or contain the spec's.

import http from "node:http"
import { Readable } from "node:stream"
import { createAxios } from "@portspec/axios"
import axios, { type AxiosError, type AxiosRequestConfig, isAxiosError } from "axios"
import * as Redacted from "effect/Redacted"
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest"
import { until } from "../until.ts"
import { expectNoSecretIn, expectNoSecretLogged, secrets } from "./secrets.ts"
import { startWitness, type Witness } from "./witness.ts"

const spec = {
  apiKey: Redacted.make(secrets.portkey),
  route: { provider: "openai", auth: Redacted.make(secrets.openai) },
  forwardHeaders: { "x-signed-user": Redacted.make(secrets.forwarded) }
} as const
const keyless = {
  route: { provider: "@openai-test" },
  forwardHeaders: ["authorization"]
} as const
const callers = { authorization: `Bearer ${secrets.caller}`, "x-api-key": secrets.caller, "x-own": "kept" }

/** An agent of the undici in Node's own fetch, which differs from that of the package. */
function newDispatcher(): object {
  const known = globalThis as unknown as {
    readonly [key: symbol]: { readonly constructor: new () => object }
  }
  const own = known[Symbol.for("undici.globalDispatcher.1")]
  if (own === undefined) throw new Error("Node's fetch has not been used yet, or keeps its agent elsewhere")
  return new own.constructor()
}

let gateway: Witness
beforeAll(async () => {
  gateway = await startWitness()
})
beforeEach(() => gateway.reset())
afterAll(() => gateway.stop())

describe.each(["http", "fetch"])("with the %s adapter", adapter => {
  const client = (config: AxiosRequestConfig = {}) =>
    createAxios(spec, { adapter, baseURL: `${gateway.origin}/v1`, headers: callers, ...config })

  /** The error of a call, after the checks that every one of them must pass. */
  async function errorOf(call: Promise<unknown>, expectNone = expectNoSecretIn): Promise<AxiosError> {
    const error: unknown = await call.catch(reason => reason)
    if (!isAxiosError(error)) throw new Error("expected an AxiosError")
    for (const part of [
      error,
      error.toJSON(),
      error.config,
      error.config?.headers,
      error.request,
      error.response
    ]) {
      expectNone(part)
    }
    return error
  }

  test("an error status shows no secret", async () => {
    gateway.answer({ status: 429, body: { error: "slow down" } })
    const error = await errorOf(client().post("/chat/completions", { a: 1 }))
    expect(error.response).toMatchObject({ status: 429, data: { error: "slow down" } })
    expect(error.config?.headers["x-own"]).toBe("kept")
  })

  test("a broken connection shows no secret", async () => {
    gateway.answer({ destroy: true })
    await errorOf(client().post("/chat/completions", {}))
  })

  test("a refused connection shows no secret", async () => {
    const nobody = await startWitness()
    await nobody.stop()
    expect((await errorOf(client({ baseURL: nobody.origin }).get("/models"))).message).not.toBe("")
  })

  // Deno and workerd print the fields of a Request, even if it has a custom inspect method.
  test.runIf(adapter === "fetch")("the Request of an error and of a response has no fields", async () => {
    const { request } = await client().get("/models")
    gateway.answer({ destroy: true })
    const error = await errorOf(client().get("/models"))
    for (const each of [request, error.request]) {
      expect(each).toBeInstanceOf(Request)
      expect([...each.headers]).toEqual([])
    }
  })

  test("a timeout and a cancellation show no secret", async () => {
    gateway.answer({ delayMs: 10_000 })
    expect((await errorOf(client({ timeout: 20 }).post("/chat/completions", {}))).code).toMatch(
      /^(ECONNABORTED|ETIMEDOUT)$/
    )
    const abort = new AbortController()
    const call = client({ signal: abort.signal }).post("/cancelled", {})
    // On a busy machine the first request may end before it reaches the gateway.
    await until(() => gateway.requests.some(({ path }) => path === "/v1/cancelled"))
    abort.abort()
    expect((await errorOf(call)).code).toBe("ERR_CANCELED")
  })

  // The fetch adapter itself writes a config into the cancellation, which makes it circular.
  test.runIf(adapter === "http")(
    "a cancellation shared by two requests gets the config of neither",
    async () => {
      gateway.answer({ delayMs: 10_000 })
      const { token, cancel } = axios.CancelToken.source()
      const instance = client({ cancelToken: token })
      const calls = Promise.all([errorOf(instance.get("/first")), errorOf(instance.get("/second"))])
      await until(() => gateway.requests.length === 2)
      cancel("enough")
      for (const error of await calls) {
        expect([error.message, error.config]).toEqual(["enough", undefined])
        expect(JSON.parse(JSON.stringify(error))).toMatchObject({ message: "enough" })
      }
    }
  )

  test("an answer that cannot be parsed shows no secret", async () => {
    gateway.answer({ body: "not JSON" })
    const config: AxiosRequestConfig = { responseType: "json", transitional: { silentJSONParsing: false } }
    await errorOf(client(config).get("/models"))
  })

  // axios 1.7.0 has no such limit for streams, nor for its fetch adapter.
  test.skipIf(axios.VERSION === "1.7.0")(
    "an answer that is too long shows no secret, also as a stream",
    async () => {
      gateway.answer({ body: "x".repeat(1000) })
      await errorOf(client({ maxContentLength: 100 }).get("/models"))
      const answered = client({ maxContentLength: 100, responseType: "stream" }).get("/models")
      const late = answered.then(async ({ data }) => {
        for await (const _ of data instanceof Readable ? data : Readable.fromWeb(data));
      })
      await errorOf(late)
    }
  )

  test("a response shows no secret, also as a stream", async () => {
    for (const responseType of ["json", "stream"] as const) {
      const response = await client({ responseType }).get("/models")
      expectNoSecretIn(response)
      expectNoSecretIn(response.request)
      expectNoSecretIn(response.data)
      if (response.data instanceof Readable) response.data.resume()
    }
  })

  test("a finished stream shows no secret while its connection carries the next request", async () => {
    const instance = client({ responseType: "stream" })
    const response = await instance.get("/first")
    for await (const _ of response.data instanceof Readable
      ? response.data
      : Readable.fromWeb(response.data));
    gateway.answer({ delayMs: 200 })
    const next = instance.get("/second")
    await until(() => gateway.requests.length === 2)
    for (const part of [response, response.data]) expectNoSecretIn(part)
    const { data } = await next
    for await (const _ of data instanceof Readable ? data : Readable.fromWeb(data));
  })

  test("an error shows no secret of other running requests", async () => {
    const instance = client()
    gateway.answer({ delayMs: 200 })
    const slow = instance.get("/slow")
    await until(() => gateway.requests.length === 1)
    gateway.answer({ status: 500 })
    await errorOf(instance.get("/fast"))
    await slow
  })

  test("the caller's own agent shows no secret of its running requests", async () => {
    const agent =
      adapter === "http"
        ? { httpAgent: new http.Agent({ keepAlive: true }) }
        : { fetchOptions: { dispatcher: newDispatcher() } }
    const instance = createAxios(spec, { adapter, baseURL: `${gateway.origin}/v1`, ...agent })
    gateway.answer({ delayMs: 300 })
    const slow = instance.get("/slow")
    await until(() => gateway.requests.length === 1)
    gateway.answer({ status: 500 })
    await errorOf(instance.get("/failing"))
    gateway.answer({ body: { ok: true } })
    const response = await instance.get("/answered")
    for (const part of [response, response.config, instance.defaults, agent]) expectNoSecretIn(part)
    await slow
  })

  test("a forwarded credential of the caller is sent and not shown", async () => {
    gateway.answer({ status: 401 })
    const instance = createAxios(keyless, { adapter, baseURL: gateway.origin, headers: callers })
    const error = await errorOf(instance.get("/models"), expectNoSecretLogged)
    expect(gateway.requests[0]?.headers.authorization).toBe(callers.authorization)
    expect(error.config?.headers.authorization).toBe(callers.authorization)
  })

  test("basic authentication is sent and not shown, and a retry sends both again", async () => {
    const auth = { username: "user", password: secrets.caller }
    const basic = `Basic ${Buffer.from(`user:${secrets.caller}`).toString("base64")}`
    gateway.answer({ status: 401 })
    const instance = createAxios(keyless, { adapter, baseURL: gateway.origin, auth })
    const error = await errorOf(instance.get("/models"), expectNoSecretLogged)
    await errorOf(instance.request(error.config ?? {}), expectNoSecretLogged)
    expect(gateway.requests.map(({ headers }) => headers.authorization)).toEqual([basic, basic])
    expect(auth).toEqual({ username: "user", password: secrets.caller })
  })

  test("credentials in a proxy or a URL of the caller are not shown", async () => {
    gateway.answer({ status: 401 })
    const behind = gateway.origin.replace("//", `//user:${secrets.caller}@`)
    for (const config of [{ url: `${behind}/v1/models` }, { baseURL: behind, url: "models" }]) {
      await errorOf(client().request(config))
    }
    expect(gateway.requests).toHaveLength(2)
    const { hostname: host, port } = new URL(gateway.origin)
    const auth = { username: "user", password: secrets.caller }
    await errorOf(client({ proxy: { host, port: Number(port), auth } }).get("/models"), expectNoSecretLogged)
  })

  test("a caller's value in a forwarded or sensitive field is not shown", async () => {
    gateway.answer({ status: 401 })
    const lists = { forwardHeaders: ["x-user-token"], sensitiveHeaders: ["x-patient"] }
    const headers = { "x-user-token": secrets.caller, "x-patient": secrets.caller }
    const instance = createAxios({ ...keyless, ...lists }, { adapter, baseURL: gateway.origin, headers })
    await errorOf(instance.get("/models"), expectNoSecretLogged)
    expect(gateway.requests[0]?.headers).toMatchObject(headers)
  })

  test("the route's credential replaces basic authentication", async () => {
    const auth = { username: "user", password: secrets.caller }
    gateway.answer({ status: 401 })
    expect((await errorOf(client({ auth }).get("/models"))).config).not.toHaveProperty("auth")
    expect(gateway.requests[0]?.headers.authorization).toBe(`Bearer ${secrets.openai}`)
  })

  test("the config of an error can be sent again, with the fields of the spec", async () => {
    gateway.answer({ status: 503 })
    const instance = client()
    const error = await errorOf(
      instance.post("/chat/completions", { a: 1 }, { portkey: { trace: { id: "t-1" } } })
    )
    gateway.reset()
    expect((await instance.request(error.config ?? {})).status).toBe(200)
    const [again] = gateway.requests
    expect(again).toMatchObject({ method: "POST", path: "/v1/chat/completions", body: '{"a":1}' })
    expect(again?.headers).toMatchObject({
      authorization: `Bearer ${secrets.openai}`,
      "x-portkey-trace-id": "t-1",
      "x-own": "kept"
    })
  })
})
