// The ways to send one chat request of the medium spec with its own trace id: by fetch, by axios, by the official
// client.

import { createAxios } from "@portspec/axios"
import { compile, prepare } from "@portspec/core"
import { createFetch } from "@portspec/fetch"
import axios from "axios"
import { createHeaders, Portkey } from "portkey-ai"
import { inputs } from "../time/input.ts"

/** Sends one request and resolves to the parsed response. */
export type Send = () => Promise<unknown>

const { spec, options, literal } = inputs.medium
const path = "/chat/completions"
const chat = { model: "gpt-4o", messages: [{ role: "user" as const, content: "hello" }] }

export const names = {
  fixedFetch: "fetch, fixed header fields",
  literal: "fetch, a literal with JSON.stringify per request",
  prepared: "fetch, prepared.compile per request",
  createFetch: "createFetch",
  compile: "fetch, compile per request",
  createHeaders: "fetch, createHeaders per request",
  client: "the official client",
  fixedAxios: "axios, fixed header fields",
  createAxios: "createAxios"
} as const

export type SideName = (typeof names)[keyof typeof names]

/** Every side, ready to send to `baseURL`. */
export function sidesAt(baseURL: string): Readonly<Record<SideName, Send>> {
  let sent = 0
  const traceId = () => `trace-${++sent}`
  const trace = () => ({ trace: { id: traceId() } })
  const traceField = () => ({ "x-portkey-trace-id": traceId() })

  const body = JSON.stringify(chat)
  const post = async (fields: Readonly<Record<string, unknown>>, send: typeof fetch = fetch) => {
    const headers = { "content-type": "application/json", ...fields } as Record<string, string>
    const response = await send(baseURL + path, { method: "POST", body, headers })
    return response.json()
  }

  const fixed = literal()
  const prepared = prepare(spec)
  const fetchOfSpec = createFetch(spec, { baseURL })
  const client = new Portkey({ ...options, baseURL })
  const plainAxios = axios.create({ baseURL })
  const axiosOfSpec = createAxios(spec, { baseURL })

  return {
    [names.fixedFetch]: () => post(fixed),
    [names.literal]: () => post({ ...literal(), ...traceField() }),
    [names.prepared]: () => post(prepared.compile(trace())),
    [names.createFetch]: () => post(traceField(), fetchOfSpec),
    [names.compile]: () => post(compile({ ...spec, ...trace() })),
    [names.createHeaders]: () => post(createHeaders({ ...options, traceID: traceId() })),
    [names.client]: () => client.chat.completions.create(chat, { traceID: traceId() }),
    [names.fixedAxios]: async () => (await plainAxios.post(path, chat, { headers: fixed })).data,
    [names.createAxios]: async () => (await axiosOfSpec.post(path, chat, { portkey: trace() })).data
  }
}
