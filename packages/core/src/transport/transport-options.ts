// Reads the options of a transport once, and only those that the caller wrote.

import { type CompileOptions, optionNames } from "../grammar/gateway-kind.ts"
import { hasPlainPrototype, isOwn } from "../grammar/plain-object.ts"
import { readable } from "../grammar/readable.ts"
import { nearMiss } from "../issue/near-miss.ts"

export interface TransportOptions extends CompileOptions {
  /**
   * The gateway's base URL, http or https, for example `http://127.0.0.1:8787/v1`. Only its origin receives the
   * credentials. Default: the hosted gateway's base URL; none for `gateway: "open-source"`. `undefined` is refused: a
   * variable that is not set must not send the credentials to another gateway.
   */
  readonly baseURL?: string | URL
}

/** The options of a transport, read and checked. */
export interface ReadTransportOptions {
  readonly base: URL
  readonly compileOptions: CompileOptions
}

const names = ["baseURL", ...optionNames]
const hostedBaseURL = "https://api.portkey.ai/v1"
const example = '"http://127.0.0.1:8787/v1"'

/**
 * Reads the options of a transport. `fallback` is the base URL if they name none.
 *
 * @throws TypeError for options that are wrong or cannot be read
 */
export function readTransportOptions(
  options: TransportOptions,
  fallback: string | URL | undefined
): ReadTransportOptions {
  const { baseURL, ...compileOptions } = ownOptions(options)
  const named = baseURL ?? fallback
  if (named != null) return { base: baseOf(named), compileOptions }
  if (compileOptions.gateway === "open-source")
    throw new TypeError("baseURL is missing: an open-source gateway has no address of its own")
  // Most likely an unset variable, which must not send the keys to another gateway.
  if (isOwn(options, "baseURL"))
    throw new TypeError(`baseURL is ${baseURL}; set it, or leave it out for the hosted gateway`)
  return { base: new URL(hostedBaseURL), compileOptions }
}

/**
 * Reads own members only: `Object.prototype`, which other modules may change, must not decide where the credentials go.
 * Members are read by name, so that those that are not enumerable count too.
 */
function ownOptions(options: TransportOptions): TransportOptions {
  const own = readable("the options", () => {
    if (!hasPlainPrototype(options)) return undefined
    const members = names.map(name => [name, isOwn(options, name) ? options[name] : undefined])
    return { keys: Object.keys(options), members: Object.fromEntries(members) }
  })
  if (own === undefined)
    throw new TypeError(`the options must be a plain object, for example { baseURL: ${example} }`)
  checkNames(own.keys)
  return own.members
}

// A transport has more options than these, and axios has very many: only a name that looks like one of these is an
// error.
function checkNames(given: ReadonlyArray<string>): void {
  for (const name of given) {
    const near = names.includes(name) ? undefined : nearMiss(name, names)
    if (near !== undefined) throw new TypeError(`${name} is not an option; did you mean ${near}?`)
  }
}

function baseOf(baseURL: string | URL): URL {
  const url = URL.parse(readable("the options", () => String(baseURL)))
  // The URL is not quoted: it may hold credentials.
  if (url === null || (url.protocol !== "https:" && url.protocol !== "http:"))
    throw new TypeError(`baseURL is not an http or https URL; write for example ${example}`)
  if (url.username !== "" || url.password !== "" || url.search !== "" || url.hash !== "") {
    throw new TypeError("baseURL has credentials, a query or a fragment; it must be an origin and a path")
  }
  return url
}
