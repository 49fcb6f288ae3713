// Compiles a spec into header fields: encode, check, emit. Every request passes through here.

import * as Result from "effect/Result"
import { checkSize, emit } from "../encode/emit.ts"
import { encodeSpec } from "../encode/spec-encoder.ts"
import type { CompileOptions } from "../grammar/gateway-kind.ts"
import { type Collector, newRun, type Run } from "../grammar/run.ts"
import { reportUnreadable } from "../grammar/walk.ts"
import type { HeaderFields } from "../http/header-fields.ts"
import { raise, type SpecError, specErrorOf } from "../issue/error.ts"
import { specSurface } from "../issue/surfaces.ts"
import { type Finding, issuesOf } from "../issue/words.ts"
import { applyErrorRules } from "../rule/spec/errors.ts"
import { type Facts, factsOf } from "../rule/spec/facts.ts"
import type { RequestSpec } from "../spec/request-spec.ts"

/**
 * Compiles a request spec into the header fields that the gateway obeys: lower-case names, in table order. The argument
 * may be any value, and nothing is thrown.
 *
 * @param spec the request, or what all requests of a client share
 * @param options which gateway is meant, `"hosted"` by default, and which hosts are trusted
 * @returns the fields, or a {@link SpecError} that holds every error at once
 * @example
 * const result = compileResult(spec)
 * if (Result.isFailure(result)) console.error(result.failure.issues)
 */
export function compileResult(
  spec: RequestSpec,
  options?: CompileOptions
): Result.Result<HeaderFields, SpecError> {
  const run = newRun(options)
  const compiled = compileRun(spec, run)
  return compiled === undefined ? Result.fail(specError(run)) : Result.succeed(compiled.fields)
}

/**
 * Compiles a request spec into the header fields that the gateway obeys: lower-case names, in table order.
 *
 * @param spec the request, or what all requests of a client share
 * @param options which gateway is meant, `"hosted"` by default, and which hosts are trusted
 * @throws SpecError with every error at once
 * @example
 * const headers = compile({ apiKey, route: { provider: "openai", auth }, trace: { id: "order-42" } })
 */
export function compile(spec: RequestSpec, options?: CompileOptions): HeaderFields {
  const run = newRun(options)
  const compiled = compileRun(spec, run)
  if (compiled === undefined) raise(specError(run), compile)
  return compiled.fields
}

/**
 * The facts about `spec`, which may be anything, with its fields, or `undefined` and at least one error in
 * `run.issues`. `advise` adds the warnings that only `check` needs, so that bundles that only compile do not include
 * them.
 */
export function compileRun(spec: unknown, run: Run, advise?: (facts: Facts) => void): Facts | undefined {
  try {
    const layout = encodeSpec(spec, run)
    if (layout === undefined) return undefined
    const facts = factsOf(spec, layout, run, emit(layout, run))
    checkSize(facts.bytes, run)
    applyErrorRules(facts)
    advise?.(facts)
    return run.issues.length > 0 && run.issues.some(isError) ? undefined : facts
  } catch {
    return reportUnreadable(run, "spec")
  }
}

/** Whether a finding is an error, not a warning. */
export const isError = ({ severity }: Finding): boolean => severity === "error"

/** Makes the error that holds every error of a run, to be returned. */
export const specError = ({ issues }: Collector): SpecError =>
  specErrorOf(issuesOf(specSurface, issues.filter(isError)))
