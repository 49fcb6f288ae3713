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

/** The gateway that `options` name; `hosted` where it is none of the two. */
export const gatewayOf = (options: CompileOptions | undefined): Gateway =>
  options?.gateway === "open-source" ? "open-source" : "hosted"

/** The private hosts that `options` trusts, lower case: those named, and for the open-source gateway its own defaults. */
export function trustedHostsOf(options: CompileOptions | undefined): ReadonlyArray<string> {
  const byGateway = options?.gateway === "open-source" ? loopback : none
  const named = options?.trustedHosts
  if (named === undefined) return byGateway
  return areTexts(named) ? [...byGateway, ...named.map(host => host.toLowerCase())] : byGateway
}

const areTexts = (list: unknown): list is ReadonlyArray<string> =>
  Array.isArray(list) && list.every(item => typeof item === "string")

/** What is wrong with options from a caller without types: a clause that follows the name of the option, and the repair. */
export function optionFault({ gateway, trustedHosts }: CompileOptions): OptionFault | undefined {
  if (gateway !== undefined && gateway !== "hosted" && gateway !== "open-source")
    return { option: "gateway", fault: "is none of the gateways", repair: 'Write "hosted" or "open-source".' }
  if (trustedHosts !== undefined && !areTexts(trustedHosts))
    return { option: "trustedHosts", fault: "is no array of host names", repair: 'Write ["llm.internal"].' }
  return undefined
}

interface OptionFault {
  readonly option: keyof CompileOptions
  readonly fault: string
  readonly repair: string
}
