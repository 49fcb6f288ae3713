// The OpenAI SDK, streaming. Its requests carry the spec; the SDK's own key never leaves the process.

import { createFetch } from "@portspec/fetch"
import OpenAI from "openai"

const { PORTKEY_URL = "https://api.portkey.ai", PORTKEY_API_KEY, OPENAI_API_KEY } = process.env
const baseURL = `${PORTKEY_URL}/v1`
const fetch = createFetch(
  {
    apiKey: PORTKEY_API_KEY ?? "pk-fake-replace-me",
    route: { provider: "openai", auth: OPENAI_API_KEY ?? "sk-fake-replace-me" }
  },
  { baseURL }
)
const client = new OpenAI({ baseURL, apiKey: "unused", fetch })

const chunks = await client.chat.completions.create(
  { model: "gpt-4o-mini", messages: [{ role: "user", content: "Say hello." }], stream: true },
  { headers: { "x-portkey-trace-id": "example-openai" } }
)
for await (const chunk of chunks) process.stdout.write(chunk.choices[0]?.delta.content ?? "")
process.stdout.write("\n")
