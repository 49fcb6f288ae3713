// What a caller hands to a fetch, read so that nothing can show one URL or field and be sent as another.

import type { CarriedRequestInit } from "./index.ts"

type Members = { -readonly [Key in keyof CarriedRequestInit]: CarriedRequestInit[Key] }

/**
 * What fetch would read of `init`: inherited members too, for a Request may stand there, `fetch(url, request)`. But none of
 * `Object.prototype`, where another module may have put anything; nor does the copy have them.
 */
export function membersOf(init: CarriedRequestInit | undefined): Members {
  const members: Record<string, unknown> = Object.create(null)
  for (const name in init)
    if (!(name in Object.prototype) || Object.hasOwn(init, name))
      members[name] = init[name as keyof CarriedRequestInit]
  return members
}

/** A Request of any implementation: with a fetch of one's own come Requests of one's own. */
type AnyRequest = CarriedRequestInit & { readonly url: string }

export const isRequest = (input: object | string): input is AnyRequest =>
  typeof input === "object" && "url" in input && !(input instanceof URL)

export const isNative = (request: AnyRequest | undefined): request is Request =>
  typeof Request === "function" && request instanceof Request

/**
 * What is sent of a Request, so that its URL is the one that was looked at: fetch takes the URL that a Request was made with,
 * whatever a subclass or a wrapper shows as `url`. A Request of another implementation is read as an `init`.
 */
export function asRead(request: AnyRequest): AnyRequest {
  // A body that is a stream must be said to be one (https://fetch.spec.whatwg.org/#dom-requestinit-duplex).
  if (!isNative(request))
    return Object.assign(membersOf(request), { duplex: "half" as const, url: request.url })
  const showsItsOwn = Object.getPrototypeOf(request) === Request.prototype && !Object.hasOwn(request, "url")
  return showsItsOwn ? request : new Request(request)
}
