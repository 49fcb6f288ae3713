import type { ServerResponse } from "node:http"
import { setTimeout as sleep } from "node:timers/promises"

/** How the upstream answers one request. Missing parts of a planned answer come from the default answer. */
export interface Answer {
  readonly status?: number
  /** Wait before anything is sent, in ms. */
  readonly delayMs?: number
  /** Wait between the head and the body, in ms. */
  readonly bodyDelayMs?: number
  readonly headers?: Readonly<Record<string, string>>
  /**
   * A string is sent unchanged; an iterable chunk by chunk as it yields (to hold back a stream); anything else as JSON.
   */
  readonly body?: unknown
  /** Closes the connection instead of answering. */
  readonly destroy?: boolean
}

/** Sends an answer. Resolves once everything is passed to the socket, or the client has disconnected. */
export async function sendAnswer(response: ServerResponse, answer: Answer): Promise<void> {
  if (answer.delayMs) await sleep(answer.delayMs)
  if (answer.destroy) {
    response.destroy()
    return
  }
  response.writeHead(answer.status ?? 200, { "content-type": contentTypeOf(answer.body), ...answer.headers })
  response.flushHeaders()
  if (answer.bodyDelayMs) await sleep(answer.bodyDelayMs)
  if (isStream(answer.body)) {
    for await (const chunk of answer.body) {
      if (response.destroyed) return
      response.write(chunk)
    }
    response.end()
  } else {
    response.end(typeof answer.body === "string" ? answer.body : JSON.stringify(answer.body))
  }
}

function contentTypeOf(body: unknown): string {
  if (isStream(body)) return "text/event-stream"
  return typeof body === "string" ? "text/plain" : "application/json"
}

function isStream(body: unknown): body is AsyncIterable<string> {
  return typeof body === "object" && body !== null && Symbol.asyncIterator in body
}
