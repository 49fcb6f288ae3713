import type { Recording } from "./recording-upstream.ts"

/** Longer than any planned delay, shorter than a test: some configs make the gateway never answer. */
export const requestLimitMs = 9_000

export interface SendOptions {
  /** After the gateway's base URL. Default `/v1/chat/completions`. */
  readonly path?: string
  readonly method?: string
  /** A string is sent unchanged, anything else as JSON. Default: {@link chatBody}. GET sends none. */
  readonly body?: unknown
  /** Replaces the default limit of 9 s. */
  readonly signal?: AbortSignal
}

/** A chat request. It names the recording, because bodies must be unique if the gateway could cache them. */
export function chatBody(recording: Recording, fields: object = {}) {
  return { model: "test-model", messages: [{ role: "user", content: "Hi" }], user: recording.tag, ...fields }
}

/**
 * Sends one request through the gateway, with these header fields and a JSON content type unless they name one.
 *
 * @returns the gateway's response, its body unread
 * @throws the abort reason after nine seconds without an answer
 */
export function send(
  recording: Recording,
  headers: Readonly<Record<string, string>>,
  options: SendOptions = {}
): Promise<Response> {
  const { path = "/v1/chat/completions", method = "POST", body = chatBody(recording) } = options
  const text = typeof body === "string" ? body : JSON.stringify(body)
  return fetch(`${recording.baseUrl}${path}`, {
    method,
    headers: { "content-type": "application/json", ...headers },
    signal: options.signal ?? AbortSignal.timeout(requestLimitMs),
    ...(method !== "GET" && { body: text })
  })
}
