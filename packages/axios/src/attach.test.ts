import { inspect } from "node:util"
import axios, {
  type AxiosAdapter,
  AxiosError,
  AxiosHeaders,
  type AxiosRequestConfig,
  type InternalAxiosRequestConfig
} from "axios"
import { describe, expect, expectTypeOf, test, vi } from "vitest"
import {
  attach,
  createAxios,
  OriginError,
  type PortkeyResponse,
  parseResponse,
  type RequestOverrides,
  SpecError
} from "./index.ts"

const spec = { apiKey: "pk-fake", route: { provider: "openai", auth: "sk-fake" } } as const
const baseURL = "https://gateway.example/v1"

/** An adapter that answers by itself and records a snapshot of each config. */
function recordingAdapter() {
  const sent: Array<{
    url: string | undefined
    headers: Record<string, unknown>
    config: InternalAxiosRequestConfig
  }> = []
  const adapter: AxiosAdapter = async config => {
    sent.push({ url: config.url, headers: { ...config.headers.toJSON() }, config: { ...config } })
    return { data: "answer", status: 200, statusText: "OK", headers: {}, config }
  }
  return { adapter, sent }
}

const compiled = {
  authorization: "Bearer sk-fake",
  "x-portkey-api-key": "pk-fake",
  "x-portkey-provider": "openai"
}

test("the type of config.portkey is RequestOverrides", () => {
  expectTypeOf<AxiosRequestConfig["portkey"]>().toEqualTypeOf<RequestOverrides | undefined>()
  // @ts-expect-error: a client's key is not an override.
  const misplaced: AxiosRequestConfig = { portkey: { apiKey: "pk-other" } }
  expect(misplaced).toBeDefined()
})

test("createAxios makes an instance, and attach uses an existing one", async () => {
  const { adapter, sent } = recordingAdapter()
  await createAxios(spec, { baseURL, adapter }).post(
    "/chat/completions",
    {},
    { portkey: { trace: { id: "t" } } }
  )
  const instance = axios.create({ baseURL, adapter })
  attach(instance, spec)
  await instance.post("chat/completions", {}, { portkey: { trace: { id: "t" } } })
  for (const { url, headers } of sent) {
    expect(url).toBe("https://gateway.example/v1/chat/completions")
    expect(headers).toMatchObject({ ...compiled, "x-portkey-trace-id": "t" })
  }
  expect(sent).toHaveLength(2)
})

test("the default base URL is the hosted gateway's", async () => {
  const { adapter, sent } = recordingAdapter()
  await createAxios(spec, { adapter }).get("/models")
  expect(sent[0]?.url).toBe("https://api.portkey.ai/v1/models")
  expect(() => createAxios(spec, { adapter, gateway: "open-source" })).toThrow("baseURL is missing")
})

test("detach restores the instance, and attaching twice throws", async () => {
  const { adapter, sent } = recordingAdapter()
  const instance = axios.create({ baseURL, adapter })
  const detach = attach(instance, spec)
  expect(() => attach(instance, spec)).toThrow("carries a spec already")
  detach()
  await instance.get("/models")
  expect(sent[0]?.headers).not.toHaveProperty("authorization")
  attach(instance, spec)
  await instance.get("/models")
  expect(sent[1]?.headers).toMatchObject(compiled)
})

test("a stale detach function does not detach a later spec", async () => {
  const { adapter, sent } = recordingAdapter()
  const instance = axios.create({ baseURL, adapter })
  const stale = attach(instance, spec)
  stale()
  const detach = attach(instance, spec)
  stale()
  expect(() => attach(instance, spec)).toThrow("carries a spec already")
  await instance.get("/models")
  detach()
  await instance.get("/models")
  expect(sent[0]?.headers).toMatchObject(compiled)
  expect(sent[1]?.headers).not.toHaveProperty("authorization")
})

test("a child of an instance with a spec has no spec and holds no secret", async () => {
  const { adapter, sent } = recordingAdapter()
  const child = createAxios(spec, { baseURL, adapter }).create({ timeout: 5 })
  await child.get("/models")
  expect(sent[0]?.headers).not.toHaveProperty("authorization")
  expect(inspect(child.defaults, { depth: null })).not.toMatch(/-fake/)
})

test("an instance can be called as a function, and getUri works as in axios", async () => {
  const { adapter, sent } = recordingAdapter()
  const instance = createAxios(spec, { baseURL, adapter })
  await instance("/models")
  await instance({ url: "/models", method: "post" })
  expect(sent.map(({ headers }) => headers)).toMatchObject([compiled, compiled])
  expect(instance.getUri({ url: "/models", params: { limit: 1 } })).toBe(`${baseURL}/models?limit=1`)
})

describe("interceptors added before or after attach", () => {
  const seen: string[] = []
  const intercept = (instance: ReturnType<typeof axios.create>, id: string) =>
    instance.interceptors.request.use(config => {
      seen.push(JSON.stringify(config.headers))
      config.headers.set("x-portkey-metadata", JSON.stringify({ by: id }))
      config.headers.set("authorization", "Bearer of-the-interceptor")
      config.url = `/from-${id}`
      return config
    })

  test.for(["before", "after"])(
    "%s: their changes are sent, and they see no field of the spec",
    async when => {
      const { adapter, sent } = recordingAdapter()
      const instance = axios.create({ baseURL, adapter })
      if (when === "before") intercept(instance, when)
      attach(instance, spec)
      if (when === "after") intercept(instance, when)
      await instance.get("/models", { portkey: { metadata: { own: "1" } } })
      expect(sent[0]?.url).toBe(`https://gateway.example/v1/from-${when}`)
      expect(sent[0]?.headers).toMatchObject({
        ...compiled,
        "x-portkey-metadata": JSON.stringify({ by: when, own: "1" })
      })
      expect(seen.join()).not.toMatch(/-fake/)
    }
  )

  test("may add overrides, choose the adapter, and run in axios's other order", async () => {
    const { adapter, sent } = recordingAdapter()
    const instance = axios.create({ baseURL, transitional: { legacyInterceptorReqResOrdering: false } })
    instance.interceptors.request.use(config => ({ ...config, adapter, portkey: { trace: { id: "t" } } }))
    attach(instance, spec)
    await instance.get("/models")
    expect(sent[0]?.headers).toMatchObject({ ...compiled, "x-portkey-trace-id": "t" })
  })

  test.for(["before", "after"])("%s: may choose the adapter in either order of axios", async when => {
    for (const legacyInterceptorReqResOrdering of [true, false]) {
      const { adapter, sent } = recordingAdapter()
      const unused: AxiosAdapter = () => Promise.reject(new Error("not the adapter that was chosen"))
      const transitional = { legacyInterceptorReqResOrdering }
      const instance = axios.create({ baseURL, transitional, adapter: unused })
      const choose = () => instance.interceptors.request.use(async config => ({ ...config, adapter }))
      if (when === "before") choose()
      attach(instance, spec)
      if (when === "after") choose()
      await instance.get("/models", { headers: { authorization: "Bearer dummy" } })
      expect(sent[0]?.headers).toMatchObject(compiled)
    }
  })

  test("may wrap the adapter", async () => {
    const { adapter, sent } = recordingAdapter()
    const instance = axios.create({ baseURL, adapter })
    let wrapped = 0
    instance.interceptors.request.use(config => {
      const inner = axios.getAdapter(config.adapter)
      config.adapter = request => {
        wrapped++
        return inner(request)
      }
      return config
    })
    attach(instance, spec)
    await instance.get("/models", { portkey: { trace: { id: "t" } } })
    expect(sent[0]?.headers).toMatchObject({ ...compiled, "x-portkey-trace-id": "t" })
    expect([wrapped, sent.length]).toEqual([1, 1])
  })

  test("may throw and recover, and axios then sends their config", async () => {
    const { adapter, sent } = recordingAdapter()
    const instance = axios.create({ baseURL, adapter })
    const fail = () => {
      throw new Error("of the interceptor")
    }
    instance.interceptors.request.use(fail, () => undefined, { synchronous: true })
    attach(instance, spec)
    await instance.get("/models")
    expect(sent[0]?.headers).toMatchObject(compiled)
  })

  test("may be cleared without detaching the spec", async () => {
    const { adapter, sent } = recordingAdapter()
    const instance = createAxios(spec, { baseURL, adapter })
    instance.interceptors.request.clear()
    await instance.get("/models")
    expect(sent[0]?.headers).toMatchObject(compiled)
  })

  test("may use headers shared with other requests, which stay unchanged", async () => {
    const { adapter, sent } = recordingAdapter()
    const shared = new AxiosHeaders({ authorization: "Bearer shared", "x-own": "1" })
    const instance = createAxios(spec, { baseURL, adapter })
    instance.interceptors.request.use(config => Object.assign(config, { headers: shared }))
    await instance.get("/models")
    expect(sent[0]?.headers).toMatchObject({ ...compiled, "x-own": "1" })
    expect(shared.toJSON()).toEqual({ authorization: "Bearer shared", "x-own": "1" })
  })

  test("may be synchronous", () => {
    const { adapter, sent } = recordingAdapter()
    const instance = axios.create({ baseURL, adapter })
    instance.interceptors.request.use(config => config, null, { synchronous: true })
    attach(instance, spec)
    instance.get("/models")
    expect(sent).toHaveLength(1)
  })

  test("see no field of the spec in responses and errors, and may send their config again", async () => {
    const { adapter, sent } = recordingAdapter()
    const failingOnce: AxiosAdapter = config => {
      const fails = sent.length === 0
      const answer = adapter(config)
      return fails ? Promise.reject(new AxiosError("busy", "ERR_BAD_RESPONSE", config)) : answer
    }
    const instance = createAxios(spec, { baseURL, adapter: failingOnce })
    const configs: unknown[] = []
    instance.interceptors.response.use(
      response => {
        configs.push(response.config)
        return response
      },
      (error: AxiosError) => {
        configs.push(error.config)
        return instance.request(error.config ?? {})
      }
    )
    await instance.post("/chat/completions", { a: 1 }, { headers: { "x-portkey-trace-id": "t" } })
    expect(sent.map(({ headers }) => headers)).toMatchObject([
      { ...compiled, "x-portkey-trace-id": "t" },
      { ...compiled, "x-portkey-trace-id": "t" }
    ])
    expect(sent[1]?.config.data).toBe('{"a":1}')
    expect(configs).toHaveLength(2)
    expect(JSON.stringify(configs)).not.toMatch(/-fake/)
  })
})

test.for<[string, AxiosRequestConfig]>([
  ["an absolute URL", { url: "https://elsewhere.example/v1/models" }],
  ["a base URL", { url: "/models", baseURL: "https://elsewhere.example/v1" }],
  ["a base URL with another port", { url: "/models", baseURL: "https://gateway.example:8443/v1" }]
])("%s of another origin is refused", async ([, config]) => {
  const { adapter, sent } = recordingAdapter()
  const instance = createAxios(spec, { baseURL, adapter })
  const error: unknown = await instance.request(config).catch(reason => reason)
  expect([error instanceof OriginError, sent.length]).toEqual([true, 0])
})

test("a request that an interceptor passes to another instance carries the spec of that instance", async () => {
  const { adapter, sent } = recordingAdapter()
  const other = createAxios(
    { apiKey: "pk-fake-other", route: { provider: "groq", auth: "sk-fake-other" } },
    { baseURL: "https://other.example/v1", adapter }
  )
  const instance = createAxios(spec, { baseURL, adapter })
  instance.interceptors.request.use(async config => {
    await other.request({ ...config, baseURL: "https://other.example/v1" })
    return config
  })
  await instance.get("/models")
  expect(sent.map(({ url, headers }) => [url, headers["x-portkey-provider"]])).toEqual([
    ["https://other.example/v1/models", "groq"],
    [`${baseURL}/models`, "openai"]
  ])
})

test("a URL without a scheme is a path of the gateway", async () => {
  const { adapter, sent } = recordingAdapter()
  await createAxios(spec, { baseURL, adapter }).get("//elsewhere.example/v1/models")
  expect(sent[0]?.url).toBe("https://gateway.example/v1/elsewhere.example/v1/models")
})

test("with allowAbsoluteUrls: false, an absolute URL is a path of the gateway", async () => {
  const { adapter, sent } = recordingAdapter()
  const instance = createAxios(spec, { baseURL, adapter, allowAbsoluteUrls: false })
  await instance.get("https://elsewhere.example/v1/models")
  expect(sent[0]?.url).toBe("https://gateway.example/v1/https://elsewhere.example/v1/models")
})

test("the fetch adapter always gets a redirect option that follows no redirect", async () => {
  const { adapter, sent } = recordingAdapter()
  const instance = createAxios(spec, { baseURL, adapter })
  await instance.get("/models")
  await instance.get("/models", { fetchOptions: { redirect: "follow", keepalive: true } })
  await instance.get("/models", { fetchOptions: { redirect: "manual" } })
  expect(sent.map(({ config }) => config.fetchOptions)).toEqual([
    { redirect: "manual" },
    { redirect: "manual", keepalive: true },
    { redirect: "manual" }
  ])
})

describe("a returned redirect", () => {
  const request = new Request(baseURL, { redirect: "manual" })
  /** An adapter that answers like the fetch adapter, with the Request that it made. */
  const redirecting =
    (status: number, request: unknown, data: unknown = ""): AxiosAdapter =>
    async config => {
      const headers = new AxiosHeaders({ location: "https://elsewhere.example/x?key=k-fake" })
      return { data, status, statusText: "", headers, config, request }
    }

  test.for([301, 302, 303, 307, 308, 0])("%j in response to a Request is refused", async status => {
    const cancel = vi.fn()
    const data = new ReadableStream({ cancel })
    const instance = createAxios(spec, { baseURL, adapter: redirecting(status, request, data) })
    const error: unknown = await instance.get("/models").catch(reason => reason)
    expect(error).toBeInstanceOf(OriginError)
    expect(error).toMatchObject({ origin: "https://elsewhere.example", redirectStatus: status })
    expect(cancel).toHaveBeenCalledOnce()
  })

  test("is returned if the caller asks for it or uses another adapter", async () => {
    const manual = { fetchOptions: { redirect: "manual" } } as const
    for (const [adapter, config] of [
      [redirecting(307, request), manual],
      [redirecting(307, request), { maxRedirects: 0 }],
      [redirecting(307, undefined), {}],
      [redirecting(307, new Request(baseURL)), {}],
      [redirecting(304, request), {}]
    ] as const) {
      const { status } = await createAxios(spec, { baseURL, adapter, ...config }).get("/models")
      expect(status).toBeGreaterThan(300)
    }
  })
})

test("properties that another module adds to Object.prototype have no effect", async () => {
  const { adapter, sent } = recordingAdapter()
  const polluted = Object.prototype as unknown as Record<string, unknown>
  const put = { baseURL: "https://elsewhere.example", portkey: { trace: { id: "polluted" } } }
  Object.assign(polluted, put)
  try {
    await createAxios(spec, { baseURL, adapter }).get("/models")
    const hosted = createAxios(spec, { adapter })
    await hosted.get("https://api.portkey.ai/v1/models").catch(() => {})
  } finally {
    for (const name of Object.keys(put)) delete polluted[name]
  }
  expect(sent.map(({ url }) => url)).toEqual([`${baseURL}/models`, "https://api.portkey.ai/v1/models"])
  for (const { headers } of sent) expect(headers).not.toHaveProperty("x-portkey-trace-id")
})

test("a missing URL or base URL of a request, which axios allows, means the gateway itself", async () => {
  const { adapter, sent } = recordingAdapter()
  const instance = createAxios(spec, { baseURL, adapter })
  await instance.request({ url: null as never })
  await instance.request({ url: "models", baseURL: null as never })
  expect(sent.map(({ url }) => url)).toEqual([baseURL, `${baseURL}/models`])
})

test("an undefined base URL is refused, and the base URL of the instance is the fallback", async () => {
  const { adapter, sent } = recordingAdapter()
  expect(() => createAxios(spec, { baseURL: undefined as never })).toThrow("baseURL is undefined")
  expect(() => createAxios(spec, { baseURL: null as never })).toThrow("baseURL is null")
  const instance = axios.create({ adapter, baseURL })
  attach(instance, spec, { gateway: "open-source" })
  await instance.get("/models")
  expect(sent[0]?.url).toBe(`${baseURL}/models`)
})

test("a host header of the caller is removed, so that the adapter writes it", async () => {
  const { adapter, sent } = recordingAdapter()
  await createAxios(spec, { baseURL, adapter }).get("/models", { headers: { Host: "elsewhere.example" } })
  expect(Object.keys(sent[0]?.headers ?? {}).map(name => name.toLowerCase())).not.toContain("host")
})

test("parseResponse reads the gateway's fields from a response", async () => {
  const headers = new AxiosHeaders({ "x-portkey-trace-id": "t-1", "x-portkey-cache-status": "HIT" })
  const adapter: AxiosAdapter = async config => ({ data: "", status: 200, statusText: "", headers, config })
  const response = await createAxios(spec, { baseURL, adapter }).get("/models")
  const portkey: PortkeyResponse = parseResponse(response.headers)
  expect(portkey).toMatchObject({ traceId: "t-1", cacheStatus: "HIT", gatewayException: false })
})

test("params, and headers set to false, reach the adapter unchanged", async () => {
  const { adapter, sent } = recordingAdapter()
  const instance = createAxios(spec, { baseURL, adapter })
  await instance.get("/models", {
    params: { limit: 1 },
    headers: { "User-Agent": false, "x-portkey-trace-id": false }
  })
  expect(sent[0]?.config.params).toEqual({ limit: 1 })
  expect(sent[0]?.config.headers["User-Agent"]).toBe(false)
  expect(sent[0]?.headers).not.toHaveProperty("x-portkey-trace-id")
})

test("the header fields of a form replace no credential and no authentication mode", async () => {
  const form = Object.assign(new FormData(), {
    getHeaders: () => ({
      "content-type": "multipart/form-data; boundary=b",
      authorization: "Bearer sk-of-form",
      "X-Portkey-Api-Key": "pk-of-form",
      "x-portkey-azure-auth-mode": "managed"
    })
  })
  const sent: Headers[] = []
  const env = {
    fetch: async (input: URL | Request | string, init?: RequestInit) => {
      sent.push(new Headers(input instanceof Request ? input.headers : init?.headers))
      return new Response("{}")
    }
  }
  await createAxios(spec, { baseURL, adapter: "fetch", env }).post("/files", form)
  const fields = Object.fromEntries(sent[0] ?? [])
  expect(fields).toMatchObject(compiled)
  expect(fields).not.toHaveProperty("x-portkey-azure-auth-mode")
})

test("portkey in the defaults of the instance is merged under portkey of the request", async () => {
  const { adapter, sent } = recordingAdapter()
  const instance = createAxios(spec, { baseURL, adapter, portkey: { metadata: { app: "a", run: "0" } } })
  await instance.get("/models", { portkey: { metadata: { run: "1" } } })
  expect(sent[0]?.headers["x-portkey-metadata"]).toBe('{"app":"a","run":"1"}')
})

test("invalid overrides reject with a SpecError", async () => {
  const { adapter, sent } = recordingAdapter()
  const instance = createAxios(spec, { baseURL, adapter })
  await expect(instance.get("/models", { portkey: { trace: { id: "é" } } })).rejects.toThrow(SpecError)
  expect(sent).toEqual([])
})

test("the returned config has no basic credentials if the spec replaced them, and keeps them otherwise", async () => {
  const { adapter } = recordingAdapter()
  const auth = { username: "u-fake", password: "p-fake" }
  const replaced = await createAxios(spec, { baseURL, adapter }).get("/models", { auth })
  expect(replaced.config.auth).toBeUndefined()
  const open = { apiKey: "pk-fake", route: { provider: "openai", auth: { fromClient: true } } } as const
  const kept = await createAxios(open, { baseURL, adapter }).get("/models", { auth })
  expect(kept.config.auth).toEqual(auth)
})

test("a cancellation shared by several requests gets no config", async () => {
  const shared = new axios.CanceledError("stop")
  const instance = createAxios(spec, { baseURL, adapter: () => Promise.reject(shared) })
  await expect(instance.get("/models")).rejects.toBe(shared)
  expect(shared.config).toBeUndefined()
})

test("the Request of a response has no fields left, and any other object stays unchanged", async () => {
  const answering =
    (request: unknown): AxiosAdapter =>
    async config => ({ data: "", status: 200, statusText: "OK", headers: {}, config, request })
  const native = new Request(baseURL, { headers: { authorization: "Bearer sk-fake" } })
  await createAxios(spec, { baseURL, adapter: answering(native) }).get("/models")
  expect([...native.headers]).toEqual([])
  const other = { headers: new Headers({ "x-own": "1" }) }
  await createAxios(spec, { baseURL, adapter: answering(other) }).get("/models")
  expect([...other.headers]).toEqual([["x-own", "1"]])
})

test("a config without an adapter is sent by the default adapter and returned without one", async () => {
  const { adapter, sent } = recordingAdapter()
  const own = axios.defaults.adapter
  axios.defaults.adapter = adapter
  try {
    const instance = axios.create({ baseURL })
    instance.interceptors.request.use(config => {
      delete config.adapter
      return config
    })
    attach(instance, spec)
    const { config } = await instance.get("/models")
    expect(sent[0]?.headers).toMatchObject(compiled)
    expect(Object.keys(config)).not.toContain("adapter")
  } finally {
    if (own === undefined) delete axios.defaults.adapter
    else axios.defaults.adapter = own
  }
})
