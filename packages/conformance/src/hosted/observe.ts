// Sends one request to a hosted gateway, and records what it did:
//
//   node src/hosted/observe.ts <gateway> <verdict> <request.json>
//
// `gateway` is a base URL: of a gateway on loopback with your own control plane, such as http://127.0.0.1:8787, or of
// a service, such as https://api.portkey.ai. The request is `{ "headers": {…}, "model": "…" }`, with `method`, `path`
// and `saved` as in observation.ts. Write secrets as `${NAME}`, the name of an environment variable. On loopback,
// custom hosts must lead to the upstream that this command starts: write UPSTREAM for its origin; integrations that
// your control plane stores have it by the environment variable UPSTREAM_PORT.

import { appendFileSync, readFileSync } from "node:fs"
import { observations, observationsFile, verdicts } from "./observation.ts"
import { observe } from "./observe-request.ts"

const [gateway = "", word = "", file = ""] = process.argv.slice(2)
const verdict = verdicts.find(each => each === word)
if (!URL.canParse(gateway) || verdict === undefined || file === "") {
  console.error(`usage: node src/hosted/observe.ts <gateway> <${verdicts.join("|")}> <request.json>`)
  process.exit(2)
}

try {
  const observation = await observe(gateway, verdict, JSON.parse(readFileSync(file, "utf8")), process.env)
  const { id, status, service, calls = [] } = observation
  if (observations.some(each => each.id === id)) throw new Error(`${id} is observed already.`)
  appendFileSync(observationsFile, `${JSON.stringify(observation)}\n`)
  console.log(`${id}: ${status}${service === undefined ? `, ${calls.length} calls` : ""}`)
} catch (error) {
  const { message, cause } = error as Error
  console.error(cause instanceof Error ? `${message}: ${cause.message}` : message)
  process.exitCode = 1
}
