// LangChain's OpenAI model, streaming, with a trace id for this call only.

import { ChatOpenAI } from "@langchain/openai"
import { createFetch } from "@portspec/fetch"

const { PORTKEY_URL = "https://api.portkey.ai", PORTKEY_API_KEY, OPENAI_API_KEY } = process.env
const baseURL = `${PORTKEY_URL}/v1`
const fetch = createFetch(
  {
    apiKey: PORTKEY_API_KEY ?? "pk-fake-replace-me",
    route: { provider: "openai", auth: OPENAI_API_KEY ?? "sk-fake-replace-me" }
  },
  { baseURL }
)
const model = new ChatOpenAI({ model: "gpt-4o-mini", apiKey: "unused", configuration: { baseURL, fetch } })

const chunks = await model.stream("Say hello.", {
  options: { headers: { "x-portkey-trace-id": "example-langchain" } }
})
for await (const chunk of chunks) process.stdout.write(chunk.text)
process.stdout.write("\n")
