// The laws that must hold for every public function and any input, with their names in the design.

import { inspect, isDeepStrictEqual } from "node:util"
import {
  check,
  checkConfig,
  compile,
  compileResult,
  decode,
  decodeResult,
  defineSpec,
  explain,
  formatIssue,
  type Gateway,
  type HeaderFields,
  type HeaderSource,
  type Issue,
  isBearerProvider,
  isProvider,
  lint,
  mergeOverrides,
  mergeSpecs,
  normalize,
  OriginError,
  ParseError,
  parse,
  parseResponse,
  parseResult,
  predict,
  prepare,
  prepareResult,
  prepareTransport,
  type RequestOverrides,
  type RequestSpec,
  redact,
  requestSpec,
  reveal,
  SpecError,
  secretFieldNamesOf,
  toMermaid,
  toText
} from "@portspec/core"
import { comparable } from "@portspec/core/testing"
import { fromPortkeyOptions, fromPortkeyOptionsResult } from "@portspec/from-portkey"
import * as Redacted from "effect/Redacted"
import * as Result from "effect/Result"
import { type Calls, must } from "./calls.ts"
import { shownAt } from "./marked.ts"
import { isPlain, type PlainObject } from "./plain.ts"
import type { Random } from "./random.ts"

/** The context for checking one input. */
export interface Judge {
  readonly calls: Calls
  readonly gateway: Gateway
  readonly random: Random
}

/** No function returns a secret in anything that is meant to be shown. */
function hidden(name: string, value: unknown, random: Random): void {
  const at = shownAt(value)
  must(at === undefined, () => `${name} shows a secret at ${at}`)
  // The most expensive check, of console output: one in a hundred. Going deeper would follow everything that is shared.
  if (random.chance(0.01)) {
    const printed = inspect(value, { depth: 8, showHidden: true })
    must(shownAt(printed) === undefined, () => `${name} shows a secret when it is printed`)
  }
}

const mostIssues = 1001

function wholeIssues(name: string, issues: ReadonlyArray<Issue>, random: Random): void {
  must(Array.isArray(issues) && issues.length <= mostIssues, () => `${name} gives no list of issues`)
  for (const { rule, severity, path, message, repair } of issues) {
    must(severity === "error" || severity === "warning", () => `${name}: ${rule} has severity ${severity}`)
    must(/^[a-z-]+\.[a-z0-9-]+$/.test(rule), () => `${name}: the rule is called ${rule}`)
    must(
      /\S/.test(message) && /[.?]$/.test(repair),
      () => `${name}: ${rule} has an empty message or no repair`
    )
    must(
      path.every((part: unknown) => typeof part === "string" || typeof part === "number"),
      () => `${name}: the path of ${rule} is none`
    )
  }
  hidden(name, issues, random)
}

const rulesOf = (issues: ReadonlyArray<Issue>): ReadonlySet<string> => new Set(issues.map(({ rule }) => rule))
const hasError = (issues: ReadonlyArray<Issue>): boolean =>
  issues.some(({ severity }) => severity === "error")

/** The laws of a spec. */
export function judgeSpec(spec: RequestSpec, overrides: unknown, judge: Judge): void {
  const { calls, gateway, random } = judge
  const options = { gateway }
  const issues = calls.call("check", () => check(spec, options))
  wholeIssues("check", issues, random)
  if (issues.length > 0) calls.call("formatIssue", () => formatIssue(random.pick(issues)))

  const compiled = calls.call("compileResult", () => compileResult(spec, options))
  const isSuccess = Result.isSuccess(compiled)
  must(
    isSuccess !== hasError(issues),
    () => `law 3: compile ${compiled._tag}, check: ${[...rulesOf(issues)]}`
  )
  const decoded = calls.call("decodeResult", () => decodeResult(spec, options))
  must(
    Result.isSuccess(decoded) === isSuccess,
    () => `law 3: compile ${compiled._tag}, decode ${decoded._tag}`
  )
  if (Result.isFailure(compiled)) {
    must(compiled.failure instanceof SpecError, () => "compile fails with no SpecError")
    hidden("the error of compile", compiled.failure, random)
  }
  if (Result.isFailure(decoded)) hidden("the error of decode", decoded.failure, random)
  judgePlan(spec, judge)
  judgePrepared(spec, overrides, compiled, judge)
  judgeCopies(spec, judge)
  if (Result.isSuccess(compiled)) judgeFields(spec, compiled.success, issues, judge)
  if (random.chance(0.1)) {
    calls.tryCall("compile", [SpecError], () => compile(spec, options))
    calls.tryCall("decode", [SpecError], () => decode(spec, options))
    calls.tryCall("prepare", [SpecError], () => prepare(spec, options))
    const validated = calls.call("requestSpec", () => requestSpec.with(options)["~standard"].validate(spec))
    must("issues" in validated !== isSuccess, () => "requestSpec judges otherwise than compile")
    if ("issues" in validated) hidden("requestSpec", validated, random)
  }
}

function judgePlan(spec: unknown, { calls, gateway, random }: Judge): void {
  const plan = calls.call("explain", () => explain(spec as RequestSpec, { gateway }))
  hidden("explain", plan, random)
  const text = calls.call("toText", () => toText(plan))
  const diagram = calls.call("toMermaid", () => toMermaid(plan))
  must(typeof text === "string" && typeof diagram === "string", () => "a plan has no text")
  hidden("toText", [text, diagram], random)
  const scenario = {
    answers: { config: [429, { broken: true }], "config.targets[0]": [500] },
    draws: { config: 0.5 }
  }
  const { calls: predicted } = calls.call("predict", () => predict(plan, scenario))
  must(Array.isArray(predicted), () => "predict gives no calls")
}

function judgePrepared(
  spec: RequestSpec,
  overrides: unknown,
  compiled: Result.Result<HeaderFields, SpecError>,
  { calls, gateway, random }: Judge
): void {
  const prepared = calls.call("prepareResult", () => prepareResult(spec, { gateway }))
  must(prepared._tag === compiled._tag, () => `law 6: compile ${compiled._tag}, prepare ${prepared._tag}`)
  if (Result.isFailure(prepared)) return hidden("the error of prepare", prepared.failure, random)
  const { success } = prepared
  const given = overrides as RequestOverrides
  const staged = calls.call("prepared.compileResult", () => success.compileResult(given))
  if (Result.isFailure(staged)) hidden("the error of a prepared spec", staged.failure, random)
  // A request may not set what belongs to the client, and merging does not check that.
  const isClients =
    Result.isFailure(staged) && staged.failure.issues.some(({ rule }) => rule === "shape.override-key")
  const merged =
    given === undefined
      ? spec
      : calls.tryCall("mergeOverrides", [TypeError], () => mergeOverrides(spec, given))
  if (isClients) {
    // No law.
  } else if (merged === undefined)
    must(Result.isFailure(staged), () => "law 6: merging throws, prepared compiles")
  else {
    const whole = calls.call("compileResult", () => compileResult(merged, { gateway }))
    must(staged._tag === whole._tag, () => `law 6: prepared ${staged._tag}, merged ${whole._tag}`)
    if (Result.isSuccess(staged) && Result.isSuccess(whole))
      must(sameFields(staged.success, whole.success), () => "law 6: prepared fields differ from merged ones")
  }
  const again = calls.call("prepared.compileResult", () => success.compileResult())
  must(
    Result.isSuccess(again) && Result.isSuccess(compiled) && sameFields(again.success, compiled.success),
    () => "law 6: an earlier request changes a later one"
  )
}

/** The order of keys counts. */
const sameFields = (one: HeaderFields, other: HeaderFields): boolean =>
  JSON.stringify(Object.entries(one)) === JSON.stringify(Object.entries(other))

function judgeCopies(spec: RequestSpec, { calls, random }: Judge): void {
  if (random.chance(0.3)) calls.tryCall("reveal", [TypeError], () => reveal(spec))
  if (random.chance(0.3)) calls.tryCall("mergeSpecs", [TypeError], () => mergeSpecs(spec, spec))
  if (random.chance(0.02)) calls.call("defineSpec", () => defineSpec(spec))
}

const token = "client-token-fake"

/** The laws for the compiled fields of a spec without errors. */
function judgeFields(
  spec: RequestSpec,
  fields: HeaderFields,
  issues: ReadonlyArray<Issue>,
  judge: Judge
): void {
  const { calls, gateway, random } = judge
  const options = { gateway }
  for (const [name, value] of Object.entries(fields)) {
    must(name === name.toLowerCase(), () => "law 2: a field name has capitals")
    must(
      /^[\t\x20-\x7e]*$/.test(value) && value.trim() === value,
      () => `law 2: ${name} is not a field value`
    )
  }
  if (random.chance(0.2)) {
    const through = Object.fromEntries(new Headers(fields))
    must(isDeepStrictEqual(through, fields), () => "law 2: Headers change a field")
  }
  hidden(
    "redact",
    calls.call("redact", () => redact(fields)),
    random
  )
  const normal = calls.call("normalize", () => normalize(spec))
  hidden("normalize", normal, random)
  const recompiled = calls.call("compileResult", () => compileResult(normal, options))
  must(
    Result.isSuccess(recompiled) && isDeepStrictEqual(recompiled.success, fields),
    () => "law 1: normalize changes the fields"
  )

  const fromClient = isFromClient(normal)
  const sent = fromClient ? { ...fields, authorization: `Bearer ${token}` } : fields
  const meant = fromClient ? { ...normal, route: { ...normal.route, auth: Redacted.make(token) } } : normal
  const parsed = calls.call("parseResult", () => parseResult(sent, options))
  must(Result.isSuccess(parsed), () => "law 1: parse refuses what compile emitted")
  const { spec: back, rest } = parsed.success
  hidden("parse", back, random)
  must(
    isDeepStrictEqual(comparable(withRest(back, rest)), comparable(meant)),
    () => "law 1: parse gives back another spec than normalize"
  )

  const found = calls.call("lint", () => lint(sent, options))
  wholeIssues("lint", found, random)
  const said = rulesOf(fromClient ? check(meant, options) : issues)
  const unsaid = found.filter(({ rule }) => !said.has(rule)).map(({ rule }) => rule)
  must(unsaid.length === 0, () => `law 4: lint says ${unsaid}, check does not`)
}

const isFromClient = ({ route }: RequestSpec): boolean =>
  "auth" in route && isPlain(route.auth) && (route.auth as PlainObject).fromClient === true

/** Fields that a spec carries beyond Portkey's come back as `rest`; with them put back, nothing is lost. */
function withRest(spec: RequestSpec, rest: Readonly<Record<string, string>>): RequestSpec {
  const carried = Object.entries(rest).map(([name, value]) => [name, Redacted.make(value)])
  return carried.length === 0
    ? spec
    : { ...spec, extraHeaders: { ...spec.extraHeaders, ...Object.fromEntries(carried) } }
}

/** The laws for header fields from any source. */
export function judgeRawFields(given: unknown, { calls, gateway, random }: Judge): void {
  const fields = given as HeaderSource
  const options = { gateway }
  const issues = calls.call("lint", () => lint(fields, options))
  wholeIssues("lint", issues, random)
  const parsed = calls.call("parseResult", () => parseResult(fields, options))
  if (Result.isFailure(parsed)) {
    must(parsed.failure instanceof ParseError, () => "parse fails with no ParseError")
    hidden("the error of parse", parsed.failure, random)
  } else {
    hidden("parse", [parsed.success.spec, parsed.success.notes], random)
    wholeIssues("the notes of parse", parsed.success.notes, random)
  }
  if (issues.length === 0) {
    const compiled = Result.isSuccess(parsed) && Result.isSuccess(compileResult(parsed.success.spec, options))
    must(compiled, () => "law 1: fields that lint accepts make no spec")
  }
  const shown = calls.tryCall("redact", [TypeError], () => redact(fields))
  hidden("redact", shown, random)
  calls.tryCall("secretFieldNamesOf", [TypeError], () => secretFieldNamesOf(fields))
  if (random.chance(0.1)) calls.tryCall("parse", [ParseError], () => parse(fields, options))
}

/** The laws of a bare config. */
export function judgeConfig(config: unknown, judge: Judge): void {
  const { calls, gateway, random } = judge
  const issues = calls.call("checkConfig", () => checkConfig(config, { gateway }))
  wholeIssues("checkConfig", issues, random)
  judgePlan({ apiKey: "pk-fake", route: { config } }, judge)
}

/** The laws of options of the official SDK. */
export function judgeSdkOptions(options: unknown, { calls, random }: Judge): void {
  const converted = calls.call("fromPortkeyOptionsResult", () => fromPortkeyOptionsResult(options as object))
  if (Result.isFailure(converted)) {
    must(converted.failure instanceof SpecError, () => "fromPortkeyOptions fails with no SpecError")
    hidden("the error of fromPortkeyOptions", converted.failure, random)
  } else {
    // A wrapped value where no secret belongs is opened on purpose: the SDK has no such thing.
    hidden("fromPortkeyOptions", converted.success.notes, random)
    wholeIssues("the notes of fromPortkeyOptions", converted.success.notes, random)
  }
  if (random.chance(0.1))
    calls.tryCall("fromPortkeyOptions", [SpecError], () => fromPortkeyOptions(options as object))
}

/** The laws of a response's header fields. */
export function judgeResponse(fields: unknown, { calls }: Judge): void {
  const response = calls.tryCall("parseResponse", [TypeError], () => parseResponse(fields as HeaderSource))
  must(
    response === undefined ||
      (typeof response.gatewayException === "boolean" && Array.isArray(response.chain)),
    () => "parseResponse gives no response"
  )
}

const gatewayOrigin = "http://127.0.0.1:8787"
const addresses: ReadonlyArray<unknown> = [
  ...[
    "/chat/completions",
    "chat",
    "//h.example.com/v1",
    "http://127.0.0.1:8787/v1/x",
    "http:\\\\h.example.com"
  ],
  ...[
    "http://127.0.0.1:8787@h.example.com/",
    "HTTP://127.0.0.1:8787/v1",
    "https://127.0.0.1:8787/",
    "blob:x"
  ],
  ...[
    "\thttp://h.example.com",
    "javascript:0",
    "",
    " ",
    "http://u:p@127.0.0.1:8787/v1",
    "http:h.example.com"
  ],
  new URL("http://h.example.com"),
  { toString: () => "http://h.example.com/" }
]

/** The laws of a transport: documented errors, no secret in them, and no URL of another origin. */
export function judgeTransport(
  spec: RequestSpec,
  fields: unknown,
  overrides: unknown,
  { calls, gateway, random }: Judge
): void {
  const options = { gateway, baseURL: `${gatewayOrigin}/v1` }
  const transport = calls.tryCall("prepareTransport", [SpecError, TypeError], () =>
    prepareTransport(spec, options)
  )
  if (transport === undefined) return
  const address = random.pick(addresses) as string
  const url = calls.tryCall("transport.resolve", [OriginError, TypeError], () => transport.resolve(address))
  must(url === undefined || url.origin === gatewayOrigin, () => `a request may go to ${url?.origin}`)
  must(url === undefined || `${url.username}${url.password}` === "", () => "a URL keeps its credentials")
  const changes = calls.tryCall("transport.changes", [SpecError, TypeError], () =>
    transport.changes(fields as HeaderSource, overrides as RequestOverrides)
  )
  if (changes === undefined) return
  for (const name of changes.remove) must(!(name in changes.set), () => `${name} is both removed and set`)
}

/** The laws of the functions that take one name. */
export function judgeName(name: unknown, { calls }: Judge): void {
  const known = calls.call("isProvider", () => isProvider(name as string))
  const bearer = calls.call("isBearerProvider", () => isBearerProvider(name as string))
  must(typeof known === "boolean" && (known || !bearer), () => "a bearer's provider is none")
}

/** No public function throws on unreadable options, or shows their contents. */
export function judgeOptions(spec: RequestSpec, given: unknown, { calls, random }: Judge): void {
  const options = given as { readonly gateway?: Gateway }
  hidden(
    "check",
    calls.call("check, odd options", () => check(spec, options)),
    random
  )
  const compiled = calls.call("compileResult, odd options", () => compileResult(spec, options))
  if (Result.isFailure(compiled)) hidden("the error of compile", compiled.failure, random)
  const plan = calls.call("explain, odd options", () => explain(spec, options))
  hidden("explain", [plan, toText(plan), toMermaid(plan)], random)
  hidden(
    "lint",
    calls.call("lint, odd options", () => lint({}, options)),
    random
  )
  hidden(
    "checkConfig",
    calls.call("checkConfig, odd options", () => checkConfig({}, options)),
    random
  )
  calls.call("decodeResult, odd options", () => decodeResult(spec, options))
  calls.call("prepareResult, odd options", () => prepareResult(spec, options))
  calls.call("parseResult, odd options", () => parseResult({}, options))
  calls.tryCall("prepareTransport, odd options", [SpecError, TypeError], () =>
    prepareTransport(spec, options)
  )
}
