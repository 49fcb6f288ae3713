// The requirements for every transport, as one suite. A transport that cannot pass a case names it with the reason.

import {
  compile,
  mergeOverrides,
  OriginError,
  type RequestOverrides,
  type RequestSpec,
  SpecError,
  type TransportOptions
} from "@portspec/core"
import * as Redacted from "effect/Redacted"
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest"
import { until } from "../until.ts"
import { expectNoSecretIn, secrets } from "./secrets.ts"
import {
  type ContractAnswer,
  type ContractWitness,
  type SeenRequest,
  startWitnesses,
  type Witnesses
} from "./witnesses.ts"

/** One request, in terms that every client understands. */
export interface ContractRequest {
  readonly url: string
  /** Default `POST`. */
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>
  readonly signal?: AbortSignal
  readonly redirect?: "manual" | "follow"
  readonly portkey?: RequestOverrides
}

/** Sends one request of a client. Any status is a response, and its body is a stream. */
export type Send = (request: ContractRequest) => Promise<Response>

export interface TransportUnderTest {
  readonly name: string
  readonly open: (spec: RequestSpec, options: TransportOptions) => Send
  /** Cases that it cannot pass, each with the reason. */
  readonly skips?: { readonly [Case in keyof typeof cases]?: string }
}

interface World extends Omit<Witnesses, "stop"> {
  /** Opens a client for the witness that represents the gateway. */
  readonly open: (spec?: RequestSpec, options?: TransportOptions) => Send
}

const spec: RequestSpec = {
  apiKey: Redacted.make(secrets.portkey),
  route: { provider: "openai", auth: Redacted.make(secrets.openai), organization: "org-test" },
  forwardHeaders: { "x-signed-user": Redacted.make(secrets.forwarded) },
  metadata: { team: "search" },
  requestTimeout: 30_000
}
/** A route without a credential of its own. */
const keyless: RequestSpec = { route: { provider: "ollama", customHost: "http://127.0.0.1:11434" } }
const keylessForwarding = (name: string): RequestSpec => ({ ...keyless, forwardHeaders: [name] })

const chat = { url: "chat/completions", headers: { "content-type": "application/json" }, body: "{}" }
const callersCredentials = {
  authorization: `Bearer ${secrets.caller}`,
  "x-api-key": secrets.caller,
  "api-key": secrets.caller
}

const hosted = ({ origin }: ContractWitness): TransportOptions => ({
  gateway: "hosted",
  baseURL: `${origin}/v1`
})

const cases = {
  "sends exactly the Portkey fields that compile returns": async ({ open, gateway }: World) => {
    await open()(chat)
    expect(onlyPortkeys((await only(gateway)).headers)).toEqual(onlyPortkeys(compile(spec)))
    expect((await only(gateway)).headers).toMatchObject(compile(spec))
  },

  "resolves a relative URL against the base URL, and accepts an absolute one": async ({
    open,
    gateway
  }: World) => {
    const send = open()
    for (const url of [
      "models",
      "/models?limit=1",
      `${gateway.origin}/v1/models`,
      `${gateway.origin}/other`
    ]) {
      await send({ url, method: "GET" })
    }
    const paths = (await gateway.requests()).map(({ path }) => path)
    expect(paths).toEqual(["/v1/models", "/v1/models?limit=1", "/v1/models", "/other"])
  },

  "overrides affect one request and not the next": async ({ open, gateway }: World) => {
    const send = open()
    const portkey = { trace: { id: "trace-1" }, metadata: { run: "7" }, requestTimeout: 5_000 }
    await send({ ...chat, portkey })
    await send(chat)
    const [first, second] = await gateway.requests()
    expect(onlyPortkeys(first?.headers)).toEqual(onlyPortkeys(compile(mergeOverrides(spec, portkey))))
    expect(onlyPortkeys(second?.headers)).toEqual(onlyPortkeys(compile(spec)))
  },

  "fields that one request may set are overrides, and portkey takes precedence": async ({
    open,
    gateway
  }: World) => {
    const headers = {
      ...chat.headers,
      "X-Portkey-Trace-Id": "from-header",
      "x-portkey-span-id": "span-from-header",
      "x-portkey-metadata": '{"team":"header","step":"2"}'
    }
    await open()({
      ...chat,
      headers,
      portkey: { trace: { id: "from-portkey" }, metadata: { team: "portkey" } }
    })
    expect((await only(gateway)).headers).toMatchObject({
      "x-portkey-trace-id": "from-portkey",
      "x-portkey-span-id": "span-from-header",
      "x-portkey-metadata": '{"team":"portkey","step":"2"}'
    })
  },

  "null removes a value of the client and of a header": async ({ open, gateway }: World) => {
    const headers = { ...chat.headers, "x-portkey-trace-id": "from-header", "x-portkey-request-timeout": "9" }
    await open()({ ...chat, headers, portkey: { trace: { id: null }, requestTimeout: null, metadata: null } })
    expect(onlyPortkeys((await only(gateway)).headers)).toEqual(
      onlyPortkeys(compile(mergeOverrides(spec, { requestTimeout: null, metadata: null })))
    )
  },

  "the route's credential replaces a credential of the caller": async ({ open, gateway }: World) => {
    await open()({ ...chat, headers: { ...chat.headers, ...callersCredentials } })
    const { headers } = await only(gateway)
    expect(headers.authorization).toBe(`Bearer ${secrets.openai}`)
    expect(JSON.stringify(headers)).not.toContain(secrets.caller)
  },

  "a credential of the caller is removed if the route has none": async ({ open, gateway }: World) => {
    await open(keyless)({ ...chat, headers: { ...chat.headers, ...callersCredentials } })
    for (const name of Object.keys(callersCredentials))
      expect((await only(gateway)).headers).not.toHaveProperty(name)
  },

  "a credential of the caller is sent if it is forwarded": async ({ open, gateway }: World) => {
    await open(keylessForwarding("authorization"))({
      ...chat,
      headers: { ...chat.headers, ...callersCredentials }
    })
    await open(keylessForwarding("x-api-key"))({
      ...chat,
      headers: { ...chat.headers, ...callersCredentials }
    })
    const [first, second] = await gateway.requests()
    expect(first?.headers).toMatchObject({ authorization: `Bearer ${secrets.caller}` })
    expect(first?.headers).not.toHaveProperty("x-api-key")
    expect(second?.headers).toMatchObject({ "x-api-key": secrets.caller })
    expect(second?.headers).not.toHaveProperty("authorization")
  },

  "a credential that the spec leaves to the client is sent, and a request without one is refused": async ({
    open,
    gateway
  }: World) => {
    const routes = ["openai", "anthropic"] as const
    for (const provider of routes) {
      const send = open({ route: { provider, auth: { fromClient: true } } })
      await send({ ...chat, headers: { ...chat.headers, ...callersCredentials } })
      const error = await rejection(send(chat))
      expect(error).toBeInstanceOf(SpecError)
      expect(String(error)).toContain("leaves the credential to the client")
    }
    const [openai, anthropic] = await gateway.requests()
    const { authorization, "x-api-key": key } = callersCredentials
    expect(openai?.headers).toMatchObject({ authorization, "x-portkey-provider": "openai" })
    expect(openai?.headers).not.toHaveProperty("x-api-key")
    expect(anthropic?.headers).toMatchObject({ authorization, "x-api-key": key })
    expect(await gateway.requests()).toHaveLength(routes.length)
  },

  "the hosted gateway gets the client's bearer token as the Portkey API key if the spec has none": async ({
    open,
    gateway
  }: World) => {
    const send = open({ route: { provider: "@openai-test" } }, hosted(gateway))
    await send({ ...chat, headers: { ...chat.headers, ...callersCredentials } })
    const { headers } = await only(gateway)
    expect(headers.authorization).toBe(callersCredentials.authorization)
    expect(headers).not.toHaveProperty("x-api-key")
    const used = () => open({ route: { provider: "openai", auth: secrets.openai } }, hosted(gateway))
    expect(used).toThrow(SpecError)
    expect(used).toThrow("hosted.bearer-used-up")
  },

  "fields that are not Portkey's are sent unchanged": async ({ open, gateway }: World) => {
    const own = {
      "content-type": "application/json; charset=utf-8",
      traceparent: "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
      "openai-beta": "assistants=v2",
      "x-own": "kept"
    }
    await open()({ ...chat, headers: own })
    expect((await only(gateway)).headers).toMatchObject(own)
  },

  "a user agent of the caller is sent unchanged": async ({ open, gateway }: World) => {
    await open()({ ...chat, headers: { ...chat.headers, "user-agent": "contract/1" } })
    expect((await only(gateway)).headers["user-agent"]).toBe("contract/1")
  },

  "a body of 1 MB is sent unchanged": async ({ open, gateway }: World) => {
    const body = new Uint8Array(1024 * 1024).map((_, index) => index % 251)
    await open()({ ...chat, headers: { "content-type": "application/octet-stream" }, body })
    const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", body))
    const hex = Array.from(digest, byte => byte.toString(16).padStart(2, "0")).join("")
    expect((await only(gateway)).bodySha256).toBe(hex)
  },

  "a streamed body is sent": async ({ open, gateway }: World) => {
    const pieces = ['{"a":', "1}"].map(text => new TextEncoder().encode(text))
    // Not ReadableStream.from, which browsers lack.
    const body = new ReadableStream<Uint8Array>({
      pull: controller => {
        const piece = pieces.shift()
        if (piece === undefined) controller.close()
        else controller.enqueue(piece)
      }
    })
    await open()({ ...chat, body })
    expect((await only(gateway)).body).toBe('{"a":1}')
  },

  "a streamed response arrives piece by piece": async ({ open, gateway }: World) => {
    await gateway.answer({ pieces: ["data: first\n\n", "data: last\n\n"] })
    const answer = await open()(chat)
    const pieces: string[] = []
    for await (const piece of answer.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      pieces.push(piece)
      // The witness waits for this. If the response were buffered, the test would time out.
      await gateway.release()
    }
    expect(pieces.join("")).toBe("data: first\n\ndata: last\n\n")
  },

  "a response of any status is returned with its fields": async ({ open, gateway }: World) => {
    for (const status of [200, 400, 429, 446, 500]) {
      await gateway.answer({ status, headers: { "x-portkey-trace-id": "echo" }, body: { status } })
      const answer = await open()(chat)
      expect([answer.status, answer.headers.get("x-portkey-trace-id")]).toEqual([status, "echo"])
      expect(await answer.json()).toEqual({ status })
    }
  },

  "an abort rejects the call and closes the connection to the gateway": async ({ open, gateway }: World) => {
    await gateway.answer({ delayMs: 10_000 })
    const abort = new AbortController()
    const call = open()({ ...chat, signal: abort.signal }).catch(error => error)
    await until(async () => (await gateway.requests()).length === 1)
    abort.abort()
    expect(await call).toMatchObject({ message: expect.stringMatching(/abort|cancel/i) })
    await until(async () => (await only(gateway)).aborted === true)
  },

  "a request to another origin is refused before anything is sent": async ({
    open,
    gateway,
    elsewhere,
    secure
  }: World) => {
    const send = open()
    const port = new URL(gateway.origin).port
    const urls = [
      `${elsewhere.origin}/v1/chat`,
      `http://localhost:${port}/v1/chat`,
      `https://127.0.0.1:${port}/v1/chat`,
      `${secure.origin}/v1/chat`,
      `ws://127.0.0.1:${port}/v1/chat`
    ]
    for (const url of urls) {
      const error = await rejection(send({ url, method: "GET" }))
      expect(error, url).toBeInstanceOf(OriginError)
      expect(error).toMatchObject({ _tag: "OriginError", gatewayOrigin: gateway.origin })
      expectNoSecretIn(error)
    }
    for (const witness of [gateway, elsewhere, secure]) expect(await witness.requests()).toEqual([])
  },

  "credentials in a URL are dropped and cannot disguise another origin": async ({
    open,
    gateway,
    elsewhere
  }: World) => {
    const behind = (user: string, origin: string) => `${origin.replace("//", `//${user}@`)}/v1/chat`
    await open()({ ...chat, url: behind(`user:${secrets.caller}`, gateway.origin) })
    expect((await only(gateway)).headers.authorization).toBe(`Bearer ${secrets.openai}`)
    const disguised = behind(new URL(gateway.origin).host, elsewhere.origin)
    expect(await rejection(open()({ ...chat, url: disguised }))).toBeInstanceOf(OriginError)
    expect(await elsewhere.requests()).toEqual([])
  },

  "a redirect takes no secret to another port, host or scheme": async ({
    open,
    gateway,
    elsewhere,
    secure
  }: World) => {
    const { origin } = elsewhere
    for (const to of [origin, origin.replace("127.0.0.1", "localhost"), secure.origin])
      await refusesRedirects(open, gateway, to)
    expect(await elsewhere.requests()).toEqual([])
    expect(await secure.requests()).toEqual([])
  },

  "a redirect of an https gateway takes no secret to another origin": async ({
    open,
    elsewhere,
    secure
  }: World) => {
    await refusesRedirects(open, secure, elsewhere.origin)
    expect(await elsewhere.requests()).toEqual([])
  },

  "the error has the origin of a redirect": async ({ open, gateway, elsewhere }: World) => {
    for (const status of redirectStatuses) {
      await gateway.answer(redirectTo(`${elsewhere.origin}/v1/stolen`, status))
      const error = await rejection(open()(chat))
      expect(error).toMatchObject({ origin: elsewhere.origin, redirectStatus: status })
    }
  },

  "a redirect within the gateway's origin is refused, and the error says so": async ({
    open,
    gateway
  }: World) => {
    for (const location of ["/v2/models", `${gateway.origin}/v2/models`]) {
      await gateway.answer({ status: 308, headers: { location }, body: "moved" })
      const error = await rejection(open()(chat))
      expect(error).toBeInstanceOf(OriginError)
      expect(error).toMatchObject({ origin: gateway.origin, redirectStatus: 308 })
      expect(String(error)).toContain(`within ${gateway.origin}: this client follows no redirects`)
    }
    const paths = (await gateway.requests()).map(({ path }) => path)
    expect(paths).toEqual(["/v1/chat/completions", "/v1/chat/completions"])
  },

  "a redirect with an invalid location is refused": async ({ open, gateway }: World) => {
    await gateway.answer({ status: 302, headers: { location: "https://" }, body: "" })
    expect(await rejection(open()(chat))).toMatchObject({ origin: undefined, redirectStatus: 302 })
  },

  "a redirect is returned to a caller who asks for it": async ({ open, gateway, elsewhere }: World) => {
    await gateway.answer({ status: 307, headers: { location: `${elsewhere.origin}/v1/next` }, body: "" })
    const answer = await open()({ ...chat, redirect: "manual" })
    expect([answer.status, answer.headers.get("location")]).toEqual([307, `${elsewhere.origin}/v1/next`])
    expect(await elsewhere.requests()).toEqual([])
  },

  "an invalid spec throws at once": async ({ open }: World) => {
    const bad = { route: { provider: "opnai", auth: secrets.openai } } as unknown as RequestSpec
    expect(() => open(bad)).toThrow(SpecError)
    expect(() => open(bad)).toThrow('Did you mean "openai"?')
    expect(() => open(spec, { baseURL: `https://user:${secrets.caller}@gateway.example` })).toThrow(TypeError)
    expect(() => open(spec, { baseURL: "gateway.example/v1" })).toThrow("baseURL is not an http or https URL")
    expect(() => open({ ...spec, route: { virtualKey: "vk-fake" } })).toThrow("open-source")
  },

  "invalid overrides reject the call, and nothing is sent": async ({ open, gateway }: World) => {
    const send = open()
    const bad: ReadonlyArray<[Partial<ContractRequest>, string]> = [
      [{ portkey: { trace: { id: "é" } } }, "trace.id contains a character that is not ASCII"],
      [
        { portkey: { apiKey: secrets.caller } as RequestOverrides },
        "apiKey cannot be changed by one request"
      ],
      [{ headers: { "x-portkey-metadata": "{'team':'x'}" } }, "x-portkey-metadata"],
      [{ headers: { "x-portkey-request-timeout": "soon" } }, "x-portkey-request-timeout"],
      [{ portkey: new Map() as RequestOverrides }, "the overrides must be an object"],
      [{ portkey: Promise.resolve({}) as RequestOverrides }, "the overrides must be an object"]
    ]
    for (const [request, message] of bad) {
      const error = await rejection(send({ ...chat, ...request }))
      expect(error).toBeInstanceOf(SpecError)
      expect(error).toMatchObject({ message: expect.stringContaining(message) })
      expectNoSecretIn(error)
    }
    expect(await gateway.requests()).toEqual([])
  },

  "fields of the client's spec and misspelt fields reject the call, and nothing is sent": async ({
    open,
    gateway
  }: World) => {
    const send = open()
    const bad: ReadonlyArray<[name: string, message: string]> = [
      ["x-portkey-api-key", "give apiKey to the client's spec"],
      ["X-Portkey-Config", "give route.config to the client's spec"],
      ["x-portkey-custom-host", "give route.customHost to the client's spec"],
      ["x-portkey-azure-auth-mode", "Write route.auth"],
      ["x-portkey-aws-auth-type", "Write route.auth"],
      ["x-portkey-metadat", "Write x-portkey-metadata"],
      ["x-portkey-traceId", "Write x-portkey-trace-id"],
      ["x-portkey-strict-openai-compliance", "Write x-portkey-strict-open-ai-compliance"]
    ]
    for (const [name, message] of bad) {
      const error = await rejection(send({ ...chat, headers: { ...chat.headers, [name]: secrets.caller } }))
      expect(error, name).toBeInstanceOf(SpecError)
      expect(error).toMatchObject({ message: expect.stringContaining(message) })
      expectNoSecretIn(error)
    }
    expect(await gateway.requests()).toEqual([])
  },

  "a field newer than the table is sent, from the request and from the client": async ({
    open,
    gateway
  }: World) => {
    const newer = { "x-portkey-newer-than-the-table": "1", "x-portkey-runtime": "node" }
    await open({ ...spec, extraHeaders: { "x-portkey-metadat": "1" } })({
      ...chat,
      headers: { ...chat.headers, ...newer }
    })
    expect((await only(gateway)).headers).toMatchObject({ ...newer, "x-portkey-metadat": "1" })
  },

  "a connection error shows no secret": async ({ open, gateway, nobody }: World) => {
    await gateway.answer({ destroy: true })
    expectNoSecretIn(await rejection(open()(chat)))
    expectNoSecretIn(await rejection(open(spec, { baseURL: nobody })(chat)))
  },

  "the caller's objects stay unchanged, and later changes to them have no effect": async ({
    open,
    gateway
  }: World) => {
    const changing = { ...spec, metadata: { team: "search" } }
    const send = open(changing)
    changing.metadata.team = "changed"
    const headers = Object.freeze({ ...chat.headers, ...callersCredentials, "x-portkey-trace-id": "t" })
    const portkey = Object.freeze({ metadata: Object.freeze({ run: "7" }) })
    await send(Object.freeze({ ...chat, headers, portkey }))
    expect((await only(gateway)).headers["x-portkey-metadata"]).toBe('{"team":"search","run":"7"}')
  },

  "a thousand interleaved requests do not affect each other": async ({ open, gateway }: World) => {
    const send = open()
    const overridesOf = (id: number): RequestOverrides => ({
      trace: { id: `trace-${id}` },
      ...(id % 2 === 0 && { metadata: { only: `${id}` } }),
      ...(id % 3 === 0 && { cache: { forceRefresh: true } }),
      ...(id % 5 === 0 && { requestTimeout: id + 1 })
    })
    const one = async (id: number) => {
      const portkey = overridesOf(id)
      const headers = { ...chat.headers, "x-portkey-trace-id": `trace-${id}` }
      await send({ ...chat, body: `{"id":${id}}`, ...(id % 7 === 0 ? { headers } : { portkey }) })
    }
    const lanes = Array.from({ length: 25 }, async (_, lane) => {
      for (let turn = 0; turn < 40; turn++) await one(turn * 25 + lane)
    })
    await Promise.all(lanes)
    expect(await gateway.requests()).toHaveLength(1000)
    for (const request of await gateway.requests()) {
      const id: number = JSON.parse(request.body).id
      const overrides = id % 7 === 0 ? { trace: { id: `trace-${id}` } } : overridesOf(id)
      expect(onlyPortkeys(request.headers)).toEqual(onlyPortkeys(compile(mergeOverrides(spec, overrides))))
    }
  }
} satisfies Record<string, (world: World) => Promise<void>>

/** Runs the contract on one transport. */
export function describeContract({ name, open, skips = {} }: TransportUnderTest): void {
  describe(`transport contract of ${name}`, () => {
    let world: World
    let stop: Witnesses["stop"]
    beforeAll(async () => {
      const { stop: stopAll, ...witnesses } = await startWitnesses()
      stop = stopAll
      const openFor: World["open"] = (client = spec, options) =>
        open(client, { baseURL: `${witnesses.gateway.origin}/v1`, gateway: "open-source", ...options })
      world = { ...witnesses, open: openFor }
    })
    beforeEach(() => Promise.all([world.gateway, world.elsewhere, world.secure].map(each => each.reset())))
    afterAll(() => stop())

    for (const [title, hold] of Object.entries(cases)) {
      const reason = skips[title as keyof typeof cases]
      if (reason === undefined) test(title, () => hold(world))
      else test.skip(`${title} (${reason})`, () => {})
    }
  })
}

const redirectStatuses = [301, 302, 303, 307, 308]

/** The status and location of a redirect. Forbids caching, because browsers cache a 301 or 308. */
const redirectTo = (location: string, status: number): ContractAnswer => ({
  status,
  headers: { location, "cache-control": "no-store" },
  body: ""
})

/** Checks that every redirect from `from` to `to` is refused, unless the caller asks for "manual". */
async function refusesRedirects(open: World["open"], from: ContractWitness, to: string): Promise<void> {
  await from.reset()
  for (const status of redirectStatuses) {
    await from.answer(redirectTo(`${to}/v1/stolen`, status))
    const send = open(spec, { baseURL: `${from.origin}/v1` })
    const error = await rejection(send(chat))
    expect(error).toBeInstanceOf(OriginError)
    expect(error).toMatchObject({ gatewayOrigin: from.origin })
    expectNoSecretIn(error)
    const follow = send({ url: "models", method: "GET", redirect: "follow" })
    expect(await rejection(follow)).toBeInstanceOf(OriginError)
  }
  expect(await from.requests()).toHaveLength(2 * redirectStatuses.length)
}

/** The only request that a witness saw. */
async function only(witness: ContractWitness): Promise<SeenRequest> {
  const [request, ...others] = await witness.requests()
  if (request === undefined || others.length > 0)
    throw new Error(`expected one request, saw ${others.length + (request ? 1 : 0)}`)
  return request
}

/** Only Portkey's own fields. */
function onlyPortkeys(fields: Readonly<Record<string, string>> = {}): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => name.startsWith("x-portkey-")))
}

/** The rejection of a call, which must fail. */
async function rejection(call: Promise<unknown>): Promise<unknown> {
  const done = await call.then(
    () => undefined,
    (error: unknown) => ({ error })
  )
  if (done === undefined) throw new Error("the call was not rejected")
  return done.error
}
