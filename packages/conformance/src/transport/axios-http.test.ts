import { Readable } from "node:stream"
import type { ReadableStream as WebReadable } from "node:stream/web"
import { axiosClient } from "./axios-client.ts"
import { describeContract } from "./contract.ts"

describeContract({
  name: "axios with its http adapter",
  open: axiosClient("http", {
    // Its bodies are Node's own kinds.
    sent: body => {
      if (body instanceof ReadableStream) return Readable.fromWeb(body as WebReadable)
      return body instanceof Uint8Array ? Buffer.from(body) : body
    },
    received: data => Readable.toWeb(data as Readable) as ReadableStream
  }),
  skips: {
    "a redirect within the gateway's origin is refused, and the error says so":
      "it follows this one: axios-redirects.test.ts",
    "a redirect with an invalid location is refused": "follow-redirects gives its own error"
  }
})
