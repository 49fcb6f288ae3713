// One example spec from start to end: its header fields, the real gateway, and what the provider receives. Everything
// runs on this machine; a recorder replaces the provider.

import { readFileSync } from "node:fs"
import { styleText } from "node:util"
import { compile, type HeaderFields, type RequestSpec, redact, secretFieldNamesOf } from "@portspec/core"
import { createFetch } from "@portspec/fetch"
import type { RecordedRequest } from "../gateway/recorded-request.ts"
import { startRecordingUpstream } from "../gateway/recording-upstream.ts"
import { startGateway } from "../gateway/start-gateway.ts"
import { providerFields } from "../providers/provider-fields.ts"
import { columns } from "./columns.ts"
import { originsOf } from "./field-origins.ts"

const example = "examples/specs/support-assistant.json"
const options = { gateway: "open-source" } as const

const file = new URL(`../../../../${example}`, import.meta.url)
const spec = JSON.parse(readFileSync(file, "utf8")) as RequestSpec
const fields = compile(spec, options)
const origins = originsOf(spec, fields)

heading(`${example} says, in header fields`)
const shown = Object.entries(redact(fields))
console.log(
  columns(
    ["spec key", "field", "value"],
    shown.map(([name, value]) => [origins.get(name) ?? "", name, value])
  )
)

await using gateway = await startGateway()
await using provider = await startRecordingUpstream()
using recording = provider.record(gateway.origin)

const send = createFetch(spec, { ...options, baseURL: recording.baseUrl })
const answer = await send("/v1/chat/completions", {
  method: "POST",
  headers: { "content-type": "application/json" },
  body: JSON.stringify({ model: "gpt-4o", messages: [{ role: "user", content: "Where is my order?" }] })
})
const { choices } = (await answer.json()) as { choices: [{ message: { content: string } }] }

const arrived = recording.only()
heading("Sent by @portspec/fetch through @portkey-ai/gateway, a recorder in the provider's place gets")
console.log(`  ${arrived.method} ${arrived.url}`)
console.log(columns(["spec key", "field", "value"], arrivedRows(arrived, fields)))
console.log(`  ${arrived.body}`)

heading(`The gateway answers ${answer.status}`)
const own = [...answer.headers].filter(([name]) => name.startsWith("x-portkey-"))
console.log(columns(["field", "value"], own))
console.log(`  ${JSON.stringify(choices[0].message.content)}`)

function heading(text: string) {
  console.log(`\n${styleText("bold", text)}`)
}

/** The provider's fields, each with the spec key of its value; a secret shows only its form. */
function arrivedRows(request: RecordedRequest, sent: HeaderFields): ReadonlyArray<ReadonlyArray<string>> {
  const secret = secretFieldNamesOf(sent)
  return Object.entries(providerFields(request)).map(([name, value]) => {
    const source = Object.keys(sent).find(each => sent[each] === value) ?? ""
    const form = value.startsWith("Bearer ") ? "Bearer <redacted>" : "<redacted>"
    return [origins.get(source) ?? "", name, secret.has(source) || source === "" ? form : value]
  })
}
