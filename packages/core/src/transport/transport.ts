// What every transport does to a request, whatever sends it: where it may go, and which of its fields change. No I/O.

import { getOrRaise, raise, specErrorOf } from "../check/spec-error.ts"
import { fieldEntries, type HeaderFields, type HeaderSource } from "../http/header-fields.ts"
import { nearMiss } from "../issue/near-miss.ts"
import { prepareResult } from "../prepare/prepare.ts"
import type { RequestOverrides } from "../prepare/request-overrides.ts"
import type { RequestSpec } from "../spec/request-spec.ts"
import { withoutTrailingSlash } from "../table/custom-host.ts"
import { type CompileOptions, optionNames } from "../table/gateway-kind.ts"
import { isOwn } from "../table/plain-object.ts"
import { clientFieldIssues } from "./client-fields.ts"
import { forwardedNames } from "./forwarded-names.ts"
import { OriginError } from "./origin-error.ts"
import { overlay } from "./overlay.ts"

export interface TransportOptions extends CompileOptions {
  /**
   * The gateway's base URL, http or https, for example `http://127.0.0.1:8787/v1`. Its origin is the only one that gets
   * the credentials. Default: the hosted gateway's; for `gateway: "open-source"` there is none.
   */
  readonly baseURL?: string | URL
}

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
   * are dropped: the route has its own.
   *
   * @throws OriginError for any other place than the gateway
   */
  readonly resolve: (url: string | URL) => URL
  /**
   * The changes that make a request with these fields one that carries the spec. Request-scope `x-portkey-*` fields count
   * as overrides; `overrides` stand over them.
   *
   * @throws SpecError for overrides, of either kind, that do not compile, and for a field that only a client's spec may say
   */
  readonly changes: (fields: HeaderSource, overrides?: RequestOverrides) => FieldChanges
}

/** The fields in which clients send the credential of a provider, often only because they must send one. */
const credentialNames = ["authorization", "x-api-key", "api-key"] as const

const hostedBaseURL = "https://api.portkey.ai/v1"

/**
 * Prepares a spec for a transport.
 *
 * @throws SpecError for a spec that does not compile
 * @throws TypeError for a base URL that is missing or is none, or for a misspelt option
 */
export function prepareTransport(spec: RequestSpec, options: TransportOptions = {}): Transport {
  checkOptions(options)
  const { gateway, trustedHosts } = options
  const prepared = getOrRaise(
    prepareResult(spec, { gateway, trustedHosts } as CompileOptions),
    prepareTransport
  )
  const base = baseOf(options)
  const baseURL = withoutTrailingSlash(base.href)
  const forwarded = forwardedNames(prepared.compile())
  function changes(fields: HeaderSource, overrides?: RequestOverrides): FieldChanges {
    const given = fieldEntries(fields)
    const own = getOrRaise(prepared.overridesOf(given), changes)
    const all = overlay(own.overrides, overrides ?? undefined) as RequestOverrides
    const set = getOrRaise(prepared.compileResult(all), changes)
    const issues = clientFieldIssues(given.keys(), name => own.names.includes(name) || isOwn(set, name))
    if (issues.length > 0) raise(specErrorOf(issues), changes)
    const unused = credentialNames.filter(name => given.has(name) && !forwarded.has(name))
    return { set, remove: [...own.names, ...unused].filter(name => set[name] === undefined) }
  }
  return {
    baseURL,
    resolve(url) {
      const resolved = URL.parse(String(url)) ?? new URL(`${baseURL}/${String(url).replace(/^\/+/, "")}`)
      // Not `origin` alone, which a `blob:` URL borrows.
      if (resolved.protocol !== base.protocol || resolved.host !== base.host) {
        throw new OriginError({ origin: placeOf(resolved), gatewayOrigin: base.origin })
      }
      resolved.username = ""
      resolved.password = ""
      return resolved
    },
    changes
  }
}

const placeOf = ({ protocol, host }: URL): string => (host === "" ? protocol : `${protocol}//${host}`)

const transportOptionNames = ["baseURL", ...optionNames]

// A transport has options of its own beside these, axios very many: only what looks like one of these is a mistake.
function checkOptions(options: TransportOptions): void {
  if (typeof options !== "object" || options === null)
    throw new TypeError('the options must be an object, for example { baseURL: "http://127.0.0.1:8787/v1" }')
  for (const name of Object.keys(options)) {
    const near = transportOptionNames.includes(name) ? undefined : nearMiss(name, transportOptionNames)
    if (near !== undefined) throw new TypeError(`${name} is not an option; did you mean ${near}?`)
  }
}

function baseOf(options: TransportOptions): URL {
  const { baseURL, gateway } = options
  if (baseURL === undefined && gateway === "open-source") {
    throw new TypeError("baseURL is missing: an open-source gateway has no address of its own")
  }
  // An unset variable, most likely: the keys must not go to another gateway for it.
  if (baseURL === undefined && isOwn(options, "baseURL"))
    throw new TypeError("baseURL is undefined; give an address, or leave it out for the hosted gateway")
  const url = URL.parse(String(baseURL ?? hostedBaseURL))
  // The text is not quoted: it may hold credentials.
  if (url === null || !/^https?:$/.test(url.protocol))
    throw new TypeError('baseURL is not an http or https URL; write for example "http://127.0.0.1:8787/v1"')
  if (url.username !== "" || url.password !== "" || url.search !== "" || url.hash !== "") {
    throw new TypeError("baseURL has credentials, a query or a fragment; it must be an origin and a path")
  }
  return url
}
