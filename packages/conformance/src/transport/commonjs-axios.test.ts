// A program that requires axios has another copy of it than @portspec/axios imports, classes and all.

import { createRequire } from "node:module"
import { attach } from "@portspec/axios"
import type { AxiosStatic } from "axios"
import imported from "axios"
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest"
import { expectNoSecretIn, secrets } from "./secrets.ts"
import { startWitness, type Witness } from "./witness.ts"

const required: AxiosStatic = createRequire(import.meta.url)("axios")
const spec = { apiKey: secrets.portkey, route: { provider: "openai", auth: secrets.openai } } as const

let gateway: Witness
beforeAll(async () => {
  gateway = await startWitness()
})
beforeEach(() => gateway.reset())
afterAll(() => gateway.stop())

test("a required axios is another copy than an imported one", () => {
  expect(required.Axios).not.toBe(imported.Axios)
})

test.for(["http", "fetch"])("attach works on its instances with the %s adapter", async adapter => {
  const instance = required.create({ baseURL: gateway.origin, adapter, headers: { "x-own": "kept" } })
  attach(instance, spec)
  const { data, headers } = await instance.post("/v1/models", { a: 1 }, { portkey: { trace: { id: "t" } } })
  expect([data, headers["content-type"]]).toEqual([{ ok: true }, "application/json"])
  expect(gateway.requests[0]).toMatchObject({
    body: '{"a":1}',
    headers: { authorization: `Bearer ${secrets.openai}`, "x-portkey-trace-id": "t", "x-own": "kept" }
  })

  gateway.answer({ status: 503 })
  const error: unknown = await instance.get("/v1/models").catch(reason => reason)
  if (!required.isAxiosError(error)) throw new Error("expected an error of axios")
  expectNoSecretIn(error)
  gateway.reset()
  await instance.request(error.config ?? {})
  expect(gateway.requests[0]?.headers).toMatchObject({
    "x-portkey-api-key": secrets.portkey,
    "x-own": "kept"
  })
})
