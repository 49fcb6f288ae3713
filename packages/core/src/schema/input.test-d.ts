// What the type of a schema's input accepts.

import type * as Schema from "effect/Schema"
import type { RequestSpec } from "../spec/request-spec.ts"
import type { RequestSpecInput } from "./input.ts"
import type { RequestSpecSchema } from "./spec-schemas.ts"

type Input = Schema.Codec.Encoded<typeof RequestSpecSchema>
type Output = (typeof RequestSpecSchema)["Type"]

export const input: Input = {
  apiKey: null,
  route: { provider: "openai", auth: "sk-fake", customHost: null, config: { retry: { attempts: 3 } } },
  trace: { id: null, spanId: undefined },
  cache: null,
  extraHeaders: { "x-user-id": null }
}
export const output: Output = { route: { provider: "openai", auth: "sk-fake" } }

/** A spec is input too. */
export const given = (spec: RequestSpec): RequestSpecInput => spec

export const wrong: ReadonlyArray<RequestSpecInput> = [
  // @ts-expect-error: a route that must be there is not null
  { route: null },
  // @ts-expect-error: nor is a credential that must be
  { route: { provider: "openai", auth: null } },
  // @ts-expect-error: there is no such provider
  { route: { provider: "opneai", auth: "sk-fake" } },
  // @ts-expect-error: there is no such key
  { route: { provider: "@team" }, tracing: {} },
  // @ts-expect-error: in a document of Portkey's null is a value
  { route: { provider: "@team", config: { retry: null } } }
]
