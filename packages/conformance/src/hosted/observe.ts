// Sends one request to a hosted gateway, and records what it did:
//
//   node src/hosted/observe.ts <gateway> <verdict> <request.json>
//
// `gateway` is the base URL of a gateway on loopback whose control plane is yours, such as http://127.0.0.1:8787. The
// request is `{ "headers": {…}, "model": "…" }`, with `method`, `path` and `saved` as in observation.ts. Custom hosts
// must lead to the upstream that this command starts: write UPSTREAM for its origin; integrations that your control
// plane stores have it by the environment variable UPSTREAM_PORT. Nothing of the gateway's own words is kept.

import { createHash } from "node:crypto"
import { appendFileSync, readFileSync } from "node:fs"
import { createServer } from "node:http"
import { type Observation, type ObservedCall, observations, observationsFile } from "./observation.ts"

const verdicts: ReadonlyArray<string> = ["refused", "served", "trap", "world"]
const publicOrigin = "https://llm.example.com"

const [gateway = "", verdict = "", file = ""] = process.argv.slice(2)
if (!URL.canParse(gateway) || !verdicts.includes(verdict) || file === "") {
  console.error(`usage: node src/hosted/observe.ts <gateway> <${verdicts.join("|")}> <request.json>`)
  process.exit(2)
}

const calls: ObservedCall[] = []
const upstream = createServer((request, response) => {
  // `/status-429/v1/…` answers with that status; the first segment of any other path names the host.
  const [, first = ""] = (request.url ?? "").split("/")
  const status = Number(/^status-(\d{3})$/.exec(first)?.[1] ?? 200)
  const own = /^(\/[^/]+(?:\/v1)?)/.exec(request.url ?? "")?.[1] ?? ""
  const stored = /stored-([\w-]+)/.exec(JSON.stringify(request.headers))?.[1]
  calls.push({
    to: stored === undefined ? `${publicOrigin}${own}` : `@${stored}`,
    ...(stored === undefined ? {} : { key: `stored for @${stored}` }),
    ...(status === 200 ? {} : { status })
  })
  response.writeHead(status, { "content-type": "application/json" })
  response.end(JSON.stringify({ object: "chat.completion", choices: [] }))
})
await new Promise<void>(resolve =>
  upstream.listen(Number(process.env.UPSTREAM_PORT ?? 0), "127.0.0.1", resolve)
)
const address = upstream.address()
const origin = `http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}`

const given: Omit<Observation, "id" | "verdict" | "status" | "calls"> = JSON.parse(readFileSync(file, "utf8"))
const { headers, method = "POST", path = "/v1/chat/completions", model } = given
const sent = Object.fromEntries(
  Object.entries(headers).map(([name, value]) => [name, value.replaceAll("UPSTREAM", origin)])
)
const messages = [{ role: "user", content: "Hi" }]
const answer = await fetch(new URL(path, gateway), {
  method,
  headers: { "content-type": "application/json", ...sent },
  ...(method === "GET" ? {} : { body: JSON.stringify({ model, messages }) })
})
await answer.body?.cancel()
upstream.closeAllConnections()
upstream.close()

const kept = Object.fromEntries(
  Object.entries(headers).map(([name, value]) => [name, value.replaceAll("UPSTREAM", publicOrigin)])
)
const id = createHash("sha256")
  .update(JSON.stringify([kept, given.path, model]))
  .digest("hex")
  .slice(0, 8)
if (observations.some(each => each.id === id)) throw new Error(`${id} is observed already`)
const observation = {
  ...given,
  id,
  verdict,
  headers: kept,
  status: answer.status,
  ...(calls.length === 0 ? {} : { calls })
}
appendFileSync(observationsFile, `${JSON.stringify(observation)}\n`)
console.log(`${id}: ${answer.status}, ${calls.length} calls`)
