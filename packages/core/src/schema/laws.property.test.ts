// Law 3 of the design: the schemas and `check` agree about every value, except for what a JSON Schema cannot express.

import * as Result from "effect/Result"
import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import { describe, expect, test } from "vitest"
import { check } from "../compile/check.ts"
import { checkConfig } from "../compile/check-config.ts"
import { decodeResult } from "../decode/decode.ts"
import { copyOf } from "../grammar/copy.ts"
import type { Gateway } from "../grammar/gateway-kind.ts"
import { isPlainObject } from "../grammar/plain-object.ts"
import { newRun } from "../grammar/run.ts"
import { revealed } from "../grammar/secret.ts"
import type { Issue, Path } from "../issue/issue.ts"
import { bearerProviders } from "../rows/provider/bearer.ts"
import { routeFormOf } from "../rows/route-form.ts"
import { distinctForms, type RouteForm } from "../rows/route-rows.ts"
import { withoutAbsent } from "../spec/without-absent.ts"
import { almostConfigFor, almostSpecFor } from "../testing/almost-spec.ts"
import { fuzzedRunsOf } from "../testing/runs.fixture.ts"
import { configJsonSchema, requestSpecJsonSchema } from "./json-documents.ts"
import { template } from "./json-types.ts"
import { requestSpecSchema } from "./spec-schemas.ts"
import { validatorOf } from "./validator.fixture.ts"

const minutes = 60_000

/** Rules of types and refinements that a JSON Schema covers only in part, and the part that it does not cover. */
const laxer: { readonly [rule: string]: string } = {
  "shape.config-text": "which strings are ids: a pattern would refuse future ones",
  "shape.proto-key": "that one key name is refused where any other is allowed",
  "value.attempts": "how large a whole number can be in JavaScript",
  "value.bearer-doubled": "that a scheme is removed once",
  "value.bearer-prefix": "which word a token may not begin with",
  "value.bearer-token": "that a token has no blanks, except after its scheme",
  "value.catalog-slug": "which slugs the provider of a target may have",
  "value.catalog-slug-hosted": "that slug for the other gateway",
  "value.check-name": "which names of a key are part of a check",
  "value.config-encoded": "which strings are configs in base64 or quotes",
  "value.field-known": "which fields are Portkey's",
  "value.field-name": "names of fields, if they are keys without a pattern",
  "value.forward-metadata-service": "single names in a list",
  "value.forward-portkey": "how a name in a list begins",
  "value.host": "more of a URL than its scheme",
  "value.host-portkey": "more of a URL than its scheme",
  "value.host-private": "more of a URL than its scheme, and the hosts that are trusted",
  "value.integer": "how large a whole number can be in JavaScript",
  "value.listed-provider": "that a slug is listed",
  "value.max-age": "how large a whole number can be in JavaScript",
  "value.metadata-length": "that only the hosted gateway requires short labels",
  "value.minimum-requests": "how large a whole number can be in JavaScript",
  "value.not-a-field-value": "the characters of a key that its pattern does not cover",
  "value.key-of-provider": "how a key may not begin",
  "value.key-with-scheme": "which word a key may not begin with",
  "value.pem": "how a key ends",
  "value.pem-encrypted": "the content of a key",
  "value.placeholder": "which strings are unfilled templates",
  "value.provider-not-served": "which gateway serves the provider of a target",
  "value.query-operand": "which strings are numbers",
  "value.redacted-text": "what a printed Redacted looks like",
  "value.regex": "which strings are regular expressions",
  "value.request-timeout": "how large a whole number can be in JavaScript",
  "value.sticky-ttl": "how large a whole number can be in JavaScript",
  "value.slug-with-model": "that a model is not part of a slug",
  "value.transport-field": "single names in a list",
  "value.unknown-provider": "which slugs the provider of a target may have",
  "value.virtual-key-slug": "how a virtual key may not begin",
  "value.url": "more of a URL than its scheme",
  "value.url-credentials": "more of a URL than its scheme"
}

/** The value at `path` of `value`. */
const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (part, key) => (typeof part === "object" && part !== null ? Reflect.get(part, key) : undefined),
    value
  )

const isTemplateText = (value: unknown): boolean => typeof value === "string" && template.test(value)

/** Those of the errors that `schema`, which accepted the value, should have found. */
const unexplained = (value: unknown, errors: ReadonlyArray<Issue>): ReadonlyArray<Issue> =>
  errors.filter(({ rule, path }) => {
    // Ajv treats the names of inherited members of every object as evaluated keys (unevaluatedProperties).
    const isInherited = rule === "shape.unknown-key" && String(path.at(-1)) in Object.prototype
    // A program fills in a template later. If the provider of a route is a template, the keys of the route are unknown.
    const isTemplate =
      isTemplateText(valueAt(value, path)) ||
      (path[0] === "route" && isTemplateText(valueAt(value, ["route", "provider"])))
    return isOfType(rule) && !isInherited && !isTemplate && !Object.hasOwn(laxer, rule)
  })

const errorsIn = (issues: ReadonlyArray<Issue>): ReadonlyArray<Issue> =>
  issues.filter(({ severity }) => severity === "error")
const isOfType = (rule: string): boolean => /^(?:shape|value)\./.test(rule)

/** `value` as JSON, with its secrets open, or `undefined` if it cannot be written. */
function asJson(value: unknown): unknown {
  try {
    return JSON.parse(JSON.stringify(copyOf(value, revealed)))
  } catch {
    return undefined
  }
}

/** The kind of a mutant's route, if that is clear. All providers that need only a token are one kind. */
function kindOf(value: unknown): string | undefined {
  const route = isPlainObject(value) ? value.route : undefined
  const form = isPlainObject(route) ? routeFormOf(route, newRun()) : undefined
  return form && nameOf(form)
}

const nameOf = ({ name, provider }: RouteForm): string =>
  bearerProviders.some(({ slug }) => slug === provider?.slug) ? "any bearer provider" : name

describe.each<Gateway>(["hosted", "open-source"])("for the %s gateway", gateway => {
  test("law 3: the schemas accept a mutated spec exactly when check finds no type error", {
    timeout: 30 * minutes
  }, () => {
    const decode = Schema.decodeUnknownResult(requestSpecSchema({ gateway }))
    const isSpec = validatorOf(requestSpecJsonSchema({ gateway }))
    const taken = new Set<string>()
    const refused = new Set<string>()
    fc.assert(
      fc.property(
        almostSpecFor(gateway),
        fc.constantFrom("ignore", "error", undefined),
        (mutant, onExcessProperty) => {
          const errors = errorsIn(check(mutant, { gateway }))
          const isTyped = !errors.some(({ rule }) => isOfType(rule))
          const result = decode(mutant, onExcessProperty === undefined ? {} : { onExcessProperty })
          expect(Result.isSuccess(result)).toBe(isTyped)
          if (Result.isSuccess(result) && errors.length === 0)
            expect(result.success).toEqual(Result.getOrThrow(decodeResult(mutant, { gateway })))
          const kind = kindOf(mutant)
          if (kind !== undefined) (isTyped ? taken : refused).add(kind)

          const value = asJson(mutant)
          if (value === undefined) return
          const errorsOfJson = errorsIn(check(value, { gateway }))
          // For check, any key may be null; for the schema, only a key of this kind of route.
          if (errorsOfJson.length === 0) expect(isSpec(value) || isSpec(withoutAbsent(value))).toBe(true)
          if (isSpec(value)) expect(unexplained(value, errorsOfJson)).toEqual([])
        }
      ),
      fuzzedRunsOf(3000, 50_000)
    )
    const kinds = distinctForms()
      .filter(({ only }) => only === undefined || only === gateway)
      .map(nameOf)
    expect(kinds.filter(kind => !taken.has(kind))).toEqual([])
    expect(kinds.filter(kind => !refused.has(kind))).toEqual([])
  })

  test("the JSON Schema accepts every mutated config that checkConfig accepts, and few others", {
    timeout: 30 * minutes
  }, () => {
    const isConfig = validatorOf(configJsonSchema({ gateway }))
    fc.assert(
      fc.property(almostConfigFor(gateway), mutant => {
        const value = asJson(mutant)
        if (value === undefined) return
        const errors = errorsIn(checkConfig(value, { gateway }))
        if (errors.length === 0) expect(isConfig(value)).toBe(true)
        if (isConfig(value)) expect(unexplained(value, errors)).toEqual([])
      }),
      fuzzedRunsOf(1000, 20_000)
    )
  })
})
