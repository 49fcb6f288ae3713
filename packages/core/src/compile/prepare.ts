// The public form of a preparation: what all requests of a client share is compiled once.

import * as Result from "effect/Result"
import type { CompileOptions } from "../grammar/gateway-kind.ts"
import type { HeaderFields, HeaderSource } from "../http/header-fields.ts"
import { orRaise, SpecError } from "../issue/error.ts"
import type { RequestSpec } from "../spec/request-spec.ts"
import type { FieldOverrides } from "./field-overrides.ts"
import { type Preparation, preparationOf } from "./preparation.ts"
import type { RequestOverrides } from "./request-overrides.ts"

/** A spec whose client part is compiled. Requests compiled from it never see each other's values. */
export interface Prepared {
  /** The fields of one request: the same as `compile` of the spec with `overrides` merged into it. */
  compileResult(overrides?: RequestOverrides): Result.Result<HeaderFields, SpecError>
  /** {@link compileResult}, throwing the `SpecError`. */
  compile(overrides?: RequestOverrides): HeaderFields
  /**
   * The overrides in the request-scope `x-portkey-*` fields of a request, for clients that accept only headers per
   * call. Fails if the gateway could not read a value, or if the argument is not header fields.
   */
  overridesOf(fields: HeaderSource): Result.Result<FieldOverrides, SpecError>
  /**
   * Lower-case names of fields, one of which the client must send itself because `auth: { fromClient: true }` leaves
   * the credential to it. Empty for any other spec.
   */
  readonly fromClient: ReadonlyArray<string>
}

/**
 * Compiles what all requests of a client share once. Fails with the {@link SpecError} of `compile`. The spec is copied:
 * changing it afterwards changes nothing.
 *
 * @param spec what all requests of a client share
 * @param options which gateway is meant, `"hosted"` by default, and which hosts are trusted
 * @returns a compiler of single requests, or a {@link SpecError} that holds every error at once. Nothing is thrown
 * @example
 * const prepared = prepareResult(spec)
 * if (Result.isSuccess(prepared)) prepared.success.compile({ trace: { id } })
 */
export function prepareResult(
  spec: RequestSpec,
  options?: CompileOptions
): Result.Result<Prepared, SpecError> {
  return Result.map(resultOf(preparationOf(spec, options)), made => new PreparedSpec(made))
}

/**
 * Compiles what all requests of a client share once. The spec is copied: changing it afterwards changes nothing.
 *
 * @param spec what all requests of a client share
 * @param options which gateway is meant, `"hosted"` by default, and which hosts are trusted
 * @returns a compiler of single requests, whose `compile` throws a SpecError for overrides that are wrong
 * @throws SpecError with every error at once
 * @example
 * const prepared = prepare({ apiKey, route: { provider: "openai", auth } })
 * const headers = prepared.compile({ trace: { id: "order-42" }, metadata: { _user: "u-1" } })
 */
export function prepare(spec: RequestSpec, options?: CompileOptions): Prepared {
  return new PreparedSpec(orRaise(preparationOf(spec, options), prepare))
}

const resultOf = <A extends object>(made: A | SpecError): Result.Result<A, SpecError> =>
  made instanceof SpecError ? Result.fail(made) : Result.succeed(made)

class PreparedSpec implements Prepared {
  readonly fromClient: ReadonlyArray<string>
  readonly #made: Preparation

  constructor(made: Preparation) {
    this.fromClient = made.fromClient
    this.#made = made
  }

  compileResult(overrides?: RequestOverrides): Result.Result<HeaderFields, SpecError> {
    return resultOf(this.#made.fields(overrides))
  }

  compile(overrides?: RequestOverrides): HeaderFields {
    return orRaise(this.#made.fields(overrides), this.compile)
  }

  overridesOf(fields: HeaderSource): Result.Result<FieldOverrides, SpecError> {
    return resultOf(this.#made.overridesOf(fields))
  }
}
