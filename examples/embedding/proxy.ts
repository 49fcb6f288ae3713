// A proxy: a request's body has a routing config and metadata next to its chat, and the proxy turns them into header fields.
// Errors in them are for the caller to fix, so they are the body of a 400, with the caller's own paths.

import { compile, requestSpec } from "@portspec/core"

export interface ProxyOptions {
  readonly apiKey: string
  readonly baseURL: string
  readonly fetch?: typeof globalThis.fetch
}

/** Answers a request with the gateway's answer. */
export async function proxy(request: Request, options: ProxyOptions): Promise<Response> {
  const { config, metadata, ...chat }: Record<string, unknown> = JSON.parse(await request.text())
  const { apiKey, baseURL, fetch = globalThis.fetch } = options
  const spec = requestSpec["~standard"].validate({ apiKey, route: { config }, metadata })
  if (spec.issues) return Response.json({ issues: spec.issues }, { status: 400 })
  return fetch(`${baseURL}/chat/completions`, {
    method: "POST",
    headers: { "content-type": "application/json", ...compile(spec.value) },
    body: JSON.stringify(chat)
  })
}
