import type { IncomingMessage } from "node:http"
import { originalUrlField, splitTargetPath, tagField } from "./correlation.ts"

/** One request as it reached the recording upstream. */
export interface RecordedRequest {
  /** The recording it belongs to; undefined for a call that carried no tag. */
  readonly tag: string | undefined
  /** The name given to `customHost()`, or the host that the gateway meant to call. */
  readonly target: string
  readonly method: string
  /** The URL the gateway meant to call, for example `https://myres.openai.azure.com/openai/deployments/…`. */
  readonly url: string
  /** Path and query after the custom host, or of the URL that the gateway meant to call. */
  readonly path: string
  /** Names in lower case; values of a repeated field joined with a comma. Without the harness's own fields. */
  readonly headers: Readonly<Record<string, string>>
  /** The same names as on the wire, in wire order. */
  readonly rawHeaderNames: ReadonlyArray<string>
  /** The body as UTF-8 text. */
  readonly body: string
  readonly bodyBytes: Buffer
  /** `performance.now()` when the body had been read. */
  readonly receivedAt: number
  /** Whether the connection closed before the answer was complete. It may become true later. */
  aborted: boolean
}

const harnessFields: ReadonlySet<string> = new Set([tagField, originalUrlField])

/** Reads a request to its end. A request that breaks off in its body is returned as aborted, with the part that arrived. */
export async function readRequest(request: IncomingMessage): Promise<RecordedRequest> {
  const chunks: Buffer[] = []
  let aborted = false
  try {
    for await (const chunk of request) chunks.push(chunk)
  } catch {
    aborted = true
  }
  const bodyBytes = Buffer.concat(chunks)
  return {
    ...addressOf(request),
    method: request.method ?? "",
    headers: fieldsOf(request),
    rawHeaderNames: request.rawHeaders.filter(
      (name, i) => i % 2 === 0 && !harnessFields.has(name.toLowerCase())
    ),
    body: bodyBytes.toString("utf8"),
    bodyBytes,
    receivedAt: performance.now(),
    aborted
  }
}

function addressOf({ url = "/", headers, headersDistinct }: IncomingMessage) {
  const custom = splitTargetPath(url)
  if (custom) return { ...custom, url: `http://${headers.host}${url}` }
  const original = new URL(headersDistinct[originalUrlField]?.[0] ?? `http://${headers.host}${url}`)
  return {
    tag: headersDistinct[tagField]?.[0],
    target: original.host,
    path: `${original.pathname}${original.search}`,
    url: original.href
  }
}

function fieldsOf({ headersDistinct }: IncomingMessage): Record<string, string> {
  const fields = Object.entries(headersDistinct).filter(([name]) => !harnessFields.has(name))
  return Object.fromEntries(fields.map(([name, values = []]) => [name, values.join(", ")]))
}
