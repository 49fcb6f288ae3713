// The Anthropic SDK, streaming. It appends /v1 to its base URL.

import Anthropic from "@anthropic-ai/sdk"
import { createFetch } from "@portspec/fetch"

const { PORTKEY_URL = "https://api.portkey.ai", PORTKEY_API_KEY, ANTHROPIC_API_KEY } = process.env
const fetch = createFetch(
  {
    apiKey: PORTKEY_API_KEY ?? "pk-fake-replace-me",
    route: { provider: "anthropic", auth: ANTHROPIC_API_KEY ?? "sk-ant-fake-replace-me" }
  },
  { baseURL: PORTKEY_URL }
)
const client = new Anthropic({ baseURL: PORTKEY_URL, apiKey: "unused", fetch })

const message = client.messages.stream(
  { model: "claude-sonnet-4-5", max_tokens: 64, messages: [{ role: "user", content: "Say hello." }] },
  { headers: { "x-portkey-trace-id": "example-anthropic" } }
)
message.on("text", text => process.stdout.write(text))
await message.done()
process.stdout.write("\n")
