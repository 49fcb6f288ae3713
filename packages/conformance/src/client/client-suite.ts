// What every client must be able to do through the real gateway. The tests check the requests that reach the provider.

import { setTimeout as sleep } from "node:timers/promises"
import type { RequestSpec } from "@portspec/core"
import * as Redacted from "effect/Redacted"
import { describe, expect } from "vitest"
import type { Answer } from "../gateway/answers/answer.ts"
import { test } from "../gateway/gateway-test.ts"
import { until } from "../until.ts"

/** The options of one call, except its prompt. */
export interface Call {
  readonly headers?: Readonly<Record<string, string>>
  readonly signal?: AbortSignal
}

/** A client, reduced to what the suite needs. */
export interface ChatClient {
  readonly ask: (prompt: string, call?: Call) => Promise<string>
  readonly stream: (prompt: string) => AsyncIterable<string>
  /** Prompts with the tool {@link weather}, and returns the model's first call of it. */
  readonly callTool: (prompt: string) => Promise<{ readonly name: string; readonly input: unknown }>
}

/** The gateway's address for a client, and the spec that the client sends. */
export interface Connection {
  readonly spec: RequestSpec
  /** The gateway's origin and the recording's prefix, without `/v1`. */
  readonly gatewayURL: string
}

/** The only tool of the suite, as JSON Schema. */
export const weather = {
  name: "weather",
  description: "The weather of a city",
  parameters: {
    type: "object",
    properties: { city: { type: "string" } },
    required: ["city"],
    additionalProperties: false
  }
} as const

interface Provider {
  readonly host: string
  readonly spec: RequestSpec
  /** The part of the route's credential that the provider sees. */
  readonly credential: Readonly<Record<string, string>>
  readonly endpoint: string
  /** A Portkey field that one call may set, and its result. */
  readonly perCall: {
    readonly sent: Readonly<Record<string, string>>
    readonly seen: Readonly<Record<string, string>>
  }
  readonly toolAnswer: Answer
}

const apiKey = Redacted.make("pk-fake")
const forwardHeaders = { "x-signed-user": Redacted.make("ann") }
const input = { city: "Bern" }

const providers = {
  openai: {
    host: "api.openai.com",
    spec: { apiKey, route: { provider: "openai", auth: Redacted.make("sk-route-fake") }, forwardHeaders },
    credential: { authorization: "Bearer sk-route-fake" },
    endpoint: "https://api.openai.com/v1/chat/completions",
    perCall: { sent: { "x-portkey-openai-beta": "beta-of-call" }, seen: { "openai-beta": "beta-of-call" } },
    toolAnswer: {
      body: {
        id: "chatcmpl-test",
        object: "chat.completion",
        created: 1_700_000_000,
        model: "test-model",
        choices: [
          {
            index: 0,
            finish_reason: "tool_calls",
            message: {
              role: "assistant",
              content: null,
              tool_calls: [
                {
                  id: "call-1",
                  type: "function",
                  function: { name: weather.name, arguments: JSON.stringify(input) }
                }
              ]
            }
          }
        ],
        usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 }
      }
    }
  },
  anthropic: {
    host: "api.anthropic.com",
    spec: { apiKey, route: { provider: "anthropic", auth: Redacted.make("sk-route-fake") }, forwardHeaders },
    credential: { "x-api-key": "sk-route-fake" },
    endpoint: "https://api.anthropic.com/v1/messages",
    perCall: {
      sent: { "x-portkey-anthropic-beta": "beta-of-call" },
      seen: { "anthropic-beta": "beta-of-call" }
    },
    toolAnswer: {
      body: {
        id: "msg_test",
        type: "message",
        role: "assistant",
        model: "test-model",
        content: [{ type: "tool_use", id: "call-1", name: weather.name, input }],
        stop_reason: "tool_use",
        usage: { input_tokens: 1, output_tokens: 1 }
      }
    }
  }
} satisfies Record<string, Provider>

/** Runs the suite on one client that `open` creates. */
export function describeClient(
  name: string,
  open: (connection: Connection) => ChatClient,
  provider: Provider = providers.openai
): void {
  const { host, spec, credential, endpoint, perCall, toolAnswer } = provider

  describe(`${name} through the gateway`, () => {
    const clientTest = test.extend("client", ({ recording }) => open({ spec, gatewayURL: recording.baseUrl }))

    clientTest("gets a plain answer", async ({ client, recording }) => {
      expect(await client.ask(`Hi, ${recording.tag}`)).toBe("Hello")
      const { url, method, headers, body } = recording.only(host)
      expect(`${method} ${url}`).toBe(`POST ${endpoint}`)
      expect(headers).toMatchObject({ ...credential, "x-signed-user": "ann" })
      // The placeholder key that the client requires.
      expect(JSON.stringify(headers)).not.toContain("unused")
      expect(JSON.stringify(JSON.parse(body).messages)).toContain(`Hi, ${recording.tag}`)
    })

    clientTest("sends a field of one call in that call only", async ({ client, recording }) => {
      await client.ask("first", { headers: perCall.sent })
      await client.ask("second")
      const [first, second] = recording.requests(host)
      expect(first?.headers).toMatchObject(perCall.seen)
      expect(second?.headers).not.toMatchObject(perCall.seen)
    })

    clientTest("gets a streamed answer", async ({ client, recording }) => {
      const pieces: string[] = []
      for await (const piece of client.stream(`Hi, ${recording.tag}`)) if (piece !== "") pieces.push(piece)
      expect(pieces).toEqual(["Hel", "lo"])
      expect(recording.only(host).headers).toMatchObject(credential)
      expect(JSON.parse(recording.only(host).body).stream).toBe(true)
    })

    clientTest("gets a tool call", async ({ client, recording }) => {
      recording.plan(host, [toolAnswer])
      expect(await client.callTool("What is the weather in Bern?")).toEqual({ name: weather.name, input })
      expect(recording.only(host).body).toContain(weather.description)
    })

    clientTest("sends a body of 1 MB", async ({ client, recording }) => {
      const prompt = `${recording.tag} ${"0123456789abcdef".repeat(64 * 1024)}`
      expect(await client.ask(prompt)).toBe("Hello")
      expect(recording.only(host).body).toContain(prompt)
    })

    clientTest("aborts a call and does not repeat it", async ({ client, recording }) => {
      recording.plan(host, [{ delayMs: 1_000 }])
      const abort = new AbortController()
      const call = client.ask("Hi", { signal: abort.signal }).then(
        () => "answered",
        (error: unknown) => error
      )
      await until(() => recording.requests(host).length === 1)
      abort.abort()
      expect(String(await call)).toMatch(/abort|cancel|interrupt/i)
      await sleep(50)
      expect(recording.requests(host)).toHaveLength(1)
    })
  })
}

/** The suite for a client that speaks to Anthropic. */
export function describeAnthropicClient(name: string, open: (connection: Connection) => ChatClient): void {
  describeClient(name, open, providers.anthropic)
}
