// One client, prepared once; each request with its own trace and metadata. The gateway echoes the trace, and the example's
// config lets metadata choose the provider, so both can be seen from outside.

import { prepare } from "@portspec/core"
import { expect } from "vitest"
import { test } from "../gateway/gateway-test.ts"
import { chatBody, send } from "../gateway/send.ts"
import { readExample } from "./example.ts"

const client = prepare(readExample("inline-config-by-metadata.json"), { gateway: "open-source" })

const requests = Array.from({ length: 24 }, (_, index) => ({
  id: `request-${index}`,
  plan: index % 3 === 0 ? "paid" : "free"
}))

test("each of many concurrent requests arrives with its own trace and metadata", async ({ recording }) => {
  const answers = await Promise.all(
    requests.map(({ id, plan }) =>
      send(recording, client.compile({ trace: { id }, metadata: { plan } }), {
        body: chatBody(recording, { messages: [{ role: "user", content: id }] })
      })
    )
  )
  expect(answers.map(({ headers }) => headers.get("x-portkey-trace-id"))).toEqual(
    requests.map(({ id }) => id)
  )

  const arrived = recording
    .requests()
    .map(({ target, body }) => [JSON.parse(body).messages[0].content, target])
  const expected = requests.map(({ id, plan }) => [id, plan === "paid" ? "api.openai.com" : "api.groq.com"])
  expect(Object.fromEntries(arrived)).toEqual(Object.fromEntries(expected))
})

test("a request without overrides has only the client's fields, whatever came before", async ({
  recording
}) => {
  client.compile({ trace: { id: "earlier" }, metadata: { plan: "free" } })
  const answer = await send(recording, client.compile())
  expect(answer.headers.get("x-portkey-trace-id")).toBe("")
  expect(recording.only().target).toBe("api.openai.com")
})
