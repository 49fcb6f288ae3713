// What `observe` records about a request, for a gateway on loopback. A server simulates the gateway.

import { createServer, type IncomingHttpHeaders, type Server } from "node:http"
import type { AddressInfo } from "node:net"
import { afterEach, expect, test } from "vitest"
import { observed, predicted } from "./agreement.ts"
import type { Observation } from "./observation.ts"
import { observe } from "./observe-request.ts"

let gateway: Server | undefined
const received: IncomingHttpHeaders[] = []

/** Starts a gateway that calls the custom host of a request, and answers with `status`. */
async function startGateway(status: number): Promise<string> {
  received.length = 0
  gateway = createServer(async (request, response) => {
    received.push(request.headers)
    const host = request.headers["x-portkey-custom-host"]
    if (typeof host === "string") await fetch(`${host}/chat/completions`, { method: "POST" })
    response.writeHead(status)
    response.end("the gateway's own words")
  })
  await new Promise<void>(resolve => gateway?.listen(0, "127.0.0.1", resolve))
  return `http://127.0.0.1:${(gateway.address() as AddressInfo).port}`
}

afterEach(() => new Promise<unknown>(resolve => gateway?.close(resolve)))

const variables = { PORTKEY_API_KEY: "a-real-key", OPENAI_KEY: "another-real-key" }

const headers = {
  "x-portkey-api-key": "${PORTKEY_API_KEY}",
  "x-portkey-provider": "openai",
  authorization: "Bearer ${OPENAI_KEY}",
  "x-portkey-custom-host": "UPSTREAM/h/v1"
}

test("the gateway gets the variables, and the observation contains fake values instead", async () => {
  const observation = await observe(
    await startGateway(200),
    "served",
    { headers, model: "gpt-4o" },
    variables
  )
  expect(received[0]).toMatchObject({
    "x-portkey-api-key": "a-real-key",
    authorization: "Bearer another-real-key"
  })
  expect(observation).toEqual({
    id: expect.stringMatching(/^[0-9a-f]{8}$/),
    verdict: "served",
    headers: {
      "x-portkey-api-key": "fake-portkey-api-key",
      "x-portkey-provider": "openai",
      authorization: "Bearer fake-openai-key",
      "x-portkey-custom-host": "https://llm.example.com/h/v1"
    },
    model: "gpt-4o",
    status: 200,
    calls: [{ to: "https://llm.example.com/h/v1" }]
  })
  expect(predicted(observation)).toEqual(observed(observation))
})

test("a refusal has no calls", async () => {
  const given = { headers: { "x-portkey-provider": "@team-a" }, model: "gpt-4o" }
  const observation = await observe(await startGateway(401), "refused", given, {})
  expect(observation).not.toHaveProperty("calls")
  expect(observation.status).toBe(401)
})

test("a missing variable is named, and nothing is sent", async () => {
  const given = { headers, model: "gpt-4o" }
  const origin = await startGateway(200)
  await expect(observe(origin, "served", given, { PORTKEY_API_KEY: "k" })).rejects.toThrow(
    "Set the environment variable OPENAI_KEY."
  )
  expect(received).toEqual([])
})

test("a hosted service cannot call an upstream on this machine", async () => {
  const given = { headers, model: "gpt-4o" }
  await expect(observe("https://gateway.invalid", "served", given, variables)).rejects.toThrow(
    "UPSTREAM is on this machine: a service cannot call it. Name a host that it can call."
  )
})

test("only the status is compared if a service answered", () => {
  const observation: Observation = {
    id: "0",
    verdict: "served",
    headers: { "x-portkey-api-key": "fake-portkey-api-key", "x-portkey-provider": "@team-a" },
    service: { origin: "https://api.portkey.ai", date: "2026-11-27" },
    status: 200
  }
  expect(observed(observation)).toEqual({ status: 200 })
  expect(predicted(observation)).toEqual({ status: 200 })
})
