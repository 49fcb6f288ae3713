// The http adapter may follow redirects within the gateway's origin, and the caller's own hook still runs. axios also has
// an option for absolute URLs, which must not allow another origin.

import { attach, createAxios, OriginError } from "@portspec/axios"
import axios from "axios"
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest"
import { expectNoSecretIn, secrets } from "./secrets.ts"
import { startWitness, type Witness } from "./witness.ts"

const spec = { apiKey: secrets.portkey, route: { provider: "openai", auth: secrets.openai } } as const

let gateway: Witness
let elsewhere: Witness
beforeAll(async () => {
  ;[gateway, elsewhere] = await Promise.all([startWitness(), startWitness()])
})
beforeEach(() => {
  gateway.reset()
  elsewhere.reset()
})
afterAll(() => Promise.all([gateway.stop(), elsewhere.stop()]))

/** The gateway redirects its first request to `location`, and answers the next. */
function redirectOnce(location: string) {
  gateway.answer({ status: 307, headers: { location }, body: "" })
}

test("a redirect within the gateway's origin is followed with the fields of the spec", async () => {
  redirectOnce("/v2/models")
  const hops: string[] = []
  const instance = createAxios(spec, {
    adapter: "http",
    baseURL: gateway.origin,
    beforeRedirect: options => {
      hops.push(options.href)
      gateway.answer({ body: { hops: hops.length } })
    }
  })
  expect((await instance.post("/v1/models", { a: 1 })).data).toEqual({ hops: 1 })
  expect(hops).toEqual([`${gateway.origin}/v2/models`])
  const [, second] = gateway.requests
  expect(second).toMatchObject({ path: "/v2/models", body: '{"a":1}' })
  expect(second?.headers).toMatchObject({
    authorization: `Bearer ${secrets.openai}`,
    "x-portkey-api-key": secrets.portkey
  })
})

test("a redirect to another origin is refused before the caller's hook sees it", async () => {
  redirectOnce(`${elsewhere.origin}/stolen?key=${secrets.caller}`)
  const hops: string[] = []
  const beforeRedirect = () => void hops.push("seen")
  const instance = createAxios(spec, { adapter: "http", baseURL: gateway.origin, beforeRedirect })
  const error: unknown = await instance.get("/v1/models").catch(reason => reason)
  expect(error).toBeInstanceOf(OriginError)
  expect(error).toMatchObject({
    origin: elsewhere.origin,
    gatewayOrigin: gateway.origin,
    redirectStatus: 307
  })
  expectNoSecretIn(error)
  expect([hops, elsewhere.requests]).toEqual([[], []])
})

test("a second redirect to another origin is refused after a first within the gateway's", async () => {
  redirectOnce("/v2/models")
  const instance = createAxios(spec, {
    adapter: "http",
    baseURL: gateway.origin,
    beforeRedirect: () => redirectOnce(`${elsewhere.origin}/stolen`)
  })
  await expect(instance.get("/v1/models")).rejects.toThrow(OriginError)
  expect([gateway.requests.length, elsewhere.requests.length]).toEqual([2, 0])
})

test("axios's fetch adapter refuses a redirect for any response type and validateStatus", async () => {
  redirectOnce(`${elsewhere.origin}/stolen`)
  for (const responseType of ["json", "text", "stream", "arraybuffer"] as const)
    for (const validateStatus of [null, (status: number) => status < 300]) {
      const config = { adapter: "fetch", baseURL: gateway.origin, responseType, validateStatus }
      const error: unknown = await createAxios(spec, config)
        .get("/v1/models")
        .catch(reason => reason)
      expect(error).toBeInstanceOf(OriginError)
      expect(error).toMatchObject({ origin: elsewhere.origin, redirectStatus: 307 })
    }
  const manual = { adapter: "fetch", baseURL: gateway.origin, maxRedirects: 0, validateStatus: () => true }
  expect((await createAxios(spec, manual).get("/v1/models")).status).toBe(307)
  expect(elsewhere.requests).toEqual([])
})

test.for([true, false])(
  "with allowAbsoluteUrls: %j, no request goes to another origin",
  async allowAbsoluteUrls => {
    for (const adapter of ["http", "fetch"]) {
      const instance = createAxios(spec, { adapter, baseURL: `${gateway.origin}/v1`, allowAbsoluteUrls })
      const elsewhereOnly = axios.create({ adapter, baseURL: elsewhere.origin, allowAbsoluteUrls })
      attach(elsewhereOnly, spec, { baseURL: gateway.origin })
      const url = `${elsewhere.origin}/v1/models`
      const outcomes = await Promise.allSettled([
        instance.get(url),
        instance.get("/models", { baseURL: elsewhere.origin }),
        instance.get(url, { baseURL: "" }),
        elsewhereOnly.get("/v1/models")
      ])
      // axios 1.7.0 has no such option, and always accepts an absolute URL.
      const isPath = !allowAbsoluteUrls && axios.VERSION !== "1.7.0"
      expect(outcomes.map(({ status }) => status)).toEqual([
        isPath ? "fulfilled" : "rejected",
        "rejected",
        "rejected",
        "rejected"
      ])
      for (const outcome of outcomes) {
        if (outcome.status === "rejected") expect(outcome.reason).toBeInstanceOf(OriginError)
      }
      expect(gateway.requests.map(({ path }) => path)).toEqual(isPath ? [`/v1/${url}`] : [])
      gateway.reset()
    }
    expect(elsewhere.requests).toEqual([])
  }
)

test.for([301, 302, 303, 307, 308])(
  "a %j after a POST keeps the fields within the origin, and changes the method as HTTP requires",
  async status => {
    gateway.answer({ status, headers: { location: "/v2/models" }, body: "" })
    const beforeRedirect = () => gateway.answer({ body: {} })
    const instance = createAxios(spec, { adapter: "http", baseURL: gateway.origin, beforeRedirect })
    await instance.post("/v1/models", { a: 1 })
    expect(gateway.requests[1]).toMatchObject({
      method: status < 307 ? "GET" : "POST",
      headers: { authorization: `Bearer ${secrets.openai}`, "x-portkey-api-key": secrets.portkey }
    })
  }
)
