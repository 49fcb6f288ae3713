import { expect } from "vitest"
import { test } from "./gateway-test.ts"
import { chatBody, send } from "./send.ts"

test("the account id is part of the URL", async ({ recording }) => {
  const headers = {
    "x-portkey-provider": "workers-ai",
    "x-portkey-workers-ai-account-id": "account-test",
    authorization: "Bearer cf-test-1"
  }
  const body = chatBody(recording, { model: "@cf/meta/llama-test" })
  expect((await send(recording, headers, { body })).status).toBe(200)
  const { url, headers: arrived } = recording.only()
  expect(url).toBe("https://api.cloudflare.com/client/v4/accounts/account-test/ai/run/@cf/meta/llama-test")
  expect(arrived.authorization).toBe("Bearer cf-test-1")
})
