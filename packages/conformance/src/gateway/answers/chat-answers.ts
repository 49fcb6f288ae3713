// The answer of each provider's chat endpoint, in the smallest form that the gateway can read. All say "Hello".

import type { Answer } from "./answer.ts"
import { chunks, namedServerSentEvents, serverSentEvents } from "./streamed.ts"

const words = ["Hel", "lo"]
const text = words.join("")
const created = 1_700_000_000
const usage = { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 }

export function openaiChat(model = "test-model"): Answer {
  const message = { role: "assistant", content: text }
  const choices = [{ index: 0, message, finish_reason: "stop" }]
  return { body: { id: "chatcmpl-test", object: "chat.completion", created, model, choices, usage } }
}

export function openaiChatStream(model = "test-model"): Answer {
  const chunk = (delta: object, finish_reason: string | null) => ({
    id: "chatcmpl-test",
    object: "chat.completion.chunk",
    created,
    model,
    choices: [{ index: 0, delta, finish_reason }]
  })
  const events = [
    chunk({ role: "assistant", content: "" }, null),
    ...words.map(word => chunk({ content: word }, null)),
    chunk({}, "stop"),
    "[DONE]"
  ]
  return { body: serverSentEvents(events) }
}

export function openaiEmbeddings(model = "test-model"): Answer {
  const data = [{ object: "embedding", index: 0, embedding: [0.5, -0.5] }]
  return { body: { object: "list", data, model, usage: { prompt_tokens: 1, total_tokens: 1 } } }
}

export function anthropicMessages(model = "test-model"): Answer {
  const content = [{ type: "text", text }]
  const rest = { stop_reason: "end_turn", usage: { input_tokens: 1, output_tokens: 1 } }
  return { body: { id: "msg_test", type: "message", role: "assistant", model, content, ...rest } }
}

export function anthropicMessagesStream(model = "test-model"): Answer {
  const message = {
    id: "msg_test",
    type: "message",
    role: "assistant",
    model,
    content: [],
    stop_reason: null
  }
  const events = [
    { type: "message_start", message: { ...message, usage: { input_tokens: 1, output_tokens: 0 } } },
    { type: "content_block_start", index: 0, content_block: { type: "text", text: "" } },
    ...words.map(word => ({
      type: "content_block_delta",
      index: 0,
      delta: { type: "text_delta", text: word }
    })),
    { type: "content_block_stop", index: 0 },
    { type: "message_delta", delta: { stop_reason: "end_turn" }, usage: { output_tokens: 1 } },
    { type: "message_stop" }
  ]
  return { body: namedServerSentEvents(events) }
}

export function geminiContent(): Answer {
  return { body: geminiPart(text, "STOP") }
}

/** Gemini streams server-sent events (with CRLF) if the caller asks for `alt=sse`, else one JSON array. */
export function geminiContentStream(asEvents: boolean): Answer {
  const parts = [...words.map(word => geminiPart(word)), geminiPart("", "STOP")]
  if (asEvents) return { body: serverSentEvents(parts, "\r\n") }
  const elements = parts.map((part, i) => `${i === 0 ? "[" : "\n,\r\n"}${JSON.stringify(part)}`)
  return { headers: { "content-type": "application/json" }, body: chunks([...elements, "\n]\n"]) }
}

function geminiPart(text: string, finishReason?: string) {
  const candidate = {
    index: 0,
    content: { role: "model", parts: [{ text }] },
    ...(finishReason && { finishReason })
  }
  return {
    candidates: [candidate],
    usageMetadata: { promptTokenCount: 1, candidatesTokenCount: 1, totalTokenCount: 2 },
    modelVersion: "test-model"
  }
}

export function bedrockConverse(): Answer {
  const message = { role: "assistant", content: [{ text }] }
  const usage = { inputTokens: 1, outputTokens: 1, totalTokens: 2 }
  return { body: { output: { message }, stopReason: "end_turn", usage, metrics: { latencyMs: 1 } } }
}

export function workersAi(): Answer {
  return { body: { result: { response: text }, success: true, errors: [], messages: [] } }
}

export function cohereChat(): Answer {
  const message = { role: "assistant", content: [{ type: "text", text }] }
  const usage = { tokens: { input_tokens: 1, output_tokens: 1 } }
  return { body: { id: "cohere-test", finish_reason: "COMPLETE", message, usage } }
}

/** An error in OpenAI's form, for a plan that names only a status. */
export function openaiError(status: number): Answer {
  return { body: { error: { message: `planned ${status}`, type: "planned_error", param: null, code: null } } }
}
