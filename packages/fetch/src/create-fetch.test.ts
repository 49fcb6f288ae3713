import { expect, expectTypeOf, test } from "vitest"
import { createFetch, type FetchOptions, OriginError, type RequestOverrides, SpecError } from "./index.ts"

const spec = { apiKey: "pk-fake", route: { provider: "openai", auth: "sk-fake" } } as const

/** A fetch of `spec` whose calls go nowhere; `calls` are what it would have sent. */
function recorded(options: FetchOptions = {}) {
  const calls: Array<{ input: string | URL | Request; init: RequestInit | undefined }> = []
  const fetch = createFetch(spec, {
    baseURL: "https://gateway.example/v1",
    fetch: async (input, init) => {
      calls.push({ input, init })
      return new Response("answer")
    },
    ...options
  })
  return { fetch, calls, fields: () => Object.fromEntries(new Headers(calls.at(-1)?.init?.headers)) }
}

const compiled = {
  authorization: "Bearer sk-fake",
  "x-portkey-api-key": "pk-fake",
  "x-portkey-provider": "openai"
}

test("is a fetch, and shows no any", () => {
  const { fetch } = recorded()
  expectTypeOf(fetch).toExtend<typeof globalThis.fetch>()
  expectTypeOf(fetch).parameter(0).toEqualTypeOf<string | URL | Request>()
  expectTypeOf(fetch).returns.toEqualTypeOf<Promise<Response>>()
  expectTypeOf<NonNullable<Parameters<typeof fetch>[1]>["portkey"]>().toEqualTypeOf<
    RequestOverrides | undefined
  >()
  // @ts-expect-error: a client's key is no override.
  const misplaced = () => fetch("/models", { portkey: { apiKey: "pk-other" } })
  expect(misplaced).toBeTypeOf("function")
})

test.for<[string, Parameters<ReturnType<typeof recorded>["fetch"]>]>([
  ["a string", ["https://gateway.example/v1/models"]],
  ["a relative string", ["models"]],
  ["a URL", [new URL("https://gateway.example/v1/models")]],
  ["a Request", [new Request("https://gateway.example/v1/models")]],
  ["no init", ["models", undefined]],
  ["an init of null", ["models", null as never]]
])("takes %s", async ([, args]) => {
  const { fetch, calls, fields } = recorded()
  expect(await (await fetch(...args)).text()).toBe("answer")
  const [{ input, init } = { input: "", init: {} }] = calls
  expect(input instanceof Request ? input.url : input).toBe("https://gateway.example/v1/models")
  expect(fields()).toEqual(compiled)
  expect(init?.redirect).toBe("error")
})

test("hands on the Request itself, and everything in init but portkey", async () => {
  const { fetch, calls } = recorded()
  const request = new Request("https://gateway.example/v1/files", {
    method: "POST",
    body: "from the Request"
  })
  const { signal } = new AbortController()
  await fetch(request, { signal, keepalive: true, portkey: { trace: { id: "t" } } })
  expect(calls[0]?.input).toBe(request)
  expect(Object.keys(calls[0]?.init ?? {}).sort()).toEqual(["headers", "keepalive", "redirect", "signal"])
  expect(calls[0]?.init).toMatchObject({ signal, keepalive: true })
})

test("init's headers stand in place of the Request's, as in fetch", async () => {
  const { fetch, fields } = recorded()
  const request = new Request("https://gateway.example/v1/files", {
    headers: { "x-a": "1", authorization: "Bearer dummy" }
  })
  await fetch(request)
  expect(fields()).toEqual({ ...compiled, "x-a": "1" })
  await fetch(request, { headers: [["x-b", "2"]] })
  expect(fields()).toEqual({ ...compiled, "x-b": "2" })
})

test("a Request in the place of init gives its method, body and headers, as in fetch", async () => {
  const { fetch, calls, fields } = recorded()
  const request = new Request("https://proxy.example/v1/files", {
    method: "PUT",
    body: "of the Request",
    headers: { "x-a": "1", authorization: "Bearer dummy" }
  })
  await fetch("files", request)
  expect(calls[0]?.input).toBe("https://gateway.example/v1/files")
  expect(calls[0]?.init).toMatchObject({ method: "PUT", redirect: "error", signal: request.signal })
  expect(await new Response(calls[0]?.init?.body).text()).toBe("of the Request")
  expect(fields()).toEqual({ ...compiled, "x-a": "1", "content-type": "text/plain;charset=UTF-8" })
})

test("only an explicit manual stays manual", async () => {
  const { fetch, calls } = recorded()
  const url = "https://gateway.example/v1/models"
  await fetch(url, { redirect: "follow" })
  await fetch(url, { redirect: "manual" })
  await fetch(new Request(url, { redirect: "manual" }))
  await fetch(new Request(url, { redirect: "manual" }), { redirect: "follow" })
  expect(calls.map(({ init }) => init?.redirect)).toEqual(["error", "manual", "manual", "error"])
})

test("errors of the sender pass through, the very same", async () => {
  const broken = new TypeError("fetch failed")
  const { fetch } = recorded({ fetch: () => Promise.reject(broken) })
  await expect(fetch("models")).rejects.toBe(broken)
})

test("refusals are rejections", async () => {
  const { fetch, calls } = recorded()
  await expect(fetch("https://elsewhere.example/v1")).rejects.toThrow(OriginError)
  await expect(fetch("models", { portkey: { trace: { id: "é" } } })).rejects.toThrow(SpecError)
  expect(calls).toEqual([])
})

test("finds the global fetch at the time of the call", async () => {
  const original = globalThis.fetch
  const fetch = createFetch(spec)
  try {
    globalThis.fetch = async input => new Response(String(input))
    expect(await (await fetch("models")).text()).toBe("https://api.portkey.ai/v1/models")
  } finally {
    globalThis.fetch = original
  }
})
