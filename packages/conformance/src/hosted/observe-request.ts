// Sends one request to a hosted gateway, and returns what it did, without any of the gateway's own text.

import { createHash } from "node:crypto"
import { createServer } from "node:http"
import { type Listening, listening } from "../gateway/listening.ts"
import { isLoopback } from "../gateway/loopback.ts"
import type { Observation, ObservedCall } from "./observation.ts"

/** A request to observe. A value may contain `UPSTREAM` and `${NAME}`. */
export type GivenRequest = Omit<Observation, "id" | "verdict" | "status" | "calls" | "service">

type Variables = Readonly<Record<string, string | undefined>>

const publicOrigin = "https://llm.example.com"

/**
 * Sends `given` to the gateway at the base URL `gateway`.
 *
 * A gateway on loopback calls the upstream that this function starts, which sees where each call goes: `UPSTREAM` in a
 * value is its origin, and `UPSTREAM_PORT` of `variables` is its port. Any other gateway is a service, whose calls are
 * not visible. `${NAME}` in a value is the variable of that name, such as `${PORTKEY_API_KEY}`; the observation contains
 * a fake value instead.
 *
 * @returns the observation, without any secret
 * @throws an Error if a variable is not set, or if a service is asked to call `UPSTREAM`
 */
export async function observe(
  gateway: string,
  verdict: Observation["verdict"],
  given: GivenRequest,
  variables: Variables
): Promise<Observation> {
  const isOwn = isLoopback(new URL(gateway).hostname)
  const calls: ObservedCall[] = []
  const upstream = isOwn ? await startUpstream(Number(variables.UPSTREAM_PORT ?? 0), calls) : undefined
  try {
    const { status } = await send(gateway, given, valueToSend(upstream, variables))
    const headers = withValues(given.headers, valueToKeep)
    return {
      ...given,
      id: idOf(headers, given),
      verdict,
      headers,
      ...(isOwn ? {} : { service: { origin: new URL(gateway).origin, date: today() } }),
      status,
      ...(calls.length === 0 ? {} : { calls })
    }
  } finally {
    await upstream?.stop()
  }
}

function startUpstream(port: number, calls: ObservedCall[]): Promise<Listening> {
  const upstream = createServer((request, response) => {
    // `/status-429/v1/…` answers with that status; the first segment of any other path names the host.
    const [, first = ""] = (request.url ?? "").split("/")
    const status = Number(/^status-(\d{3})$/.exec(first)?.[1] ?? 200)
    const own = /^(\/[^/]+(?:\/v1)?)/.exec(request.url ?? "")?.[1] ?? ""
    const stored = /stored-([\w-]+)/.exec(JSON.stringify(request.headers))?.[1]
    calls.push({
      to: stored === undefined ? `${publicOrigin}${own}` : `@${stored}`,
      ...(stored === undefined ? {} : { key: `stored for @${stored}` }),
      ...(status === 200 ? {} : { status })
    })
    response.writeHead(status, { "content-type": "application/json" })
    response.end(JSON.stringify({ object: "chat.completion", choices: [] }))
  })
  return listening(upstream, port)
}

async function send(gateway: string, given: GivenRequest, rewrite: (text: string) => string) {
  const { headers, method = "POST", path = "/v1/chat/completions", model } = given
  const messages = [{ role: "user", content: "Hi" }]
  const response = await fetch(new URL(path, gateway), {
    method,
    redirect: "manual",
    headers: { "content-type": "application/json", ...withValues(headers, rewrite) },
    ...(method === "GET" ? {} : { body: JSON.stringify({ model, messages }) })
  })
  await response.body?.cancel()
  return response
}

const variable = /\$\{(\w+)\}/g

/** A value as sent, with the upstream's origin and with the variables. */
const valueToSend = (upstream: Listening | undefined, variables: Variables) => (text: string) => {
  if (upstream === undefined && text.includes("UPSTREAM"))
    throw new Error("UPSTREAM is on this machine: a service cannot call it. Name a host that it can call.")
  return text
    .replaceAll("UPSTREAM", `http://127.0.0.1:${upstream?.port}`)
    .replace(variable, (_, name: string) => {
      const value = variables[name]
      if (value === undefined || value === "") throw new Error(`Set the environment variable ${name}.`)
      return value
    })
}

/** A value as recorded: `${PORTKEY_API_KEY}` becomes fake-portkey-api-key. */
const valueToKeep = (text: string): string =>
  text
    .replaceAll("UPSTREAM", publicOrigin)
    .replace(variable, (_, name: string) => `fake-${name.toLowerCase().replaceAll("_", "-")}`)

const withValues = (headers: Observation["headers"], rewrite: (text: string) => string) =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, rewrite(value)]))

const idOf = (headers: Observation["headers"], { path, model }: GivenRequest): string =>
  createHash("sha256")
    .update(JSON.stringify([headers, path, model]))
    .digest("hex")
    .slice(0, 8)

const today = (): string => new Date().toISOString().slice(0, 10)
