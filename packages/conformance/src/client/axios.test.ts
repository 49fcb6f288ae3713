import { Readable } from "node:stream"
import { createAxios } from "@portspec/axios"
import { chatOver } from "./chat-over.ts"
import { describeClient } from "./client-suite.ts"

describeClient("axios", ({ spec, gatewayURL }) => {
  const client = createAxios(spec, { baseURL: `${gatewayURL}/v1`, adapter: "http", responseType: "stream" })
  return chatOver(async (body, call) => {
    const { data } = await client.post<Readable>("/chat/completions", body, call)
    return new Response(Readable.toWeb(data) as ReadableStream)
  })
})
