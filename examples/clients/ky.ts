// ky on top of a fetch with a spec; each of ky's own retries carries the spec again.

import { createFetch } from "@portspec/fetch"
import ky from "ky"

const { PORTKEY_URL = "https://api.portkey.ai", PORTKEY_API_KEY, OPENAI_API_KEY } = process.env
const baseURL = `${PORTKEY_URL}/v1`
const fetch = createFetch(
  {
    apiKey: PORTKEY_API_KEY ?? "pk-fake-replace-me",
    route: { provider: "openai", auth: OPENAI_API_KEY ?? "sk-fake-replace-me" }
  },
  { baseURL }
)
const client = ky.create({ prefix: baseURL, fetch })

interface Completion {
  choices: Array<{ message: { content: string } }>
}
const json = { model: "gpt-4o-mini", messages: [{ role: "user", content: "Say hello." }] }
const headers = { "x-portkey-trace-id": "example-ky" }
const { choices } = await client.post("chat/completions", { json, headers }).json<Completion>()
console.log(choices[0]?.message.content)
