// The two gateways that a spec can be written for, and the options that choose one.

import { mostTrustedHosts } from "../budget.ts"
import { formatPath, kindOf } from "../issue/issue.ts"
import { nearMiss } from "../issue/near-miss.ts"

/**
 * `hosted` is Portkey's own service; `open-source` is the `@portkey-ai/gateway` package. They accept different things:
 * a saved config id, for example, is 400 on the open-source one.
 */
export type Gateway = "hosted" | "open-source"

export interface CompileOptions {
  /** The gateway that will read the fields. Default `"hosted"`. */
  readonly gateway?: Gateway | undefined
  /** Private host names, without port, that a custom host may name, like the gateway's `TRUSTED_CUSTOM_HOSTS`. */
  readonly trustedHosts?: ReadonlyArray<string> | undefined
}

// The open-source gateway's own default for TRUSTED_CUSTOM_HOSTS (gateway/src/middlewares/requestValidator/index.ts:55-67).
const ownHosts: { readonly [G in Gateway]: ReadonlyArray<string> } = {
  hosted: [],
  "open-source": ["localhost", "127.0.0.1", "host.docker.internal"]
}

/** The gateway that reads the fields, and the private hosts that it calls. */
export interface GatewayAtHand {
  readonly gateway: Gateway
  /** In lower case: the hosts that the caller names and, for the open-source gateway, its own defaults. */
  readonly trustedHosts: ReadonlyArray<string>
}

/** The options of a call, read and checked. */
export interface ReadOptions extends GatewayAtHand {
  /** The problem with the options, as a clause, and the repair. */
  readonly wrong: { readonly subject: string; readonly what: string; readonly repair: string } | undefined
}

const hosted: ReadOptions = { gateway: "hosted", trustedHosts: ownHosts.hosted, wrong: undefined }

/**
 * Reads the `options` of any public function. They may be anything; `names` are the keys that the function accepts. Any
 * gateway other than `"open-source"` is the hosted one.
 */
export function readOptions(
  options: CompileOptions | undefined,
  names: ReadonlyArray<string> = optionNames
): ReadOptions {
  if (options === undefined) return hosted
  try {
    const gateway = options?.gateway === "open-source" ? "open-source" : "hosted"
    return {
      gateway,
      trustedHosts: trustedHostsOf(gateway, options?.trustedHosts),
      wrong: optionFault(options, names)
    }
  } catch {
    // A getter or proxy threw. Its error is dropped: it may hold a secret.
    return { ...hosted, wrong: unreadableOptions }
  }
}

function trustedHostsOf(gateway: Gateway, named: ReadonlyArray<string> | undefined): ReadonlyArray<string> {
  const own = ownHosts[gateway]
  return areTexts(named) ? [...own, ...named.map(host => host.toLowerCase())] : own
}

// An array of holes can claim any length, and a loop over it would take that long.
const areTexts = (list: unknown): list is ReadonlyArray<string> =>
  Array.isArray(list) && list.length <= mostTrustedHosts && [...list].every(host => typeof host === "string")

/** The keys of {@link CompileOptions}. */
export const optionNames: ReadonlyArray<string> = ["gateway", "trustedHosts"]

const example = 'For example, write { gateway: "open-source" }.'

/** The problem with options that throw when they are read. */
export const unreadableOptions = fault("the options", "cannot be read: a getter or proxy threw", example)

function fault(subject: string, what: string, repair: string): NonNullable<ReadOptions["wrong"]> {
  return { subject, what, repair }
}

function optionFault(options: CompileOptions, names: ReadonlyArray<string>): ReadOptions["wrong"] {
  if (typeof options !== "object" || options === null)
    return fault("the options", `must be an object; they are ${kindOf(options)}`, example)
  const { gateway, trustedHosts } = options
  if (gateway !== undefined && gateway !== "hosted" && gateway !== "open-source")
    return fault("options.gateway", "is not a known gateway", 'Write "hosted" or "open-source".')
  if (trustedHosts !== undefined && !areTexts(trustedHosts)) {
    const what = `must be an array of host names, at most ${mostTrustedHosts}`
    return fault("options.trustedHosts", what, 'Write ["llm.internal"].')
  }
  const unknown = Object.keys(options).find(name => !names.includes(name))
  if (unknown === undefined) return undefined
  const near = nearMiss(unknown, names)
  const repair = near === undefined ? `The keys are ${names.join(", ")}.` : `Did you mean ${near}?`
  return fault(formatPath(["options", unknown]), "is not an option", repair)
}
