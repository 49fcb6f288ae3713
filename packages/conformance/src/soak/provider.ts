// The provider behind the gateway. It answers each request with the request's own name, unless told to fail.

import type { IncomingMessage, ServerResponse } from "node:http"
import { text } from "node:stream/consumers"
import { setTimeout as sleep } from "node:timers/promises"
import { type SoakServer, startServer } from "./server.ts"
import type { Traffic } from "./traffic.ts"

/** The request's own field that the gateway is told to forward. */
export const forwardedField = "x-soak-name"

export const startProvider = (traffic: Traffic, secret: string): Promise<SoakServer> =>
  startServer((request, response) => {
    answer(request, response, traffic, secret).catch(() => response.destroy())
  })

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  traffic: Traffic,
  secret: string
): Promise<void> {
  const { user: name = "", stream = false } = JSON.parse(await text(request))
  const sent = traffic.find(name)
  if (sent === undefined) {
    traffic.fault(`the provider gets a request ${name} that was not sent`)
    return void response.destroy()
  }
  sent.atProvider++
  traffic.must(request.headers[forwardedField] === name, () => `${name} forwards another's field`)
  traffic.must(request.headers.authorization === `Bearer ${secret}`, () => `${name} has another credential`)
  switch (sent.fault) {
    case "reset":
      return void response.destroy()
    case "cut":
      response.writeHead(200, { "content-type": "application/json", "content-length": 10_000 })
      response.write(JSON.stringify(chat(name)).slice(0, 40))
      await sleep(5)
      return void response.destroy()
    case "broken":
      response.writeHead(200, { "content-type": "application/json" })
      return void response.end(`${JSON.stringify(chat(name)).slice(0, 60)}`)
    case "500":
    case "503":
      response.writeHead(Number(sent.fault), { "content-type": "application/json" })
      return void response.end(
        JSON.stringify({ error: { message: name, type: "soak", param: null, code: null } })
      )
    case "slow":
      await sleep(200)
      break
    default:
      break
  }
  if (stream) return streamed(response, name, sent.fault === "cut stream")
  response.writeHead(200, { "content-type": "application/json" })
  response.end(JSON.stringify(chat(name)))
}

const base = (name: string) => ({ id: name, created: 1_700_000_000, model: "soak" })

const chat = (name: string): object => ({
  ...base(name),
  object: "chat.completion",
  choices: [{ index: 0, message: { role: "assistant", content: name }, finish_reason: "stop" }],
  usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 }
})

async function streamed(response: ServerResponse, name: string, isCut: boolean): Promise<void> {
  response.writeHead(200, { "content-type": "text/event-stream" })
  for (const part of [name, " is", " done"]) {
    const choices = [{ index: 0, delta: { content: part }, finish_reason: null }]
    response.write(`data: ${JSON.stringify({ ...base(name), object: "chat.completion.chunk", choices })}\n\n`)
    await sleep(2)
    if (isCut && part === " is") return void response.destroy()
  }
  response.end("data: [DONE]\n\n")
}
