// A server in its own process, so that its work does not count as the client's. It answers every request with a chat
// completion that also contains the header fields it received. It prints its port and ends with the process that
// started it.

import { createServer } from "node:http"
import type { AddressInfo } from "node:net"

const completion = {
  id: "chatcmpl-fake",
  object: "chat.completion",
  created: 1,
  model: "gpt-4o",
  choices: [{ index: 0, message: { role: "assistant", content: "hi" }, finish_reason: "stop" }],
  usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 }
}

const server = createServer((request, response) => {
  request.resume().once("end", () => {
    response.setHeader("content-type", "application/json")
    response.end(JSON.stringify({ ...completion, received: request.headers }))
  })
})

server.listen(0, "127.0.0.1", () => process.stdout.write(`${(server.address() as AddressInfo).port}\n`))
process.stdin.resume().once("end", () => process.exit(0))
