import { createFetch } from "@portspec/fetch"
import ky from "ky"
import { chatOver } from "./chat-over.ts"
import { describeClient } from "./client-suite.ts"

describeClient("ky", ({ spec, gatewayURL }) => {
  const baseURL = `${gatewayURL}/v1`
  const client = ky.create({ prefix: baseURL, fetch: createFetch(spec, { baseURL }) })
  return chatOver((body, call) => client.post("chat/completions", { ...call, json: body }))
})
