// Recomputes an AWS Signature Version 4 from a recorded request. A signature hides the secret key, so this is
// the only way to see that the key arrived intact.

import { createHash, createHmac } from "node:crypto"

/** What {@link verifySigV4} needs of a recorded request. */
export interface SignedRequest {
  readonly method: string
  /** The URL that was signed: the provider's own, not the sink's. */
  readonly url: string
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | Uint8Array
}

/** The parts of an `AWS4-HMAC-SHA256` Authorization value. */
export interface SigV4 {
  readonly accessKeyId: string
  /** `YYYYMMDD` */
  readonly date: string
  readonly region: string
  /** For example `bedrock`, `sts`, `sagemaker`. */
  readonly service: string
  readonly signedHeaders: ReadonlyArray<string>
  /** Lower-case hexadecimal. */
  readonly signature: string
}

const authorization =
  /^AWS4-HMAC-SHA256 Credential=([^/]*)\/(\d{8})\/([^/]+)\/([^/]+)\/aws4_request, ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/

/** Reads a request's Authorization field; undefined when it is not a SigV4 signature. */
export function parseSigV4(request: Pick<SignedRequest, "headers">): SigV4 | undefined {
  const match = authorization.exec(request.headers.authorization ?? "")
  if (!match) return undefined
  const [, accessKeyId = "", date = "", region = "", service = "", signed = "", signature = ""] = match
  return { accessKeyId, date, region, service, signedHeaders: signed.split(";"), signature }
}

/**
 * Whether AWS, knowing this secret, would accept the request.
 *
 * @returns false also if the request is not signed, or if its body does not have the declared hash
 */
export function verifySigV4(request: SignedRequest, secretAccessKey: string): boolean {
  const parsed = parseSigV4(request)
  if (!parsed) return false
  const bodyHash = sha256(request.body)
  if ((request.headers["x-amz-content-sha256"] ?? bodyHash) !== bodyHash) return false

  const { date, region, service } = parsed
  const stringToSign = [
    "AWS4-HMAC-SHA256",
    request.headers["x-amz-date"],
    `${date}/${region}/${service}/aws4_request`,
    sha256(canonicalRequest(request, parsed, bodyHash))
  ].join("\n")
  const key = [date, region, service, "aws4_request"].reduce<string | Buffer>(hmac, `AWS4${secretAccessKey}`)
  return hmac(key, stringToSign).toString("hex") === parsed.signature
}

function canonicalRequest(request: SignedRequest, { signedHeaders, service }: SigV4, bodyHash: string) {
  const url = new URL(request.url)
  // The path in a URL is encoded already; every service but S3 encodes it again for the signature.
  const path = service === "s3" ? url.pathname : url.pathname.split("/").map(encode).join("/")
  const query = [...url.searchParams].map(([name, value]) => `${encode(name)}=${encode(value)}`).sort()
  // A fetch sends the host of the sink, or a port that the gateway does not sign: the signed one is in the URL.
  const signedValue = (name: string) => (name === "host" ? url.hostname : (request.headers[name] ?? ""))
  return [
    request.method,
    path,
    query.join("&"),
    ...signedHeaders.map(name => `${name}:${signedValue(name).trim().replace(/ +/g, " ")}`),
    "",
    signedHeaders.join(";"),
    bodyHash
  ].join("\n")
}

/** Percent-encoding of RFC 3986: `encodeURIComponent` leaves five more characters alone. */
function encode(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    char => `%${char.charCodeAt(0).toString(16).toUpperCase()}`
  )
}

function sha256(data: string | Uint8Array): string {
  return createHash("sha256").update(data).digest("hex")
}

function hmac(key: string | Buffer, data: string): Buffer {
  return createHmac("sha256", key).update(data).digest()
}
