import { expect } from "vitest"
import { until } from "../until.ts"
import { chunkGapMs } from "./answers/streamed.ts"
import { test } from "./gateway-test.ts"

// The upstream alone, called without a gateway.

const chat = (fields: object = {}) => ({ method: "POST", body: JSON.stringify({ model: "m", ...fields }) })

test("records requests, with field names as they were written", async ({ recording }) => {
  const url = `${recording.customHost("a")}/chat/completions?x=1`
  await fetch(url, { method: "POST", headers: { "X-Mixed-Case": "1" }, body: "é ☃" })
  expect(recording.only()).toMatchObject({
    tag: recording.tag,
    target: "a",
    method: "POST",
    url,
    path: "/v1/chat/completions?x=1",
    headers: { "x-mixed-case": "1", "content-length": "6" },
    body: "é ☃",
    bodyBytes: Buffer.from("é ☃"),
    aborted: false
  })
  expect(recording.only().rawHeaderNames).toContain("X-Mixed-Case")
})

test("uses each planned answer of a target once, and then the default", async ({ recording }) => {
  recording.plan("a", [
    { status: 429, headers: { "retry-after": "1" } },
    { status: 201, body: "made" }
  ])
  const a = recording.customHost("a")
  const [first, other] = [await fetch(a, chat()), await fetch(recording.customHost("b"), chat())]
  const [second, third] = [await fetch(a, chat()), await fetch(a, chat())]
  expect([first.status, first.headers.get("retry-after")]).toEqual([429, "1"])
  expect(await first.json()).toMatchObject({ error: { message: "planned 429" } })
  expect([second.status, await second.text()]).toEqual([201, "made"])
  expect([other.status, third.status]).toEqual([200, 200])
  expect(await third.json()).toMatchObject({ object: "chat.completion" })
})

test("delays the head of an answer, or its body", async ({ recording }) => {
  recording.plan("a", [{ delayMs: 50 }, { bodyDelayMs: 50 }])
  const [sent, a] = [performance.now(), recording.customHost("a")]
  await fetch(a, chat())
  // A timer may fire up to one millisecond early.
  expect(performance.now() - sent).toBeGreaterThanOrEqual(49)

  const response = await fetch(a, chat())
  const headAt = performance.now()
  expect(await response.json()).toMatchObject({ object: "chat.completion" })
  expect(performance.now() - headAt).toBeGreaterThanOrEqual(40)
})

test("breaks a connection", async ({ recording }) => {
  recording.plan("a", [{ destroy: true }])
  await expect(fetch(recording.customHost("a"), chat())).rejects.toThrow("fetch failed")
  await until(() => recording.requests()[0]?.aborted === true)
})

test("notices when a client disconnects", async ({ recording }) => {
  recording.plan("a", [{ delayMs: 500 }])
  const abort = new AbortController()
  const call = fetch(recording.customHost("a"), { ...chat(), signal: abort.signal })
  await until(() => recording.requests().length === 1)
  abort.abort()
  await expect(call).rejects.toThrow("abort")
  await until(() => recording.requests()[0]?.aborted === true)
})

test("streams with pauses", async ({ recording }) => {
  const response = await fetch(recording.customHost("a"), chat({ stream: true }))
  expect(response.headers.get("content-type")).toBe("text/event-stream")
  const arrivals: number[] = []
  for await (const _ of response.body ?? []) arrivals.push(performance.now())
  expect(arrivals.length).toBeGreaterThan(1)
  expect((arrivals.at(-1) ?? 0) - (arrivals[0] ?? 0)).toBeGreaterThanOrEqual(chunkGapMs)
})

test("keeps recordings separate and drops a closed one", async ({ upstream, recording }) => {
  const other = upstream.record("http://127.0.0.1:1")
  await Promise.all([fetch(recording.customHost("mine"), chat()), fetch(other.customHost("theirs"), chat())])
  expect(recording.only().target).toBe("mine")
  expect(other.only().target).toBe("theirs")

  const strays = upstream.strays.length
  other[Symbol.dispose]()
  await fetch(other.customHost("late"), chat())
  expect(upstream.strays.slice(strays)).toMatchObject([{ tag: other.tag, target: "late" }])
})

test("names the recorded requests if there is not exactly one", async ({ recording }) => {
  expect(() => recording.only()).toThrow("expected exactly one request, but saw: none")
  await fetch(`${recording.customHost("a")}/x`)
  await fetch(`${recording.customHost("b")}/y`)
  expect(() => recording.only()).toThrow("but saw: GET a /v1/x; GET b /v1/y")
  expect(recording.only("b").path).toBe("/v1/y")
  expect(() => recording.only("c")).toThrow("expected exactly one request to c, but saw: none")
})
