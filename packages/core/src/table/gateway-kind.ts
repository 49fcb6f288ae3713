// The two gateways a spec can be meant for, and what the caller says about them.

/**
 * `hosted` is Portkey's own service; `open-source` is the `@portkey-ai/gateway` package. They accept different things:
 * a saved config id, for example, is 400 on the open-source one.
 */
export type Gateway = "hosted" | "open-source"

export interface CompileOptions {
  /** The gateway that will read the fields. Default `"hosted"`. */
  readonly gateway?: Gateway
  /** Host names, without port, that may stand in a custom host although they are private, as `TRUSTED_CUSTOM_HOSTS`. */
  readonly trustedHosts?: ReadonlyArray<string>
}

// The open-source gateway's own default for TRUSTED_CUSTOM_HOSTS (gateway/src/middlewares/requestValidator/index.ts:55-67).
const loopback: ReadonlyArray<string> = ["localhost", "127.0.0.1", "host.docker.internal"]
const none: ReadonlyArray<string> = []

/** The private hosts that `options` trusts, lower case: those named, and for the open-source gateway its own defaults. */
export function trustedHostsOf(options: CompileOptions | undefined): ReadonlyArray<string> {
  const byGateway = options?.gateway === "open-source" ? loopback : none
  const named = options?.trustedHosts
  return named === undefined ? byGateway : [...byGateway, ...named.map(host => host.toLowerCase())]
}
