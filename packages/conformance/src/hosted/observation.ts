// What one hosted gateway did with one request. Each line of observations.jsonl is one observation.

import { readFileSync } from "node:fs"
import { join } from "node:path"

/** The gateway that answered: the enterprise gateway's open branch, run on loopback with our own control plane. */
export const observedGateway = {
  source: "Portkey-AI/gateway, branch 2.0.0, commit 8febc1dc",
  version: "2.2.3",
  date: "2026-11-26"
}

/** One call that the gateway made to a provider. */
export interface ObservedCall {
  /** The slug whose host was called, with its `@`, or the custom host. */
  readonly to: string
  /** The owner of the stored key that was sent; absent if the key was the request's own. */
  readonly key?: string
  /** The provider's status; absent for 200. */
  readonly status?: number
  /** How long the provider took, in ms; absent for no time. */
  readonly ms?: number
}

/** A gateway that others run, such as Portkey's own. Its calls to providers are not visible. */
export interface ObservedService {
  readonly origin: string
  /** The day of the observation, as in 2026-11-26. */
  readonly date: string
}

export const verdicts = ["refused", "served", "trap", "world"] as const

export interface Observation {
  /** The beginning of the SHA-256 of the request. */
  readonly id: string
  /**
   * `refused`: because of its fields or its config. `served`: as meant. `trap`: served, but something in it had no
   * effect. `world`: data stored in Portkey decided.
   */
  readonly verdict: (typeof verdicts)[number]
  readonly headers: Readonly<Record<string, string>>
  /** Absent for `POST`. */
  readonly method?: string
  /** Absent for `/v1/chat/completions`. */
  readonly path?: string
  /** The model in the body. */
  readonly model?: string
  /** The saved config that the request names by its id. */
  readonly saved?: object
  /** The default config of the API key. */
  readonly default?: object
  /** The service that answered; absent for {@link observedGateway}. */
  readonly service?: ObservedService
  /** The status of the response. */
  readonly status: number
  /** The calls to providers, in order; absent if there were none, or if a service answered. */
  readonly calls?: ReadonlyArray<ObservedCall>
}

export const observationsFile = join(import.meta.dirname, "observations.jsonl")

export const observations: ReadonlyArray<Observation> = readFileSync(observationsFile, "utf8")
  .split("\n")
  .filter(line => line !== "")
  .map(line => JSON.parse(line))
