import { expect } from "vitest"
import { test } from "./gateway-test.ts"
import { send } from "./send.ts"

// Routes that only the hosted gateway has. The open-source one answers 400 before it calls a provider.
test.for<[route: string, headers: Record<string, string>, message: string]>([
  ["a Model Catalog slug", { "x-portkey-provider": "@openai-prod" }, "Invalid provider passed"],
  [
    "a virtual key alone",
    { "x-portkey-virtual-key": "openai-virtual-test" },
    "Either x-portkey-config or x-portkey-provider header is required"
  ],
  [
    "a saved config's id",
    { "x-portkey-config": "pc-test-123" },
    "Invalid config passed. You need to pass a valid json"
  ]
])("%s is refused", async ([, headers, message], { recording }) => {
  const answer = await send(recording, { ...headers, authorization: "Bearer sk-test-1" })
  expect(answer.status).toBe(400)
  expect(await answer.text()).toContain(message)
  expect([...answer.headers.keys()].filter(name => name.startsWith("x-portkey-"))).toEqual([])
  expect(recording.requests()).toEqual([])
})
