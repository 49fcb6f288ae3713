import type { RecordedRequest } from "../recorded-request.ts"
import type { Answer } from "./answer.ts"
import * as chat from "./chat-answers.ts"
import { assumeRole, oauthToken } from "./token-answers.ts"

interface Call {
  readonly tag: string | undefined
  readonly url: URL
  readonly model: string | undefined
  readonly stream: boolean
}

/** What is called, as host and path without query, and what it answers. The first match wins. */
const answers: ReadonlyArray<readonly [called: RegExp, answer: (call: Call) => Answer]> = [
  [/^login\.microsoftonline\.com\//, ({ tag }) => oauthToken("entra", tag)],
  [/^169\.254\.169\.254\/metadata\/identity\//, ({ tag }) => oauthToken("managed-identity", tag)],
  [/^oauth2\.googleapis\.com\/token$/, ({ tag }) => oauthToken("google", tag)],
  [/^sts\.[\w.-]*amazonaws\.com\//, ({ url }) => assumeRole(url.searchParams.get("RoleArn") ?? "")],
  [/:streamGenerateContent$/, ({ url }) => chat.geminiContentStream(url.searchParams.get("alt") === "sse")],
  [/:generateContent$/, chat.geminiContent],
  [/:streamRawPredict$/, ({ model }) => chat.anthropicMessagesStream(model)],
  [/:rawPredict$/, ({ model }) => chat.anthropicMessages(model)],
  [/\/model\/[^/]+\/converse$/, chat.bedrockConverse],
  [/\/@cf\//, chat.workersAi],
  [/\/v2\/chat$/, chat.cohereChat],
  [/\/embeddings$/, ({ model }) => chat.openaiEmbeddings(model)],
  [
    /\/messages$/,
    ({ model, stream }) => (stream ? chat.anthropicMessagesStream(model) : chat.anthropicMessages(model))
  ],
  [/^/, ({ model, stream }) => (stream ? chat.openaiChatStream(model) : chat.openaiChat(model))]
]

/** The answer to a request without a plan: a success in the form of the called provider. */
export function defaultAnswer(request: RecordedRequest): Answer {
  const url = new URL(request.url)
  const called = `${url.hostname}${url.pathname}`
  const [, answer] = answers.find(([pattern]) => pattern.test(called)) ?? []
  return answer?.({ tag: request.tag, url, ...modelOf(request.body) }) ?? {}
}

function modelOf(body: string): Pick<Call, "model" | "stream"> {
  try {
    const { model, stream } = JSON.parse(body)
    return { model: typeof model === "string" ? model : undefined, stream: stream === true }
  } catch {
    return { model: undefined, stream: false }
  }
}
