// The options of a transport, read once, and each only where the caller wrote it.

import { type CompileOptions, optionNames } from "../grammar/gateway-kind.ts"
import { hasPlainPrototype, isOwn } from "../grammar/plain-object.ts"
import { nearMiss } from "../issue/near-miss.ts"

export interface TransportOptions extends CompileOptions {
  /**
   * The gateway's base URL, http or https, for example `http://127.0.0.1:8787/v1`. Its origin is the only one that gets
   * the credentials. Default: the hosted gateway's; for `gateway: "open-source"` there is none.
   */
  readonly baseURL?: string | URL
}

/** What the options of a transport say. */
export interface ReadTransportOptions {
  readonly base: URL
  readonly compileOptions: CompileOptions
}

const names = ["baseURL", ...optionNames]
const hostedBaseURL = "https://api.portkey.ai/v1"
const example = '"http://127.0.0.1:8787/v1"'

/**
 * Reads the options of a transport. `fallback` is the base URL where they name none.
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
  // An unset variable, most likely: the keys must not go to another gateway for it.
  if (isOwn(options, "baseURL"))
    throw new TypeError(`baseURL is ${baseURL}; give an address, or leave it out for the hosted gateway`)
  return { base: new URL(hostedBaseURL), compileOptions }
}

/**
 * Own members only: what another module put on `Object.prototype` must not decide where the credentials go. They are read by
 * name, so that one which is not enumerable counts.
 */
function ownOptions(options: TransportOptions): TransportOptions {
  const own = readable(() => {
    if (!hasPlainPrototype(options)) return undefined
    const members = names.map(name => [name, isOwn(options, name) ? options[name] : undefined])
    return { keys: Object.keys(options), members: Object.fromEntries(members) }
  })
  if (own === undefined)
    throw new TypeError(`the options must be a plain object, for example { baseURL: ${example} }`)
  checkNames(own.keys)
  return own.members
}

/** What `read` returns. What a getter or proxy of the caller's throws is dropped: it may hold a secret. */
function readable<T>(read: () => T): T {
  try {
    return read()
  } catch {
    throw new TypeError("the options cannot be read: looking at them threw an error")
  }
}

// A transport has options of its own beside these, axios very many: only what looks like one of these is a mistake.
function checkNames(given: ReadonlyArray<string>): void {
  for (const name of given) {
    const near = names.includes(name) ? undefined : nearMiss(name, names)
    if (near !== undefined) throw new TypeError(`${name} is not an option; did you mean ${near}?`)
  }
}

function baseOf(baseURL: string | URL): URL {
  const url = URL.parse(readable(() => String(baseURL)))
  // The text is not quoted: it may hold credentials.
  if (url === null || !/^https?:$/.test(url.protocol))
    throw new TypeError(`baseURL is not an http or https URL; write for example ${example}`)
  if (url.username !== "" || url.password !== "" || url.search !== "" || url.hash !== "") {
    throw new TypeError("baseURL has credentials, a query or a fragment; it must be an origin and a path")
  }
  return url
}
