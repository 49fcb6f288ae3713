// A proxy: the body of a request has a routing config and metadata next to the chat, and the proxy turns them into header
// fields. Only the caller can mend them, so the answer to wrong ones is a 400 with the issues and their paths.

import { compile, requestSpec } from "@portspec/core"

export interface ProxyOptions {
  readonly apiKey: string
  readonly baseURL: string
  readonly fetch?: typeof globalThis.fetch
}

/** Answers a request as the gateway does. */
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
