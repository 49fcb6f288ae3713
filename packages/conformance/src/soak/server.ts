// A loopback server of the soak.

import { once } from "node:events"
import { createServer, type RequestListener } from "node:http"

export interface SoakServer {
  /** For example `http://127.0.0.1:40123`. */
  readonly origin: string
  stop(): Promise<void>
}

export async function startServer(listener: RequestListener): Promise<SoakServer> {
  const server = createServer(listener)
  // Node's default of five seconds would close a connection that a client on a busy machine is about to reuse.
  server.keepAliveTimeout = 60_000
  server.listen(0, "127.0.0.1")
  await once(server, "listening")
  const address = server.address()
  const port = typeof address === "object" && address ? address.port : 0
  return {
    origin: `http://127.0.0.1:${port}`,
    stop: async () => {
      const closed = once(server, "close")
      server.close()
      server.closeAllConnections()
      await closed
    }
  }
}
