// The echo server as a child process.

import { spawn } from "node:child_process"
import { once } from "node:events"
import { join } from "node:path"

export interface EchoServer {
  /** `http://127.0.0.1:…/v1`, without a trailing slash. */
  readonly baseURL: string
  readonly stop: () => Promise<void>
}

/** Starts the server on a free port. It also ends when this process does. */
export async function startEchoServer(): Promise<EchoServer> {
  const child = spawn(process.execPath, [join(import.meta.dirname, "echo-server.ts")], {
    stdio: ["pipe", "pipe", "inherit"]
  })
  const exited = once(child, "exit")
  const [port] = await Promise.race([
    once(child.stdout, "data"),
    exited.then(([code]) => {
      throw new Error(`the echo server ended with ${code}`)
    })
  ])
  return {
    baseURL: `http://127.0.0.1:${String(port).trim()}/v1`,
    async stop() {
      child.kill()
      await exited
    }
  }
}
