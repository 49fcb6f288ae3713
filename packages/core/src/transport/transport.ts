// What every transport does to a request, whatever sends it: where it may go, and which of its fields change. No I/O.

import { reportUnreadable, specError } from "../compile/compile.ts"
import { prepareResult } from "../compile/prepare.ts"
import type { RequestOverrides } from "../compile/request-overrides.ts"
import { withoutTrailingSlash } from "../grammar/refinement/url.ts"
import { newRun } from "../grammar/run.ts"
import { fieldEntries, type HeaderFields, type HeaderSource } from "../http/header-fields.ts"
import { getOrRaise, raise, specErrorOf } from "../issue/error.ts"
import type { RequestSpec } from "../spec/request-spec.ts"
import { clientCredentials, missingCredential } from "./client-credentials.ts"
import { OriginError } from "./origin-error.ts"
import { overlay } from "./overlay.ts"
import { requestFieldIssues } from "./request-field-issues.ts"
import { readTransportOptions, type TransportOptions } from "./transport-options.ts"

/** What changes about the fields of one request. Everything that is not named here stays as the caller wrote it. */
export interface FieldChanges {
  /** Lower case; each of them stands on the request. */
  readonly remove: ReadonlyArray<string>
  /** To set, in place of the request's own. */
  readonly set: Readonly<HeaderFields>
}

/** A spec, ready to be carried by a transport. */
export interface Transport {
  /** Without a slash at its end. */
  readonly baseURL: string
  /**
   * The absolute form of a request's URL, which is behind the base URL unless it is absolute itself. Credentials in it
   * are dropped: the route has its own. Only the URL that is returned may be called: of an object that is none, another
   * reader may make another URL.
   *
   * @throws OriginError for any other place than the gateway
   */
  readonly resolve: (url: string | URL) => URL
  /**
   * The changes that make a request with these fields one that carries the spec. Request-scope `x-portkey-*` fields count
   * as overrides; `overrides` stand over them.
   *
   * @throws SpecError for overrides, of either kind, that do not compile, for an `x-portkey-*` field that only a client's
   * spec may say or that no spec offers, for a misspelt one, and where the credential is missing that the spec leaves to the
   * client
   */
  readonly changes: (fields: HeaderSource, overrides?: RequestOverrides) => FieldChanges
  /**
   * The refusal of an answer that is a redirect. `status` is 0 where the runtime hides it, as browsers do; `location` is the
   * field of that name. A transport that follows redirects within the gateway's origin lets those pass whose `origin` is the
   * `gatewayOrigin`.
   */
  readonly redirectError: (status: number, location: string | null | undefined) => OriginError
}

/** The client writes it from the URL. Another one would choose another server behind the gateway's address. */
const hostName = "host"

/**
 * Prepares a spec for a transport. `fallback` is the base URL where the options name none, in place of the hosted
 * gateway's.
 *
 * @param spec what all requests of the client share
 * @param options where the gateway is, which it is, and which hosts are trusted
 * @param fallback the base URL where the options name none
 * @returns what to resolve, set and remove for each request
 * @throws SpecError for a spec that does not compile
 * @throws TypeError for a base URL that is missing or is none, or for options that are misspelt or cannot be read
 * @example
 * const transport = prepareTransport(spec, { baseURL: "http://127.0.0.1:8787/v1", gateway: "open-source" })
 * const { set, remove } = transport.changes(headers, { trace: { id: "order-42" } })
 */
export function prepareTransport(
  spec: RequestSpec,
  options: TransportOptions = {},
  fallback?: string | URL
): Transport {
  const { base, compileOptions } = readTransportOptions(options, fallback)
  const prepared = getOrRaise(prepareResult(spec, compileOptions), prepareTransport)
  const baseURL = withoutTrailingSlash(base.href)
  const { removed, needed } = clientCredentials(prepared, compileOptions.gateway !== "open-source")

  function resolve(given: string | URL): URL {
    const text = String(given)
    const url = URL.parse(text) ?? new URL(`${baseURL}/${text.replace(/^\/+/, "")}`)
    const origin = placeOf(url)
    if (origin !== base.origin)
      throw new OriginError({ origin, gatewayOrigin: base.origin, redirectStatus: undefined })
    // Each takes a parse of the whole URL.
    if (url.username !== "") url.username = ""
    if (url.password !== "") url.password = ""
    return url
  }

  function changes(fields: HeaderSource, overrides?: RequestOverrides): FieldChanges {
    const given = fieldEntries(fields)
    const own = getOrRaise(prepared.overridesOf(given), changes)
    const all = overlaid(own.overrides, overrides, changes)
    const set = getOrRaise(prepared.compileResult(all), changes)
    const issues = [...requestFieldIssues(given, own.names, set), ...missingCredential(needed, given)]
    if (issues.length > 0) raise(specErrorOf(issues), changes)
    const unused = [...removed, hostName].filter(name => given.has(name))
    return { set, remove: [...own.names, ...unused].filter(name => set[name] === undefined) }
  }

  function redirectError(status: number, location: string | null | undefined): OriginError {
    const target = typeof location === "string" ? URL.parse(location, base.href) : null
    const origin = target === null ? undefined : placeOf(target)
    return new OriginError({ origin, gatewayOrigin: base.origin, redirectStatus: status })
  }

  return { baseURL, resolve, changes, redirectError }
}

/** `overrides` over those that the fields say. */
function overlaid(
  said: RequestOverrides,
  overrides: RequestOverrides | null | undefined,
  caller: Transport["changes"]
): RequestOverrides {
  try {
    return overlay(said, overrides ?? undefined) as RequestOverrides
  } catch {
    // A getter or proxy of the caller's threw.
    const run = newRun()
    reportUnreadable(run, "overrides")
    return raise(specError(run), caller)
  }
}

// Not `URL.origin`, which a `blob:` URL borrows.
const placeOf = ({ protocol, host }: URL): string => (host === "" ? protocol : `${protocol}//${host}`)
