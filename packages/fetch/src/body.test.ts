// Trap 20: an example in Portkey's header guide puts a trace id and metadata into the body, where no gateway reads them.

import { expect, test } from "vitest"
import { createFetch } from "./index.ts"

test("trap 20: the overrides of a request become fields, and the body stays unchanged", async () => {
  let sent: { readonly headers: Headers; readonly body: unknown } | undefined
  const carry = createFetch(
    { apiKey: "pk-fake", route: { provider: "openai", auth: "sk-fake" } },
    {
      fetch: async (_, init) => {
        sent = { headers: new Headers(init?.headers), body: init?.body }
        return new Response()
      }
    }
  )
  const body = '{"model":"gpt-4o","messages":[]}'
  const portkey = { trace: { id: "t-1" }, metadata: { _user: "u-1" } }
  await carry("https://api.portkey.ai/v1/chat/completions", { method: "POST", body, portkey })
  expect(sent?.body).toBe(body)
  expect(sent?.headers.get("x-portkey-trace-id")).toBe("t-1")
  expect(sent?.headers.get("x-portkey-metadata")).toBe('{"_user":"u-1"}')
})
