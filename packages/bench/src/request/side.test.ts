// Every side sends the same fields, and each request its own trace id.

import { afterAll, beforeAll, expect, test } from "vitest"
import { inputs } from "../time/input.ts"
import { measureRequests } from "./measure-requests.ts"
import { names, type Send, type SideName, sidesAt } from "./side.ts"
import { type EchoServer, startEchoServer } from "./start-echo-server.ts"

let server: EchoServer
let sides: Readonly<Record<SideName, Send>>

beforeAll(async () => {
  server = await startEchoServer()
  sides = sidesAt(server.baseURL)
})
afterAll(() => server.stop())

const received = async (name: SideName): Promise<Readonly<Record<string, string>>> => {
  const { received: fields } = (await sides[name]()) as {
    readonly received: Readonly<Record<string, string>>
  }
  // The official client adds fields about itself, and writes a list where the gateway reads a comma list as JSON (trap 4).
  return Object.fromEntries(
    Object.entries(fields)
      .filter(([field]) => field in inputs.medium.literal())
      .map(([field, text]) => [
        field,
        field === "x-portkey-forward-headers" ? text.replace(/[[\]"]/g, "") : text
      ])
  )
}

test.each(Object.values(names))("%s sends the fields of the medium spec", async name => {
  const { "x-portkey-trace-id": _, ...expected } = inputs.medium.literal()
  const { "x-portkey-trace-id": trace, ...others } = await received(name)
  expect(others).toEqual(expected)
  expect(trace).toMatch(/^trace-\d+$/)
})

const { fixedFetch: _, fixedAxios: __, ...traced } = names

test.each(Object.values(traced))("%s has a new trace id for each request", async name => {
  const { "x-portkey-trace-id": first } = await received(name)
  const { "x-portkey-trace-id": second } = await received(name)
  expect(second).not.toBe(first)
})

test("measureRequests returns a cost for every side", async () => {
  const costs = await measureRequests(sides, { rounds: 1, requests: 20 })
  expect(Object.keys(costs)).toEqual(Object.values(names))
  for (const { cpu, perSecond } of Object.values(costs)) {
    expect(cpu).toBeGreaterThan(0)
    expect(perSecond).toBeGreaterThan(0)
  }
})
