import { randomBytes } from "node:crypto"
import { createServer, type IncomingMessage, type ServerResponse } from "node:http"
import { type Answer, sendAnswer } from "./answers/answer.ts"
import { openaiError } from "./answers/chat-answers.ts"
import { defaultAnswer } from "./answers/default-answer.ts"
import { gatewayPrefix, targetPrefix } from "./correlation.ts"
import { listening } from "./listening.ts"
import { type RecordedRequest, readRequest } from "./recorded-request.ts"

/** A loopback server that replaces every provider and token service, and records its requests. */
export interface RecordingUpstream extends AsyncDisposable {
  /** For example `http://127.0.0.1:40123`. */
  readonly origin: string
  /** Opens one test's own view of the traffic through the gateway with this origin. */
  record(gatewayOrigin: string): Recording
  /** Every request so far without the tag of an open recording. */
  readonly strays: ReadonlyArray<RecordedRequest>
  /** Ends the server and its connections. */
  stop(): Promise<void>
}

/** One test's own requests, plans and tokens. Recordings of one upstream run in parallel. */
export interface Recording extends Disposable {
  readonly tag: string
  /** The gateway's URL for this test: append the path, for example `/v1/chat/completions`. */
  readonly baseUrl: string
  /**
   * A URL of this upstream for `x-portkey-custom-host` or a config's `custom_host`.
   *
   * @param target a name for `plan` and `requests`: letters, digits, `_` and `-`
   * @param path what the provider expects before its endpoints; `""` if the endpoint has its own version
   */
  customHost(target: string, path?: string): string
  /**
   * Queues answers for the next requests to a target, each used once; then the default answers resume.
   *
   * @param target a name given to `customHost`, or a host that the gateway calls, for example `sts.us-east-1.amazonaws.com`
   */
  plan(target: string, answers: ReadonlyArray<Answer>): void
  /** The requests that have arrived so far, oldest first, for one target or for all. */
  requests(target?: string): ReadonlyArray<RecordedRequest>
  /**
   * The one request that arrived.
   *
   * @throws Error that lists the requests if there is not exactly one
   */
  only(target?: string): RecordedRequest
  /** Discards everything: for a property test that opens thousands. */
  [Symbol.dispose](): void
}

interface Tape {
  readonly requests: RecordedRequest[]
  readonly plans: Map<string, Answer[]>
}

/** Starts the upstream on a free loopback port. It needs no gateway, and serves any number of recordings. */
export async function startRecordingUpstream(): Promise<RecordingUpstream> {
  const tapes = new Map<string, Tape>()
  const strays: RecordedRequest[] = []

  // No keepAliveTimeout: the gateway passes this server's `keep-alive` field on to its client, which must not expect a
  // longer life of the connection than the gateway, with Node's default, gives it.
  const server = createServer((request, response) => {
    serve(request, response).catch(error => response.destroy(error))
  })
  const { port, stop } = await listening(server)
  const origin = `http://127.0.0.1:${port}`

  async function serve(message: IncomingMessage, response: ServerResponse) {
    const request = await readRequest(message)
    const tape = tapes.get(request.tag ?? "")
    const recorded = tape?.requests ?? strays
    recorded.push(request)
    response.on("close", () => {
      request.aborted ||= !response.writableFinished
    })
    const planned = tape?.plans.get(request.target)?.shift()
    await sendAnswer(response, planned ? completed(planned, request) : defaultAnswer(request))
  }

  function record(gatewayOrigin: string): Recording {
    const tag = randomBytes(6).toString("hex")
    const tape: Tape = { requests: [], plans: new Map() }
    tapes.set(tag, tape)
    const requests = (target?: string) =>
      tape.requests.filter(request => target === undefined || request.target === target)
    return {
      tag,
      baseUrl: `${gatewayOrigin}${gatewayPrefix({ sinkPort: port, tag })}`,
      customHost: (target, path = "/v1") => `${origin}${targetPrefix(tag, target)}${path}`,
      plan: (target, answers) => {
        tape.plans.set(target, [...(tape.plans.get(target) ?? []), ...answers])
      },
      requests,
      only: target => onlyOf(requests(target), target),
      [Symbol.dispose]: () => {
        tapes.delete(tag)
      }
    }
  }

  return { origin, record, strays, stop, [Symbol.asyncDispose]: stop }
}

/** Completes a planned answer: an error gets an error body, a success the default one. */
function completed(planned: Answer, request: RecordedRequest): Answer {
  const { status = 200 } = planned
  return { ...(status < 400 ? defaultAnswer(request) : openaiError(status)), ...planned }
}

function onlyOf(requests: ReadonlyArray<RecordedRequest>, target: string | undefined): RecordedRequest {
  const [request, ...others] = requests
  if (request && others.length === 0) return request
  const arrived =
    requests.map(({ method, target, path }) => `${method} ${target} ${path}`).join("; ") || "none"
  throw new Error(`expected exactly one request${target ? ` to ${target}` : ""}, but saw: ${arrived}`)
}
