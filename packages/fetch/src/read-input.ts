// Reads a caller's arguments so that the URL and fields that were checked are the ones that are sent.

import type { CarriedRequestInit } from "./index.ts"

type Members = { -readonly [Key in keyof CarriedRequestInit]: CarriedRequestInit[Key] }

/**
 * The members of `init` that fetch would read, enumerable or not. Inherited members count, because `init` may be a
 * Request: `fetch(url, request)`. Members of `Object.prototype`, which other modules may change, do not count, and the
 * copy does not inherit them.
 */
export function membersOf(init: CarriedRequestInit | undefined): Members {
  const members: Record<string, unknown> = Object.create(null)
  let holder: object | null = init ?? null
  while (holder !== null && holder !== Object.prototype) {
    for (const name of Object.getOwnPropertyNames(holder))
      members[name] ??= (init as Record<string, unknown>)[name]
    holder = Object.getPrototypeOf(holder)
  }
  return members
}

/** A Request of any implementation: a custom fetch may come with its own Request class. */
type AnyRequest = CarriedRequestInit & { readonly url: string }

export const isRequest = (input: object | string): input is AnyRequest =>
  typeof input === "object" && "url" in input && !(input instanceof URL)

export const isNative = (request: AnyRequest | undefined): request is Request =>
  typeof Request === "function" && request instanceof Request

/**
 * The form of a Request that is sent, so that its URL is the one that was checked: fetch uses the URL that a Request
 * was created with, whatever a subclass or a wrapper returns as `url`. A Request of another implementation is read as
 * an `init`.
 */
export function asRead(request: AnyRequest): AnyRequest {
  // A stream as body requires `duplex` (https://fetch.spec.whatwg.org/#dom-requestinit-duplex).
  if (!isNative(request))
    return Object.assign(membersOf(request), { duplex: "half" as const, url: request.url })
  const isBare = Object.getPrototypeOf(request) === Request.prototype && !Object.hasOwn(request, "url")
  // A proxy appears to have no own keys, and may show a different URL than the getter that it hides.
  const showsItsOwn = isBare && request.url === Reflect.get(Request.prototype, "url", request)
  return showsItsOwn ? request : new Request(request)
}
