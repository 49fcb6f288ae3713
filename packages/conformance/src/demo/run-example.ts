// Runs one program of examples/clients against the real gateway, on this machine; a recorder replaces the provider.

import { spawn } from "node:child_process"
import { once } from "node:events"
import { styleText } from "node:util"
import { redact } from "@portspec/core"
import { clientExamples } from "../examples/client-examples.ts"
import { startRecordingUpstream } from "../gateway/recording-upstream.ts"
import { startGateway } from "../gateway/start-gateway.ts"
import { providerFields } from "../providers/provider-fields.ts"
import { columns } from "./columns.ts"

const file = clientExamples.get(process.argv[2] ?? "")
if (file === undefined) {
  console.error(`Name an example: ${[...clientExamples.keys()].join(", ")}`)
  process.exit(1)
}

await using gateway = await startGateway()
await using provider = await startRecordingUpstream()
using recording = provider.record(gateway.origin)

// Passes on no keys that this machine may have: the examples use fake ones.
const { PATH, HOME } = process.env
const env = { PATH, HOME, PORTKEY_URL: recording.baseUrl }
const program = spawn(process.execPath, [file], { env, stdio: "inherit" })
const [code] = await once(program, "close")
process.exitCode = code

for (const request of recording.requests()) {
  console.log(styleText("bold", `\nIn the provider's place a recorder gets ${request.method} ${request.url}`))
  console.log(columns(["field", "value"], Object.entries(redact(providerFields(request)))))
}
