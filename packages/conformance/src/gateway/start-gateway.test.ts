import { spawn } from "node:child_process"
import { once } from "node:events"
import net from "node:net"
import { networkInterfaces } from "node:os"
import { afterAll, expect, vi } from "vitest"
import { test } from "./gateway-test.ts"
import { type Gateway, startGateway } from "./start-gateway.ts"

// Each test starts its own gateway, because the shared one must not be stopped. The tests run concurrently, because a
// start is mostly waiting.

const patience = { timeout: 30_000 }

const foreignAddress = Object.values(networkInterfaces())
  .flatMap(addresses => addresses ?? [])
  .find(({ family, internal }) => family === "IPv4" && !internal)?.address

test.concurrent("the gateway answers on loopback and ends when it is stopped", async () => {
  await using gateway = await startGateway()
  expect(gateway.origin).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
  const answer = await fetch(gateway.origin)
  expect(await answer.text()).toContain("AI Gateway")
  if (foreignAddress) await expect(connect(gateway, foreignAddress)).rejects.toThrow("ECONNREFUSED")

  await gateway.stop()
  await gateway.stop()
  await expect(connect(gateway, "127.0.0.1")).rejects.toThrow("ECONNREFUSED")
})

test.concurrent("the gateway calls nothing outside this machine without a sink", async () => {
  await using gateway = await startGateway()
  const answer = await chat(gateway, { "x-portkey-provider": "openai", authorization: "Bearer sk-test-1" })
  expect(answer.status).toBe(500)
  expect(await answer.text()).toContain("no sink to call https://api.openai.com on")

  // A WebSocket does not go through fetch.
  const headers = { "x-portkey-provider": "openai", authorization: "Bearer sk-test-1" }
  const upgrade = { connection: "upgrade", upgrade: "websocket", "sec-websocket-version": "13" }
  const socket = net.connect(Number(new URL(gateway.origin).port), "127.0.0.1")
  const lines = Object.entries({
    host: "127.0.0.1",
    ...headers,
    ...upgrade,
    "sec-websocket-key": "AAAAAAAAAAAAAAAAAAAAAA=="
  })
  socket.write(
    ["GET /v1/realtime?model=m HTTP/1.1", ...lines.map(([k, v]) => `${k}: ${v}`), "", ""].join("\r\n")
  )
  await vi.waitFor(() => expect(gateway.stderr()).toContain("refused to connect to api.openai.com"), patience)
  socket.destroy()
})

test.concurrent("the gateway sends requests without a correlation to its sink", async ({ upstream }) => {
  await using gateway = await startGateway({ sink: upstream.origin })
  const answer = await chat(gateway, { "x-portkey-provider": "groq", authorization: "Bearer gsk-test-1" })
  expect(answer.status).toBe(200)
  expect(upstream.strays).toMatchObject([
    { tag: undefined, target: "api.groq.com", headers: { authorization: "Bearer gsk-test-1" } }
  ])
})

test.concurrent("the gateway has the given environment and no other", async () => {
  const start = startGateway({ env: { NODE_OPTIONS: "--no-such-option" } })
  await expect(start).rejects.toThrow(/did not start in 3 attempts.*exit code 9.*--no-such-option/s)

  // If it were inherited, every start in this file would fail.
  vi.stubEnv("NODE_OPTIONS", "--no-such-option")
  await using gateway = await startGateway()
  expect((await fetch(gateway.origin)).ok).toBe(true)
})

test.concurrent("the gateway ends with the process that started it", async () => {
  const module = JSON.stringify(new URL("./start-gateway.ts", import.meta.url))
  const script = `import { startGateway } from ${module}; console.log((await startGateway()).origin)`
  const parent = spawn(process.execPath, ["--input-type=module", "--eval", script], {
    env: {},
    stdio: ["ignore", "pipe", "inherit"]
  })
  try {
    const [line] = await once(parent.stdout, "data")
    const origin = String(line).trim()
    expect((await fetch(origin)).ok).toBe(true)
    parent.kill("SIGKILL")
    await vi.waitFor(() => expect(connect({ origin }, "127.0.0.1")).rejects.toThrow("ECONNREFUSED"), patience)
  } finally {
    parent.kill("SIGKILL")
  }
})

afterAll(() => {
  vi.unstubAllEnvs()
})

function chat({ origin }: Gateway, headers: Record<string, string>) {
  return fetch(`${origin}/v1/chat/completions`, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify({ model: "m", messages: [] })
  })
}

async function connect({ origin }: Pick<Gateway, "origin">, host: string) {
  const socket = net.connect(Number(new URL(origin).port), host)
  await once(socket, "connect")
  socket.destroy()
}
