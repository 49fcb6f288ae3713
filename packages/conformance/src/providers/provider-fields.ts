import type { RecordedRequest } from "../gateway/recorded-request.ts"

/** The fields that Node's fetch sends by itself; a different value comes from the gateway. */
const ofFetch: Readonly<Record<string, RegExp>> = {
  accept: /^\*\/\*$/,
  "accept-encoding": /^/,
  "accept-language": /^\*$/,
  connection: /^/,
  "content-length": /^/,
  "content-type": /^(application\/json|multipart\/form-data; .*)$/,
  host: /^/,
  "sec-fetch-mode": /^cors$/,
  "transfer-encoding": /^/,
  "user-agent": /^node$/
}

/** The fields of a request that the gateway chose to send: all except those of the HTTP client. */
export function providerFields({ headers }: Pick<RecordedRequest, "headers">): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter(([name, value]) => !ofFetch[name]?.test(value)))
}

const ofSignature: ReadonlySet<string> = new Set([
  "authorization",
  "date",
  "x-amz-content-sha256",
  "x-amz-date",
  "x-content-sha256"
])

/** The same without the fields that a signature adds. */
export function unsignedFields(request: Pick<RecordedRequest, "headers">): Record<string, string> {
  return Object.fromEntries(
    Object.entries(providerFields(request)).filter(([name]) => !ofSignature.has(name))
  )
}
