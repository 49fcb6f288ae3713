// A proxy between the clients and the gateway: checks each request, and breaks some of them.

import { type IncomingMessage, type ServerResponse, request as send } from "node:http"
import { text } from "node:stream/consumers"
import { pipeline } from "node:stream/promises"
import { setTimeout as sleep } from "node:timers/promises"
import { type SoakServer, startServer } from "./server.ts"
import type { Traffic } from "./traffic.ts"

export const startTap = (traffic: Traffic, gatewayOrigin: string): Promise<SoakServer> =>
  startServer((request, response) => {
    pass(request, response, traffic, gatewayOrigin).catch(() => response.destroy())
  })

async function pass(
  request: IncomingMessage,
  response: ServerResponse,
  traffic: Traffic,
  gatewayOrigin: string
): Promise<void> {
  const body = await text(request)
  const { user: name = "" } = JSON.parse(body)
  const sent = traffic.find(name)
  if (sent === undefined) {
    traffic.fault(`${name} arrives, but was not sent`)
    return void response.destroy()
  }
  const { headers } = request
  const metadata = JSON.parse(String(headers["x-portkey-metadata"] ?? "{}"))
  traffic.must(headers["x-portkey-trace-id"] === name, () => `${name} has another's trace id`)
  traffic.must(metadata._user === name && metadata.app === "soak", () => `${name} has another's metadata`)
  traffic.must(
    headers["x-portkey-request-timeout"] === String(sent.requestTimeout),
    () => `${name} has another's timeout`
  )
  switch (sent.fault) {
    case "client reset":
      return void response.destroy()
    case "client cut":
      response.writeHead(200, { "content-type": "application/json", "content-length": 10_000 })
      response.write('{"id":')
      await sleep(5)
      return void response.destroy()
    case "client silent":
      // The client gives up.
      return
    default:
      break
  }
  sent.atGateway++
  const forwarded = send(`${gatewayOrigin}${request.url}`, { method: request.method ?? "POST", headers })
  const [answer] = await Promise.all([
    new Promise<IncomingMessage>((resolve, reject) =>
      forwarded.once("response", resolve).once("error", reject)
    ),
    Promise.resolve(forwarded.end(body))
  ])
  response.writeHead(answer.statusCode ?? 500, answer.headers)
  await pipeline(answer, response)
}
