import { once } from "node:events"
import type { Server } from "node:http"
import type { Server as SecureServer } from "node:https"
import type { AddressInfo } from "node:net"

/** A server that accepts requests on this machine. */
export interface Listening {
  readonly port: number
  /** Ends the server and its connections. May be called more than once. */
  stop(): Promise<void>
}

/** Starts `server` on loopback, on a free port if none is given. */
export async function listening(server: Server | SecureServer, port = 0): Promise<Listening> {
  server.listen(port, "127.0.0.1")
  await once(server, "listening")
  return {
    port: (server.address() as AddressInfo).port,
    async stop() {
      if (!server.listening) return
      const closed = once(server, "close")
      server.close()
      server.closeAllConnections()
      await closed
    }
  }
}
