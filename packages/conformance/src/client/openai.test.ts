import { createFetch } from "@portspec/fetch"
import OpenAI from "openai"
import { describeClient, weather } from "./client-suite.ts"

describeClient("the OpenAI SDK", ({ spec, gatewayURL }) => {
  const baseURL = `${gatewayURL}/v1`
  const client = new OpenAI({ baseURL, apiKey: "unused", fetch: createFetch(spec, { baseURL }) })
  const chat = (content: string) => ({ model: "test-model", messages: [{ role: "user" as const, content }] })
  return {
    ask: async (prompt, call) => {
      const answer = await client.chat.completions.create(chat(prompt), call)
      return answer.choices[0]?.message.content ?? ""
    },
    async *stream(prompt) {
      const chunks = await client.chat.completions.create({ ...chat(prompt), stream: true })
      for await (const chunk of chunks) yield chunk.choices[0]?.delta.content ?? ""
    },
    callTool: async prompt => {
      const tools = [
        { type: "function" as const, function: { ...weather, parameters: { ...weather.parameters } } }
      ]
      const answer = await client.chat.completions.create({ ...chat(prompt), tools })
      const call = answer.choices[0]?.message.tool_calls?.[0]
      if (call?.type !== "function") throw new Error("no tool was called")
      return { name: call.function.name, input: JSON.parse(call.function.arguments) }
    }
  }
})
