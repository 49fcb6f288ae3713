import type { Recording } from "../gateway/recording-upstream.ts"
import type { SendOptions } from "../gateway/send.ts"
import type { Expectation } from "./expectation.ts"

/** The model of a request if the expectation names none. */
export const defaultModel = "test-model"

/**
 * The request to an expectation's endpoint. Every body names the recording, because none may occur twice if the gateway
 * could cache it.
 */
export function requestTo(recording: Recording, expectation: Expectation): SendOptions {
  const { endpoint = "chat", model = defaultModel, request } = expectation
  const user = recording.tag
  switch (endpoint) {
    case "chat":
      return { body: { model, messages: [{ role: "user", content: "Hi" }], user, ...request } }
    case "completion":
      return { path: "/v1/completions", body: { model, prompt: "Hi", user } }
    case "embeddings":
      return { path: "/v1/embeddings", body: { model, input: "Hi", user } }
    case "images":
      return { path: "/v1/images/generations", body: { model, prompt: "A harbour", user } }
    case "proxy":
      return { path: "/v1/some/path?x=1", body: { anything: user } }
  }
}
