// Loaded by `node --import` before the gateway's own file, which stays byte-identical. It confines the process:
//  1. every listen() binds 127.0.0.1, and the real port is reported over IPC, so that `--port=0` is usable;
//  2. an outbound fetch goes to a sink (a recording upstream) with the URL it was meant for in `x-orig-url`;
//  3. every other connection that would leave the machine is refused;
//  4. the process ends with the one that started it.

import { AsyncLocalStorage } from "node:async_hooks"
import http from "node:http"
import net from "node:net"
import { type Correlation, originalUrlField, splitGatewayPath, tagField } from "./correlation.ts"
import { isLoopback } from "./loopback.ts"

/** A method with overloads, in the one form that takes the arguments of them all. */
type Method<This, Result> = (this: This, ...args: unknown[]) => Result

const sinkOfUntagged = process.env.CONFORMANCE_SINK
const correlations = new AsyncLocalStorage<Correlation>()

bindLoopbackOnly()
correlateRequests()
redirectFetch()
refuseForeignSockets()
process.once("disconnect", () => process.exit(0))

function bindLoopbackOnly() {
  const listen = net.Server.prototype.listen as Method<net.Server, net.Server>
  Object.assign(net.Server.prototype, {
    listen(this: net.Server, ...args: unknown[]) {
      const [first] = args
      const options = typeof first === "object" ? first : { port: typeof first === "number" ? first : 0 }
      const callback = args.find(argument => typeof argument === "function")
      this.once("listening", () => {
        const address = this.address()
        if (typeof address === "object" && address) process.send?.({ listening: address.port })
      })
      return listen.call(this, { ...options, host: "127.0.0.1" }, callback)
    }
  })
}

/** Removes the correlation from the URL before any handler sees it, and keeps it for the calls made meanwhile. */
function correlateRequests() {
  const emit = http.Server.prototype.emit as Method<http.Server, boolean>
  Object.assign(http.Server.prototype, {
    emit(this: http.Server, ...args: unknown[]) {
      const [, request] = args
      if (!(request instanceof http.IncomingMessage)) return emit.apply(this, args)
      const { url, correlation } = splitGatewayPath(request.url ?? "/")
      request.url = url
      if (!correlation) return emit.apply(this, args)
      return correlations.run(correlation, () => emit.apply(this, args))
    }
  })
}

function redirectFetch() {
  const callNetwork = globalThis.fetch
  globalThis.fetch = async (input, init) => {
    // The gateway never builds a Request. If it ever does, this must fail visibly.
    if (input instanceof Request) throw new TypeError("the preload redirects URLs only, and got a Request")
    const url = new URL(input)
    const correlation = correlations.getStore()
    const sink = correlation ? `http://127.0.0.1:${correlation.sinkPort}` : sinkOfUntagged
    // A tagged request may name any port of this machine as its custom host, such as 11434. It must reach the recorder,
    // not a model server that happens to run here.
    const reachable = correlation ? url.origin === sink : isLoopback(url.hostname)
    if (reachable) return callNetwork(input, init)
    if (!sink) throw new TypeError("fetch failed", { cause: new Error(`no sink to call ${url.origin} on`) })
    const headers = withFields(init?.headers ?? {}, {
      [originalUrlField]: url.href,
      ...(correlation && { [tagField]: correlation.tag })
    })
    return callNetwork(`${sink}${url.pathname}${url.search}`, { ...init, headers })
  }
}

/** Adds to a record without converting it: in a `Headers`, its names would be sent in lower case. */
function withFields(headers: NonNullable<RequestInit["headers"]>, fields: Record<string, string>) {
  if (Symbol.iterator in headers) return new Headers([...new Headers(headers), ...Object.entries(fields)])
  return { ...headers, ...fields }
}

/** Covers connections without fetch: WebSockets, `https.request`, a redirect that fetch follows. */
function refuseForeignSockets() {
  const connect = net.Socket.prototype.connect as Method<net.Socket, net.Socket>
  Object.assign(net.Socket.prototype, {
    connect(this: net.Socket, ...args: unknown[]) {
      const host = hostOfConnect(args)
      if (host === undefined || isLoopback(host)) return connect.apply(this, args)
      // Later, as a failed connection would: TLS still sets up the socket after this call.
      process.nextTick(() =>
        this.destroy(new Error(`refused to connect to ${host}: only loopback is allowed`))
      )
      return this
    }
  })
}

/** The host of `connect(options)`, `connect(port, host)`, or Node's inner `connect([options, callback])`. */
function hostOfConnect([first, second]: unknown[]): string | undefined {
  const options: unknown = Array.isArray(first) ? first[0] : first
  if (typeof options === "object" && options !== null) {
    return "host" in options && typeof options.host === "string" ? options.host : undefined
  }
  return typeof second === "string" ? second : undefined
}
