import { describe, expect, expectTypeOf, test, vi } from "vitest"
import {
  createFetch,
  type FetchOptions,
  OriginError,
  type PortkeyResponse,
  parseResponse,
  type RequestOverrides,
  SpecError
} from "./index.ts"

const spec = { apiKey: "pk-fake", route: { provider: "openai", auth: "sk-fake" } } as const

/** A fetch of `spec` that sends nothing; `calls` are the requests that it would have sent. */
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

test("createFetch returns a typed fetch without any", () => {
  const { fetch } = recorded()
  expectTypeOf(fetch).toExtend<typeof globalThis.fetch>()
  expectTypeOf(fetch).parameter(0).toEqualTypeOf<string | URL | Request>()
  expectTypeOf(fetch).returns.toEqualTypeOf<Promise<Response>>()
  expectTypeOf<NonNullable<Parameters<typeof fetch>[1]>["portkey"]>().toEqualTypeOf<
    RequestOverrides | undefined
  >()
  // @ts-expect-error: a client's key is not an override.
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
])("fetch accepts %s", async ([, args]) => {
  const { fetch, calls, fields } = recorded()
  expect(await (await fetch(...args)).text()).toBe("answer")
  const [{ input, init } = { input: "", init: {} }] = calls
  expect(input instanceof Request ? input.url : input).toBe("https://gateway.example/v1/models")
  expect(fields()).toEqual(compiled)
  expect(init?.redirect).toBe("manual")
})

test("a URL that begins with the gateway's URL goes to the gateway, whatever follows", async () => {
  const { fetch, calls } = recorded()
  const starts = ["https://gateway.example/v1", "https://gateway.example/v1/", " https://gateway.example/v1/"]
  const ends = [
    "",
    "models",
    "@elsewhere.example",
    "\\\\@elsewhere.example/",
    "/..//elsewhere.example",
    "\t:8@e.example"
  ]
  for (const start of starts) for (const end of ends) await fetch(start + end).catch(() => {})
  const sent = calls.map(({ input }) => new URL(String(input)).origin)
  expect(sent.length).toBeGreaterThan(2 * ends.length)
  expect([...new Set(sent)]).toEqual(["https://gateway.example"])
})

test("headers in init may have any form, as in fetch", async () => {
  const { fetch, fields } = recorded()
  const own = { ...compiled, "x-a": "1, 2", accept: "*/*" }
  const forms: Array<NonNullable<RequestInit["headers"]>> = [
    [
      ["X-A", "1"],
      ["x-a", "2 "],
      ["Accept", "*/*"]
    ],
    { "X-A": "1, 2", Accept: " */*" },
    new Headers([
      ["X-A", "1"],
      ["x-a", "2"],
      ["accept", "*/*"]
    ])
  ]
  for (const headers of forms) {
    await fetch("models", { headers })
    expect(fields()).toEqual(own)
  }
})

test("fetch passes on the Request itself, and all of init except portkey", async () => {
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

test("headers in init replace the Request's, as in fetch", async () => {
  const { fetch, fields } = recorded()
  const request = new Request("https://gateway.example/v1/files", {
    headers: { "x-a": "1", authorization: "Bearer dummy" }
  })
  await fetch(request)
  expect(fields()).toEqual({ ...compiled, "x-a": "1" })
  await fetch(request, { headers: [["x-b", "2"]] })
  expect(fields()).toEqual({ ...compiled, "x-b": "2" })
})

test("a Request as init provides its method, body and headers, as in fetch", async () => {
  const { fetch, calls, fields } = recorded()
  const request = new Request("https://proxy.example/v1/files", {
    method: "PUT",
    body: "of the Request",
    headers: { "x-a": "1", authorization: "Bearer dummy" }
  })
  await fetch("files", request)
  expect(calls[0]?.input).toBe("https://gateway.example/v1/files")
  expect(calls[0]?.init).toMatchObject({ method: "PUT", redirect: "manual", signal: request.signal })
  expect(await new Response(calls[0]?.init?.body).text()).toBe("of the Request")
  expect(fields()).toEqual({ ...compiled, "x-a": "1", "content-type": "text/plain;charset=UTF-8" })
})

test('no redirect is followed, and only a caller with redirect: "manual" gets one', async () => {
  const url = "https://gateway.example/v1/models"
  const headers = { location: "https://elsewhere.example/stolen" }
  const { fetch } = recorded({
    fetch: async (_, init) => {
      expect(init?.redirect).toBe("manual")
      return new Response("moved", { status: 307, headers })
    }
  })
  const calls: ReadonlyArray<Parameters<typeof fetch>> = [
    [url],
    [url, { redirect: "follow" }],
    [url, { redirect: "error" }],
    [url, { redirect: "manual" }],
    [new Request(url, { redirect: "manual" })],
    [new Request(url, { redirect: "manual" }), { redirect: "follow" }]
  ]
  const outcomes = await Promise.all(calls.map(call => fetch(...call).catch(error => error)))
  const [refused, answered] = [expect.any(OriginError), expect.any(Response)]
  expect(outcomes).toEqual([refused, refused, refused, answered, answered, refused])
})

test("a redirect is refused with its origin, and its body is cancelled", async () => {
  const cancel = vi.fn()
  const statuses = [301, 302, 303, 307, 308]
  for (const status of statuses) {
    const { fetch } = recorded({
      fetch: async () =>
        new Response(new ReadableStream({ cancel }), { status, headers: { location: "https://e.example/x" } })
    })
    await expect(fetch("models")).rejects.toMatchObject({
      _tag: "OriginError",
      origin: "https://e.example",
      gatewayOrigin: "https://gateway.example",
      redirectStatus: status
    })
  }
  expect(cancel).toHaveBeenCalledTimes(statuses.length)
})

test("a redirect that the runtime hides is refused too", async () => {
  const hidden = Object.defineProperties(new Response(), {
    type: { value: "opaqueredirect" },
    status: { value: 0 }
  })
  const { fetch } = recorded({ fetch: async () => hidden })
  await expect(fetch("models")).rejects.toMatchObject({
    _tag: "OriginError",
    origin: undefined,
    redirectStatus: 0
  })
  await expect(fetch("models", { redirect: "manual" })).resolves.toBe(hidden)
})

test("other responses with a 3xx status are returned", async () => {
  for (const status of [300, 304]) {
    const answer = new Response(null, { status, headers: { location: "https://elsewhere.example" } })
    const { fetch } = recorded({ fetch: async () => answer })
    expect(await fetch("models")).toBe(answer)
  }
})

describe("an input whose url property hides its real URL", () => {
  const shown = "https://gateway.example/v1/shown"
  const elsewhere = "https://elsewhere.example/v1"
  class Rewritten extends Request {}
  Object.defineProperty(Rewritten.prototype, "url", { get: () => shown })

  test.each<[string, () => string | URL | Request]>([
    ["a Request of a subclass", () => new Rewritten(elsewhere, { method: "POST", body: "b" })],
    [
      "a Request with its own url property",
      () => Object.defineProperty(new Request(elsewhere), "url", { value: shown })
    ],
    ["a URL with its own url property", () => Object.assign(new URL(elsewhere), { url: shown })],
    [
      "an object that converts to another URL",
      () => ({ href: shown, toString: () => elsewhere }) as unknown as URL
    ]
  ])("%s is refused", async (_, make) => {
    const { fetch, calls } = recorded()
    await expect(fetch(make())).rejects.toThrow(
      new OriginError({
        origin: "https://elsewhere.example",
        gatewayOrigin: "https://gateway.example",
        redirectStatus: undefined
      })
    )
    expect(calls).toEqual([])
  })

  // As in Node 22, whose fetch reads the URL through the proxy. In Node 24, fetch refuses every proxy.
  test("a proxy around a Request that keeps its URL under an ordinary key is refused", async () => {
    class PlainRequest {
      kept: string
      constructor(input: string | PlainRequest) {
        this.kept = input instanceof PlainRequest ? input.kept : input
      }
      get url() {
        return this.kept
      }
    }
    vi.stubGlobal("Request", PlainRequest)
    const proxy = new Proxy(new PlainRequest(elsewhere), {
      get: (target, key) => (key === "url" ? shown : Reflect.get(target, key))
    })
    const { fetch, calls } = recorded()
    try {
      await expect(fetch(proxy as unknown as Request)).rejects.toThrow(OriginError)
    } finally {
      vi.unstubAllGlobals()
    }
    expect(calls).toEqual([])
  })

  test("a Request of a subclass is sent unchanged, with its body", async () => {
    class Wrapped extends Request {}
    const { fetch, calls, fields } = recorded()
    await fetch(new Wrapped(shown, { method: "POST", body: "of the Request", headers: { "x-a": "1" } }))
    const [{ input } = { input: "" }] = calls
    if (!(input instanceof Request)) throw new Error("expected a Request")
    expect([Object.getPrototypeOf(input), input.url, input.method]).toEqual([
      Request.prototype,
      shown,
      "POST"
    ])
    expect(await input.text()).toBe("of the Request")
    expect(fields()).toMatchObject({ ...compiled, "x-a": "1" })
  })

  test("a Request of another implementation is sent as init, to the URL that it shows", async () => {
    class Foreign {
      get url() {
        return shown
      }
      method = "POST"
      headers = { "x-a": "1" }
      body = "of the Request"
      toString = () => elsewhere
    }
    const { fetch, calls, fields } = recorded()
    await fetch(new Foreign() as unknown as Request)
    expect(calls[0]?.input).toBe(shown)
    expect(calls[0]?.init).toMatchObject({ method: "POST", body: "of the Request", duplex: "half" })
    expect(fields()).toMatchObject({ ...compiled, "x-a": "1" })
  })
})

test("createFetch reads members of init that are not enumerable, as fetch does", async () => {
  class Init {
    get method() {
      return "POST"
    }
    get headers() {
      return { "x-a": "1" }
    }
  }
  const { fetch, calls, fields } = recorded()
  const portkey = { trace: { id: "t" } }
  await fetch("models", Object.defineProperty(new Init(), "portkey", { value: portkey, enumerable: false }))
  expect(calls[0]?.init?.method).toBe("POST")
  expect(fields()).toEqual({ ...compiled, "x-a": "1", "x-portkey-trace-id": "t" })
})

test("properties that another module adds to Object.prototype are not options or init", async () => {
  const polluted = Object.prototype as unknown as Record<string, unknown>
  const put = {
    baseURL: "https://elsewhere.example",
    fetch: () => Promise.reject(new Error("the polluted fetch")),
    portkey: { trace: { id: "polluted" } },
    headers: { "x-polluted": "1" }
  }
  Object.assign(polluted, put)
  try {
    const { fetch, calls, fields } = recorded()
    await fetch("models", {})
    expect(calls[0]?.input).toBe("https://gateway.example/v1/models")
    expect(fields()).toEqual(compiled)
    const seen: unknown[] = []
    vi.stubGlobal("fetch", async (input: unknown) => {
      seen.push(input)
      return new Response()
    })
    await createFetch(spec)("models")
    expect(seen).toEqual(["https://api.portkey.ai/v1/models"])
  } finally {
    vi.unstubAllGlobals()
    for (const name of Object.keys(put)) delete polluted[name]
  }
})

test("the error for a getter that throws in the options does not quote it", () => {
  const options = Object.defineProperty({}, "fetch", {
    get() {
      throw new Error("sk-fake")
    }
  })
  expect(() => createFetch(spec, options)).toThrow(
    new TypeError("options.fetch cannot be read: a getter or proxy threw")
  )
})

test("parseResponse reads the gateway's fields from a response", async () => {
  const headers = { "x-portkey-trace-id": "t-1", "x-portkey-cache-status": "HIT" }
  const { fetch } = recorded({ fetch: async () => new Response("answer", { headers }) })
  const portkey: PortkeyResponse = parseResponse((await fetch("models")).headers)
  expect(portkey).toMatchObject({ traceId: "t-1", cacheStatus: "HIT", gatewayException: false })
})

test("errors of the underlying fetch pass through unchanged", async () => {
  const broken = new TypeError("fetch failed")
  const { fetch } = recorded({ fetch: () => Promise.reject(broken) })
  await expect(fetch("models")).rejects.toBe(broken)
})

test("refused requests reject the promise", async () => {
  const { fetch, calls } = recorded()
  await expect(fetch("https://elsewhere.example/v1")).rejects.toThrow(OriginError)
  await expect(fetch("models", { portkey: { trace: { id: "é" } } })).rejects.toThrow(SpecError)
  expect(calls).toEqual([])
})

test("createFetch looks up the global fetch at the time of each call", async () => {
  const original = globalThis.fetch
  const fetch = createFetch(spec)
  try {
    globalThis.fetch = async input => new Response(String(input))
    expect(await (await fetch("models")).text()).toBe("https://api.portkey.ai/v1/models")
  } finally {
    globalThis.fetch = original
  }
})
