// Values that the input type of a schema accepts and refuses.

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

/** A spec is valid input too. */
export const given = (spec: RequestSpec): RequestSpecInput => spec

export const wrong: ReadonlyArray<RequestSpecInput> = [
  // @ts-expect-error: a required route must not be null
  { route: null },
  // @ts-expect-error: nor must a required credential
  { route: { provider: "openai", auth: null } },
  // @ts-expect-error: there is no such provider
  { route: { provider: "opneai", auth: "sk-fake" } },
  // @ts-expect-error: there is no such key
  { route: { provider: "@team" }, tracing: {} },
  // @ts-expect-error: in a Portkey document null is a value
  { route: { provider: "@team", config: { retry: null } } }
]
