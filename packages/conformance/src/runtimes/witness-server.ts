// Starts the servers of the contract for another runtime, and a server that takes its orders.

import { createServer } from "node:http"
import { json } from "node:stream/consumers"
import { listening } from "../gateway/listening.ts"
import { type ContractWitness, startWitnesses } from "../transport/witnesses.ts"

/** The origins of the contract's servers, and the URL for orders: `POST <orders>/<name>/<operation>`. */
export interface WitnessOrders {
  readonly orders: string
  readonly gateway: string
  readonly elsewhere: string
  readonly secure: string
  readonly nobody: string
}

export interface WitnessServer extends WitnessOrders {
  stop(): Promise<void>
}

export async function startWitnessServer(): Promise<WitnessServer> {
  const { gateway, elsewhere, secure, nobody, stop } = await startWitnesses()
  const witnesses: Readonly<Record<string, ContractWitness>> = { gateway, elsewhere, secure }
  const server = createServer(async (request, response) => {
    const [, name = "", operation = ""] = (request.url ?? "").split("/")
    // A page may have another origin.
    response.setHeader("access-control-allow-origin", "*")
    try {
      const order = Reflect.get(witnesses[name] ?? {}, operation)
      const result = await order(await json(request))
      response.end(JSON.stringify(result ?? null))
    } catch (error) {
      response.writeHead(500).end(String(error))
    }
  })
  const { port, stop: stopOrders } = await listening(server)
  return {
    orders: `http://127.0.0.1:${port}`,
    gateway: gateway.origin,
    elsewhere: elsewhere.origin,
    secure: secure.origin,
    nobody,
    stop: async () => {
      await stopOrders()
      await stop()
    }
  }
}
