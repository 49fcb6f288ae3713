// How the preload (inside the gateway's process) and a recording upstream (inside a test's process) agree on
// which outbound call belongs to which test. The tag travels in the URL, never in a header, so the gateway
// sees exactly the header fields under test.

/** One test's share of the traffic: the port of its recording upstream, and a tag unique on that upstream. */
export interface Correlation {
  readonly sinkPort: number
  readonly tag: string
}

/** Field that carries the correlation's tag from the preload to the recording upstream. */
export const tagField = "x-conformance-tag"

/** Field with the intended URL, for a call that the preload redirected to the sink. */
export const originalUrlField = "x-orig-url"

const gatewayPath = /^\/~(\d{1,5})\/([\w-]+)(\/.*)$/
const targetPath = /^\/t\/([\w-]+)\/([\w-]+)(\/.*)?$/

/**
 * The path to put between the gateway's origin and `/v1`; the preload removes it.
 *
 * @returns for example `/~40123/3f9c0a`
 */
export function gatewayPrefix({ sinkPort, tag }: Correlation): string {
  return `/~${sinkPort}/${tag}`
}

/**
 * Removes the prefix from a request URL that reached the gateway's socket.
 *
 * @returns the URL that the gateway should see, and the correlation if there was one
 */
export function splitGatewayPath(url: string): { readonly url: string; readonly correlation?: Correlation } {
  const match = gatewayPath.exec(url)
  if (!match) return { url }
  const [, sinkPort = "", tag = "", rest = ""] = match
  return { url: rest, correlation: { sinkPort: Number(sinkPort), tag } }
}

/**
 * The path of a custom host on the recording upstream. The target's name distinguishes several upstreams of one config.
 * apart.
 *
 * @returns for example `/t/3f9c0a/primary`
 */
export function targetPrefix(tag: string, target: string): string {
  return `/t/${tag}/${target}`
}

/** Reads {@link targetPrefix} back from a request path; undefined for a path of any other form. */
export function splitTargetPath(path: string) {
  const match = targetPath.exec(path)
  if (!match) return undefined
  const [, tag = "", target = "", rest = "/"] = match
  return { tag, target, path: rest }
}
