// Decodes untyped input into a spec: a user's YAML or JSON, or values that a program read from the environment.

import * as Redacted from "effect/Redacted"
import * as Result from "effect/Result"
import { compileRun, specError } from "../compile/compile.ts"
import { type CompileOptions, optionNames } from "../grammar/gateway-kind.ts"
import { ownOption } from "../grammar/own-option.ts"
import { newRun, tell } from "../grammar/run.ts"
import { isHollow } from "../grammar/secrets.ts"
import { reportUnreadable } from "../grammar/walk.ts"
import { getOrRaise, type SpecError } from "../issue/error.ts"
import type { RequestSpec } from "../spec/request-spec.ts"
import { snapshot } from "../spec/snapshot.ts"
import { mapKeys, withoutAbsent } from "../spec/without-absent.ts"

export interface DecodeOptions extends CompileOptions {
  /**
   * `"absent"` treats a key with an empty string as absent, for example an empty environment variable or a blank form
   * field. An empty string within a config, metadata or guardrails stays. By default an empty string is an error
   * wherever a field cannot be empty.
   */
  readonly empty?: "absent" | undefined
}

/**
 * Decodes `value`, which may be anything, into a request spec: a copy without `null` and `undefined`, with its secrets
 * as given. Later changes of the input do not affect the copy. Fails with a {@link SpecError} that holds the errors of
 * `check`; nothing is thrown.
 *
 * @param value what a file, a form or the environment holds
 * @param options the gateway, trusted hosts, and whether an empty string counts as absent
 * @returns a copy, or a {@link SpecError} that holds the errors of `check`
 * @example
 * const result = decodeResult(JSON.parse(text), { gateway: "open-source" })
 * if (Result.isFailure(result)) return Response.json({ issues: result.failure.issues }, { status: 400 })
 */
export function decodeResult(value: unknown, options?: DecodeOptions): Result.Result<RequestSpec, SpecError> {
  const { empty, run } = newDecoding(options)
  const copy = snapshot(value)
  const given = empty === "absent" ? mapKeys(copy, emptyAsNull) : copy
  if (compileRun(copy === undefined ? value : given, run) === undefined) return Result.fail(specError(run))
  if (copy !== undefined) return Result.succeed(withoutAbsent(given) as RequestSpec)
  reportUnreadable(run, "spec")
  return Result.fail(specError(run))
}

/**
 * Checks input of an unknown type, such as a user's YAML or JSON, and returns it as a request spec: a copy without
 * `null` and `undefined`, with its secrets as given. The input is not changed.
 *
 * @param value what a file, a form or the environment holds
 * @param options the gateway, trusted hosts, and whether an empty string counts as absent
 * @throws SpecError with every error that `check` finds
 * @example
 * const spec = decode(parseYaml(text))
 * const fromEnvironment = decode(
 *   { apiKey: env.PORTKEY_API_KEY, route: { provider: env.PROVIDER, auth: env.PROVIDER_KEY } },
 *   { empty: "absent" }
 * )
 */
export function decode(value: unknown, options?: DecodeOptions): RequestSpec {
  return getOrRaise(decodeResult(value, options), decode)
}

const decodeOptionNames = [...optionNames, "empty"]

function newDecoding(options: DecodeOptions | undefined) {
  const run = newRun(options, decodeOptionNames)
  const empty: unknown = ownOption(options, "empty", run)
  if (empty !== undefined && empty !== "absent")
    tell(run, {
      rule: "shape.option",
      path: [],
      subject: "options.empty",
      what: "is not one of its values",
      repair: 'Write "absent", or leave it out.'
    })
  return { empty, run }
}

// The key stays, so that an error can name it.
const emptyAsNull = (value: unknown): unknown => (isEmptyText(value) ? null : value)

const isEmptyText = (value: unknown): boolean =>
  value === "" || (Redacted.isRedacted(value) && isHollow(value))
