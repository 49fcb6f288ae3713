// The Vercel AI SDK, streaming, with metadata for this call only.

import { createOpenAICompatible } from "@ai-sdk/openai-compatible"
import { createFetch } from "@portspec/fetch"
import { streamText } from "ai"

const { PORTKEY_URL = "https://api.portkey.ai", PORTKEY_API_KEY, OPENAI_API_KEY } = process.env
const baseURL = `${PORTKEY_URL}/v1`
const fetch = createFetch(
  {
    apiKey: PORTKEY_API_KEY ?? "pk-fake-replace-me",
    route: { provider: "openai", auth: OPENAI_API_KEY ?? "sk-fake-replace-me" }
  },
  { baseURL }
)
const portkey = createOpenAICompatible({ name: "portkey", baseURL, fetch })

const { textStream } = streamText({
  model: portkey("gpt-4o-mini"),
  prompt: "Say hello.",
  headers: { "x-portkey-metadata": JSON.stringify({ _user: "example" }) }
})
for await (const text of textStream) process.stdout.write(text)
process.stdout.write("\n")
