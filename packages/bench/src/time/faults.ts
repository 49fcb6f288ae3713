// One spec with three faults, and the same shape as an Effect Schema: what users would write without this library.

import * as Schema from "effect/Schema"

const Spec = Schema.Struct({
  apiKey: Schema.optionalKey(Schema.String),
  route: Schema.Union([
    Schema.Struct({ provider: Schema.Literal("openai"), auth: Schema.String }),
    Schema.Struct({
      provider: Schema.Literal("azure-openai"),
      auth: Schema.Struct({ apiKey: Schema.String }),
      resourceName: Schema.String,
      deploymentId: Schema.String,
      apiVersion: Schema.String
    })
  ]),
  metadata: Schema.optionalKey(Schema.Record(Schema.String, Schema.String)),
  requestTimeout: Schema.optionalKey(Schema.Int),
  trace: Schema.optionalKey(Schema.Struct({ id: Schema.optionalKey(Schema.String) }))
})

// A missing companion, a number instead of a string, a string instead of a number.
const spec = {
  apiKey: "pk-fake-portkey",
  route: {
    provider: "azure-openai",
    auth: { apiKey: "az-fake" },
    resourceName: "contoso",
    deploymentId: "gpt-4o"
  },
  metadata: { _user: "user_123", attempt: 3 },
  requestTimeout: "1000",
  trace: { id: "trace-1" }
}

const decode = Schema.decodeUnknownResult(Spec, { errors: "all", onExcessProperty: "error" })

/** Formatting the message makes both sides do the same work: describe every fault in words. */
function schema(): unknown {
  const result = decode(spec)
  return result._tag === "Failure" ? String(result.failure) : result
}

export const faults = { spec, schema }
