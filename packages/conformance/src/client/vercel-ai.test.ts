import { createOpenAICompatible } from "@ai-sdk/openai-compatible"
import { createFetch } from "@portspec/fetch"
import { generateText, jsonSchema, streamText, tool } from "ai"
import { describeClient, weather } from "./client-suite.ts"

describeClient("the Vercel AI SDK", ({ spec, gatewayURL }) => {
  const baseURL = `${gatewayURL}/v1`
  const fetch = createFetch(spec, { baseURL })
  const portkey = createOpenAICompatible({ name: "portkey", baseURL, apiKey: "unused", fetch })
  const model = portkey("test-model")
  return {
    ask: async (prompt, { headers, signal } = {}) => {
      const { text } = await generateText({
        model,
        prompt,
        ...(headers && { headers }),
        ...(signal && { abortSignal: signal })
      })
      return text
    },
    stream: prompt => streamText({ model, prompt }).textStream,
    callTool: async prompt => {
      const { name, description, parameters } = weather
      const inputSchema = jsonSchema<{ city: string }>({ ...parameters, required: [...parameters.required] })
      const { toolCalls } = await generateText({
        model,
        prompt,
        tools: { [name]: tool({ description, inputSchema }) }
      })
      return { name: toolCalls[0]?.toolName ?? "", input: toolCalls[0]?.input }
    }
  }
})
