import { compile } from "@portspec/core"
import { expect } from "vitest"
import { test } from "../gateway/gateway-test.ts"
import { chatBody, send } from "../gateway/send.ts"
import { readExample } from "./example.ts"

const event = (content: string) =>
  `data: ${JSON.stringify({ choices: [{ index: 0, delta: { content } }] })}\n\n`

test.for(["openai.json", "support-assistant.json"])(
  "%s: a stream is not buffered",
  async (file, { recording }) => {
    let sendLast = () => {}
    const firstSeen = new Promise<void>(resolve => {
      sendLast = resolve
    })
    async function* held() {
      yield event("first")
      await firstSeen
      yield `${event("last")}data: [DONE]\n\n`
    }
    recording.plan("api.openai.com", [{ body: held() }])
    const fields = compile(readExample(file), { gateway: "open-source" })
    const answer = await send(recording, fields, { body: chatBody(recording, { stream: true }) })
    expect(answer.headers.get("content-type")).toContain("text/event-stream")

    const seen: string[] = []
    for await (const chunk of answer.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      seen.push(chunk)
      // The provider waits for this. If the gateway buffered, nothing would arrive and the request would time out.
      sendLast()
    }
    expect(seen[0]).toContain("first")
    expect(seen[0]).not.toContain("last")
    expect(seen.join("")).toContain("last")
  }
)
