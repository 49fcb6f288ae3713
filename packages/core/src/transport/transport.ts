// What every transport does to a request: where it may go, and which of its fields change. No I/O.

import { specError } from "../compile/compile.ts"
import { preparationOf } from "../compile/preparation.ts"
import type { RequestOverrides } from "../compile/request-overrides.ts"
import { readable } from "../grammar/readable.ts"
import { withoutTrailingSlash } from "../grammar/refinement/url.ts"
import { newRun } from "../grammar/run.ts"
import { reportUnreadable } from "../grammar/walk.ts"
import { fieldEntries, type HeaderFields, type HeaderSource } from "../http/header-fields.ts"
import { orRaise, raise, specErrorOf } from "../issue/error.ts"
import { fieldSurface } from "../issue/surfaces.ts"
import { issuesOf } from "../issue/words.ts"
import type { RequestSpec } from "../spec/request-spec.ts"
import { missingCredential, unusedCredentials } from "./client-credentials.ts"
import { OriginError } from "./origin-error.ts"
import { overlay } from "./overlay.ts"
import { requestFieldIssues } from "./request-field-issues.ts"
import { readTransportOptions, type TransportOptions } from "./transport-options.ts"

/** The changes to the fields of one request. All other fields stay as the caller wrote them. */
export interface FieldChanges {
  /** Fields to remove, in lower case. Each of them is on the request. */
  readonly remove: ReadonlyArray<string>
  /** Fields to set. They replace the request's own. */
  readonly set: Readonly<HeaderFields>
  /** The request's fields without those to remove, by lower-case name. Those in `set` replace fields of these. */
  readonly kept: Readonly<HeaderFields>
}

/** A spec that is ready for a transport. */
export interface Transport {
  /** Without a trailing slash. */
  readonly baseURL: string
  /**
   * Returns a request's URL in absolute form. A URL that is not absolute is appended to the base URL. Credentials in it
   * are dropped: the route has its own. Call only the returned URL: if the argument is some other object, another
   * reader may get another URL from it.
   *
   * @throws OriginError for any origin other than the gateway's
   * @throws TypeError for an object that cannot be read as text
   */
  readonly resolve: (url: string | URL) => URL
  /**
   * Returns the changes after which a request with these fields carries the spec. Request-scope `x-portkey-*` fields
   * count as overrides; `overrides` take precedence over them.
   *
   * @throws SpecError for overrides of either kind that do not compile, for an `x-portkey-*` field that only a client's
   * spec may set or that no spec offers, for a misspelt one, and if the credential that the spec leaves to the client
   * is missing
   */
  readonly changes: (fields: HeaderSource, overrides?: RequestOverrides) => FieldChanges
  /**
   * Returns the error for a response that is a redirect. `status` is 0 if the runtime hides it, as browsers do;
   * `location` is the header field of that name. A transport that follows redirects within the gateway's origin allows
   * those whose `origin` equals the `gatewayOrigin`.
   */
  readonly redirectError: (status: number, location: string | null | undefined) => OriginError
}

/** The client sets it from the URL. Another value would select another server behind the gateway's address. */
const hostName = "host"

/**
 * Prepares a spec for a transport. `fallback` is the base URL if the options name none, instead of the hosted
 * gateway's.
 *
 * @param spec what all requests of the client share
 * @param options the gateway's base URL, which gateway it is, and which hosts are trusted
 * @param fallback the base URL if the options name none
 * @returns functions that resolve the URL and compute the changes of each request
 * @throws SpecError for a spec that does not compile
 * @throws TypeError for a missing or invalid base URL, or for options that are misspelt or cannot be read
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
  const prepared = orRaise(preparationOf(spec, compileOptions), prepareTransport)
  const baseURL = withoutTrailingSlash(base.href)
  const needed = prepared.fromClient
  const sent = orRaise(prepared.fields(), prepareTransport)
  const unwanted = [...unusedCredentials(sent, needed, compileOptions.gateway !== "open-source"), hostName]

  function resolve(given: string | URL): URL {
    const text = readable("the URL", () => String(given))
    const url = URL.parse(text) ?? new URL(`${baseURL}/${text.replace(/^\/+/, "")}`)
    const origin = placeOf(url)
    if (origin !== base.origin)
      throw new OriginError({ origin, gatewayOrigin: base.origin, redirectStatus: undefined })
    url.username = ""
    url.password = ""
    return url
  }

  function changes(fields: HeaderSource, overrides?: RequestOverrides): FieldChanges {
    const given = fieldEntries(fields)
    const own = orRaise(prepared.overridesIn(given), changes)
    const all = overlaid(own.overrides, overrides, changes)
    const set = orRaise(prepared.fields(all), changes)
    const issues = [...requestFieldIssues(given, own.names, set), ...missingCredential(needed, given)]
    if (issues.length > 0) raise(specErrorOf(issuesOf(fieldSurface(), issues)), changes)
    const present = unwanted.filter(name => given.has(name))
    const remove = [...own.names, ...present].filter(name => set[name] === undefined)
    for (const name of remove) given.delete(name)
    return { set, remove, kept: Object.fromEntries(given) }
  }

  function redirectError(status: number, location: string | null | undefined): OriginError {
    const target = typeof location === "string" ? URL.parse(location, base.href) : null
    const origin = target === null ? undefined : placeOf(target)
    return new OriginError({ origin, gatewayOrigin: base.origin, redirectStatus: status })
  }

  return { baseURL, resolve, changes, redirectError }
}

/** `overrides` over those in the fields. */
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

// Not `URL.origin`: a `blob:` URL takes that from the URL inside it.
const placeOf = ({ protocol, host }: URL): string => (host === "" ? protocol : `${protocol}//${host}`)
