// Fields that belong to the connection or the client library. Does not depend on Portkey.

// RFC 9110 §7.6.1 and the names that fetch refuses to set (https://fetch.spec.whatwg.org/#forbidden-request-header).
const ofTransport: ReadonlySet<string> = new Set([
  "connection",
  "content-length",
  "expect",
  "host",
  "keep-alive",
  "proxy-authenticate",
  "proxy-authorization",
  "proxy-connection",
  "te",
  "trailer",
  "transfer-encoding",
  "upgrade"
])

/** Whether the lower-case `name` is set by the HTTP client itself, so that a caller's value has no effect or is refused. */
export const isTransportField = (name: string): boolean => ofTransport.has(name)
