import * as Data from "effect/Data"

/**
 * A request that was not sent, or a redirect that was not followed, because the client's credentials go to the gateway's
 * origin only.
 */
export class OriginError extends Data.TaggedError("OriginError")<{
  /**
   * Where the request or the redirect was going, for example `https://elsewhere.example`. It is the gateway's own
   * origin for a redirect within it, and `undefined` for a redirect without a target, or whose target the runtime
   * hides.
   */
  readonly origin: string | undefined
  /** The only origin that receives this client's credentials. */
  readonly gatewayOrigin: string
  /**
   * The status of the gateway's redirect, or 0 if the runtime hides it. `undefined` for a request to another origin,
   * which was not sent.
   */
  readonly redirectStatus: number | undefined
}> {
  // Origins only: a path or a query may hold a secret.
  override get message(): string {
    const { origin, gatewayOrigin, redirectStatus } = this
    const only = `this client's credentials go to ${gatewayOrigin} only`
    if (redirectStatus === undefined) return `Refused a request to ${origin}: ${only}.`
    if (redirectStatus === 0)
      return `Refused a redirect of ${gatewayOrigin}: this runtime hides its target, and ${only}.`
    const redirect = `Refused a redirect (${redirectStatus})`
    if (origin === undefined) return `${redirect} of ${gatewayOrigin} without a valid Location.`
    if (origin !== gatewayOrigin) return `${redirect} to ${origin}: ${only}.`
    return `${redirect} within ${gatewayOrigin}: this client follows no redirects. Call its target; redirect: "manual" shows it.`
  }
}
