// What can be profiled: the sides of the bars, and a request of `createFetch` that is never sent.

import { createFetch } from "@portspec/fetch"
import { barOf } from "./bar.ts"
import { inputs } from "./input.ts"

export const requestOfFetch = "createFetch, a request that is not sent"

/** @throws Error if no bar has this name */
export function sideOf(name: string): () => unknown {
  if (name === requestOfFetch) return fetchSide()
  return barOf(name).sides().side
}

function fetchSide(): () => Promise<unknown> {
  const answer = new Response("{}")
  const baseURL = "http://127.0.0.1:8787/v1"
  const send = createFetch(inputs.medium.spec, { baseURL, fetch: async () => answer })
  const headers = { "content-type": "application/json" }
  return () => send(`${baseURL}/chat/completions`, { method: "POST", body: "{}", headers })
}
