import { createServer as createPlainServer, type IncomingMessage, type ServerResponse } from "node:http"
import { createServer as createSecureServer } from "node:https"
import tls from "node:tls"
import { type Answer, sendAnswer } from "../gateway/answers/answer.ts"
import { listening } from "../gateway/listening.ts"
import { type RecordedRequest, readRequest } from "../gateway/recorded-request.ts"
import { loopbackCertificate, loopbackKey } from "./loopback-certificate.ts"

/** A loopback server that records every request, and answers each with `{"ok":true}` unless told otherwise. */
export interface Witness {
  /** For example `http://127.0.0.1:40123`. */
  readonly origin: string
  readonly requests: ReadonlyArray<RecordedRequest>
  /** The answer to every request from now on. */
  answer(answer: Answer): void
  /** Discards the requests and the answer. */
  reset(): void
  stop(): Promise<void>
}

/** Starts a witness on a free port. Every client of this process trusts an https witness. */
export async function startWitness(scheme: "http" | "https" = "http"): Promise<Witness> {
  const usual: Answer = { body: { ok: true } }
  let answer = usual
  const requests: RecordedRequest[] = []

  async function serve(message: IncomingMessage, response: ServerResponse) {
    const request = await readRequest(message)
    requests.push(request)
    response.on("close", () => {
      request.aborted ||= !response.writableFinished
    })
    await sendAnswer(response, answer)
  }
  const onRequest = (message: IncomingMessage, response: ServerResponse): void => {
    serve(message, response).catch(error => response.destroy(error))
  }
  if (scheme === "https") tls.setDefaultCACertificates([...tls.getCACertificates(), loopbackCertificate])
  const server =
    scheme === "https"
      ? createSecureServer({ key: loopbackKey, cert: loopbackCertificate }, onRequest)
      : createPlainServer(onRequest)
  const { port, stop } = await listening(server)
  return {
    origin: `${scheme}://127.0.0.1:${port}`,
    requests,
    answer: next => {
      answer = next
    },
    reset: () => {
      requests.length = 0
      answer = usual
    },
    stop
  }
}
