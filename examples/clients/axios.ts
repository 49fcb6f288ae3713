// axios, with overrides in its config.

import { createAxios } from "@portspec/axios"

const { PORTKEY_URL = "https://api.portkey.ai", PORTKEY_API_KEY, OPENAI_API_KEY } = process.env
const client = createAxios(
  {
    apiKey: PORTKEY_API_KEY ?? "pk-fake-replace-me",
    route: { provider: "openai", auth: OPENAI_API_KEY ?? "sk-fake-replace-me" }
  },
  { baseURL: `${PORTKEY_URL}/v1` }
)

const { data } = await client.post(
  "/chat/completions",
  { model: "gpt-4o-mini", messages: [{ role: "user", content: "Say hello." }] },
  { portkey: { trace: { id: "example-axios" }, metadata: { _user: "example" } } }
)
console.log(data.choices[0].message.content)
