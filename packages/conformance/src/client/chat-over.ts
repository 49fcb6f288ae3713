import { type Call, type ChatClient, weather } from "./client-suite.ts"

/** A client of OpenAI's chat endpoint, for anything that can post JSON. */
export function chatOver(post: (body: object, call: Call) => Promise<Response>): ChatClient {
  const body = (prompt: string) => ({ model: "test-model", messages: [{ role: "user", content: prompt }] })
  const messageOf = async (answer: Response) => JSON.parse(await answer.text()).choices[0].message
  return {
    ask: async (prompt, call = {}) => (await messageOf(await post(body(prompt), call))).content,
    async *stream(prompt) {
      const answer = await post({ ...body(prompt), stream: true }, {})
      for await (const data of eventsOf(answer)) yield JSON.parse(data).choices[0].delta.content ?? ""
    },
    callTool: async prompt => {
      const tools = [{ type: "function", function: weather }]
      const { tool_calls } = await messageOf(await post({ ...body(prompt), tools }, {}))
      return { name: tool_calls[0].function.name, input: JSON.parse(tool_calls[0].function.arguments) }
    }
  }
}

/** The data of each server-sent event, up to OpenAI's last. */
async function* eventsOf(answer: Response): AsyncGenerator<string> {
  let text = ""
  for await (const piece of answer.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    text += piece
    const events = text.split("\n\n")
    text = events.pop() ?? ""
    for (const event of events) if (!event.includes("[DONE]")) yield event.replace(/^data: /, "")
  }
}
