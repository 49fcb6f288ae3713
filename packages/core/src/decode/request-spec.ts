// Decoding as a Standard Schema, for libraries that validate with the schema of their user's choice.

import * as Result from "effect/Result"
import type { RequestSpec } from "../spec/request-spec.ts"
import { type DecodeOptions, decodeResult } from "./decode.ts"
import type { StandardSchema } from "./standard-schema.ts"

/** `decode` as a Standard Schema v1. Its issues are those of `check`, with rule and repair. */
export interface RequestSpecSchema extends StandardSchema<RequestSpec> {
  /** The same schema with other options, for example `requestSpec.with({ gateway: "open-source" })`. */
  readonly with: (options: DecodeOptions) => RequestSpecSchema
}

const schemaFor = (options: DecodeOptions | undefined): RequestSpecSchema => ({
  "~standard": {
    version: 1,
    vendor: "portspec",
    validate(value) {
      const result = decodeResult(value, options)
      return Result.isSuccess(result) ? { value: result.success } : { issues: result.failure.issues }
    }
  },
  with: schemaFor
})

/**
 * `decode` as a {@link https://standardschema.dev Standard Schema} v1, for tRPC, Hono, form and router libraries. It
 * is synchronous, and each of its issues is an issue of `check`. It is for the hosted gateway; `with` accepts other
 * options.
 *
 * @example
 * const procedure = publicProcedure.input(requestSpec)
 * const ofMyGateway = requestSpec.with({ gateway: "open-source", empty: "absent" })
 */
export const requestSpec: RequestSpecSchema = schemaFor(undefined)
