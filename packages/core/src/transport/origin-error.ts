import * as Data from "effect/Data"

/** A request that was not sent, because it would have carried the client's credentials past the gateway. */
export class OriginError extends Data.TaggedError("OriginError")<{
  /** Where the request was going, for example `https://elsewhere.example`. */
  readonly origin: string
  /** The only place where this client's credentials go. */
  readonly gatewayOrigin: string
}> {
  // Origins only: a path or a query may hold a secret.
  override get message(): string {
    return `Refused a request to ${this.origin}: the credentials of this client go to ${this.gatewayOrigin} only.`
  }
}
