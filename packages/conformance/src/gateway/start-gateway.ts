import { type ChildProcess, spawn } from "node:child_process"
import { once } from "node:events"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { fileURLToPath } from "node:url"

/** A running gateway. Ends with `stop()`, with `await using`, or with the process that started it. */
export interface Gateway extends AsyncDisposable {
  /** For example `http://127.0.0.1:40123`; no trailing slash. */
  readonly origin: string
  /** Ends the process: SIGTERM, then SIGKILL after three seconds. May be called more than once. */
  stop(): Promise<void>
  /** The process's stderr so far, at most the last 64 KiB. */
  stderr(): string
}

export interface GatewayOptions {
  /**
   * Origin of a recording upstream for outbound calls of requests that carry no correlation. Without it such a
   * call is refused. Requests sent through a recording's `baseUrl` bring their own.
   */
  readonly sink?: string
  /** Environment in addition to PATH and HOME, for example `AWS_ASSUME_ROLE_SOURCE_ARN`. Nothing else is inherited. */
  readonly env?: Readonly<Record<string, string>>
}

const attempts = 3
// It takes about a second on an idle machine, and many times as long on a busy one.
const startLimitMs = 60_000
const stopLimitMs = 3_000
const keptStderr = 64 * 1024
const gatewayFile = join(
  dirname(createRequire(import.meta.url).resolve("@portkey-ai/gateway/package.json")),
  "build/start-server.js"
)
const preloadFile = fileURLToPath(new URL("./preload.ts", import.meta.url))

/**
 * Starts the open-source gateway on a free loopback port, confined by `preload.ts`.
 *
 * Resolves after the "Ready for connections!" banner (about 1.2 s), not on the first answer (0.2 s): the gateway
 * installs its handlers for unhandled rejections after that banner, and before it, one bad credential ends the process.
 *
 * @throws Error with the end of stderr, if the process ended early three times or was not ready within a minute
 */
export async function startGateway(options: GatewayOptions = {}): Promise<Gateway> {
  const failures: unknown[] = []
  while (failures.length < attempts) {
    try {
      return await launch(options)
    } catch (error) {
      failures.push(error)
    }
  }
  throw new AggregateError(failures, `the gateway did not start in ${attempts} attempts: ${failures[0]}`)
}

async function launch({ sink, env }: GatewayOptions): Promise<Gateway> {
  const { PATH = "", HOME = "" } = process.env
  const child = spawn(process.execPath, ["--import", preloadFile, gatewayFile, "--headless", "--port=0"], {
    env: { PATH, HOME, ...(sink && { CONFORMANCE_SINK: sink }), ...env },
    stdio: ["ignore", "pipe", "pipe", "ipc"]
  })
  let stderr = ""
  child.stderr?.setEncoding("utf8").on("data", text => {
    stderr = (stderr + text).slice(-keptStderr)
  })
  const stop = stopper(child)
  const startLimit = new AbortController()
  try {
    const origin = await Promise.race([
      ready(child, startLimit.signal),
      ended(child).then(how =>
        Promise.reject(new Error(`the gateway ended early (${how}): ${stderr.trim()}`))
      ),
      sleep(startLimitMs, undefined, { signal: startLimit.signal }).then(() =>
        Promise.reject(new Error(`the gateway was not ready in ${startLimitMs} ms: ${stderr.trim()}`))
      )
    ])
    return { origin, stop, stderr: () => stderr, [Symbol.asyncDispose]: stop }
  } catch (error) {
    await stop()
    throw error
  } finally {
    startLimit.abort()
  }
}

async function ready(child: ChildProcess, signal: AbortSignal): Promise<string> {
  const [port] = await Promise.all([listeningPort(child), banner(child)])
  const origin = `http://127.0.0.1:${port}`
  while (!signal.aborted) {
    const answer = await fetch(origin, { signal }).catch(() => undefined)
    await answer?.body?.cancel()
    if (answer?.ok) return origin
    await sleep(20)
  }
  throw new Error("the start was given up")
}

function listeningPort(child: ChildProcess): Promise<number> {
  return new Promise(resolve => {
    child.on("message", message => {
      if (typeof message === "object" && "listening" in message) resolve(Number(message.listening))
    })
  })
}

function banner(child: ChildProcess): Promise<void> {
  return new Promise(resolve => {
    let text = ""
    child.stdout?.setEncoding("utf8").on("data", chunk => {
      // The listener stays forever: an unread pipe would block the gateway's own logging.
      if (text.includes("Ready for connections")) return
      text += chunk
      if (text.includes("Ready for connections")) resolve()
    })
  })
}

async function ended(child: ChildProcess): Promise<string> {
  if (child.exitCode === null && child.signalCode === null) await once(child, "exit")
  return child.signalCode ?? `exit code ${child.exitCode}`
}

function stopper(child: ChildProcess): () => Promise<void> {
  let stopping: Promise<void> | undefined
  const stop = async () => {
    const gone = ended(child)
    child.kill("SIGTERM")
    const impatience = setTimeout(() => child.kill("SIGKILL"), stopLimitMs)
    await gone
    clearTimeout(impatience)
  }
  return () => {
    stopping ??= stop()
    return stopping
  }
}
