// A loopback server of the soak.

import { createServer, type RequestListener } from "node:http"
import { listening } from "../gateway/listening.ts"

export interface SoakServer {
  /** For example `http://127.0.0.1:40123`. */
  readonly origin: string
  stop(): Promise<void>
}

export async function startServer(listener: RequestListener): Promise<SoakServer> {
  const server = createServer(listener)
  // Node's default of five seconds would close a connection that a client on a busy machine is about to reuse.
  server.keepAliveTimeout = 60_000
  const { port, stop } = await listening(server)
  return { origin: `http://127.0.0.1:${port}`, stop }
}
