// Header fields as the encoded form of a request spec.

import * as Effect from "effect/Effect"
import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as SchemaGetter from "effect/SchemaGetter"
import type * as SchemaIssue from "effect/SchemaIssue"
import { compileResult } from "../compile/compile.ts"
import { isPlainObject } from "../grammar/plain-object.ts"
import type { HeaderFields } from "../http/header-fields.ts"
import type { Issue } from "../issue/issue.ts"
import { parseResult } from "../parse/parse.ts"
import type { RequestSpec } from "../spec/request-spec.ts"
import { issueOf } from "./effect-schema.ts"
import { gatewayOf, type SchemaOptions } from "./options.ts"

/**
 * Header fields and their request spec: decoding is `parse`, and encoding is `compile`. A failure holds the issues of
 * either. Encoding also checks the rules between keys.
 *
 * Fields that are not Portkey's, and the notes of `parse`, are dropped; use `parse` to keep them. The secrets of a
 * decoded spec are `Redacted`.
 *
 * @param options which gateway is meant, `"hosted"` by default
 * @returns a schema to decode and encode with. Nothing is thrown
 * @example
 * const encode = Schema.encodeEffect(requestSpecFromHeaderFields({ gateway: "open-source" }))
 */
export function requestSpecFromHeaderFields(
  options?: SchemaOptions
): Schema.Codec<RequestSpec, HeaderFields> {
  const at = { gateway: gatewayOf(options) }
  // The two transformations check everything else.
  const spec = Schema.declare((value): value is RequestSpec => isPlainObject(value), {
    identifier: "RequestSpec"
  })
  const fields = Schema.Record(Schema.String, Schema.String)
  return fields.pipe(
    Schema.decodeTo(spec, {
      decode: SchemaGetter.transformEffect(given =>
        outcome(Result.map(parseResult(given, at), parsed => parsed.spec))
      ),
      encode: SchemaGetter.transformEffect(given => outcome(compileResult(given, at)))
    })
  )

  function outcome<A>(
    result: Result.Result<A, { readonly issues: ReadonlyArray<Issue> }>
  ): Effect.Effect<A, SchemaIssue.Issue> {
    return Result.isSuccess(result)
      ? Effect.succeed(result.success)
      : Effect.fail(issueOf(result.failure.issues, spec.ast))
  }
}

/**
 * {@link requestSpecFromHeaderFields} for the hosted gateway.
 *
 * @example
 * const fields = Schema.encodeSync(RequestSpecFromHeaderFields)(spec)
 */
export const RequestSpecFromHeaderFields: Schema.Codec<RequestSpec, HeaderFields> =
  requestSpecFromHeaderFields()
