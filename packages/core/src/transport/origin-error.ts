import * as Data from "effect/Data"

/**
 * A request that was not sent, or a redirect that was not followed, because the client's credentials go to the gateway's
 * origin only.
 */
export class OriginError extends Data.TaggedError("OriginError")<{
  /**
   * Where the request or the redirect was going, for example `https://elsewhere.example`. It is the gateway's own origin for
   * a redirect within it, and `undefined` for a redirect that does not say, or of which the runtime hides it.
   */
  readonly origin: string | undefined
  /** The only place where this client's credentials go. */
  readonly gatewayOrigin: string
  /**
   * The status of the redirect with which the gateway answered, 0 where the runtime hides it. `undefined` for a request to
   * another place: nothing has been sent then.
   */
  readonly redirectStatus: number | undefined
}> {
  // Origins only: a path or a query may hold a secret.
  override get message(): string {
    const { origin, gatewayOrigin, redirectStatus } = this
    const only = `the credentials of this client go to ${gatewayOrigin} only`
    if (redirectStatus === undefined) return `Refused a request to ${origin}: ${only}.`
    if (redirectStatus === 0)
      return `Refused a redirect of ${gatewayOrigin}: this runtime hides where it points, and ${only}.`
    const redirect = `Refused a redirect (${redirectStatus})`
    if (origin === undefined) return `${redirect} of ${gatewayOrigin}: its Location is missing or is no URL.`
    if (origin !== gatewayOrigin) return `${redirect} to ${origin}: ${only}.`
    return `${redirect} within ${gatewayOrigin}: this client follows no redirects. Call the URL that it points to; redirect: "manual" shows it.`
  }
}
