import { ChatOpenAI } from "@langchain/openai"
import { createFetch } from "@portspec/fetch"
import { describeClient, weather } from "./client-suite.ts"

describeClient("LangChain", ({ spec, gatewayURL }) => {
  const baseURL = `${gatewayURL}/v1`
  const configuration = { baseURL, fetch: createFetch(spec, { baseURL }) }
  const model = new ChatOpenAI({ model: "test-model", apiKey: "unused", configuration })
  return {
    ask: async (prompt, { headers, signal } = {}) => {
      const { text } = await model.invoke(prompt, {
        ...(headers && { options: { headers } }),
        ...(signal && { signal })
      })
      return text
    },
    async *stream(prompt) {
      for await (const chunk of await model.stream(prompt)) yield chunk.text
    },
    callTool: async prompt => {
      const { tool_calls } = await model.bindTools([{ type: "function", function: weather }]).invoke(prompt)
      return { name: tool_calls?.[0]?.name ?? "", input: tool_calls?.[0]?.args }
    }
  }
})
