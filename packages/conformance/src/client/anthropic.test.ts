import Anthropic from "@anthropic-ai/sdk"
import { createFetch } from "@portspec/fetch"
import { describeAnthropicClient, weather } from "./client-suite.ts"

describeAnthropicClient("the Anthropic SDK", ({ spec, gatewayURL }) => {
  const fetch = createFetch(spec, { baseURL: gatewayURL })
  const client = new Anthropic({ baseURL: gatewayURL, apiKey: "unused", fetch })
  const chat = (content: string) => ({
    model: "test-model",
    max_tokens: 8,
    messages: [{ role: "user" as const, content }]
  })
  return {
    ask: async (prompt, call) => {
      const { content } = await client.messages.create(chat(prompt), call)
      return content.map(block => (block.type === "text" ? block.text : "")).join("")
    },
    async *stream(prompt) {
      for await (const event of client.messages.stream(chat(prompt))) {
        if (event.type === "content_block_delta" && event.delta.type === "text_delta") yield event.delta.text
      }
    },
    callTool: async prompt => {
      const { name, description, parameters } = weather
      const tools = [
        { name, description, input_schema: { ...parameters, required: [...parameters.required] } }
      ]
      const { content } = await client.messages.create({ ...chat(prompt), tools })
      const call = content.find(block => block.type === "tool_use")
      return { name: call?.name ?? "", input: call?.input }
    }
  }
})
