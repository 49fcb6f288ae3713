// What one hosted gateway was seen to do with one request. Each line of observations.jsonl is one.

import { readFileSync } from "node:fs"
import { join } from "node:path"

/** The gateway that answered: the enterprise gateway's open branch, run on loopback with a control plane of our own. */
export const observedGateway = {
  source: "Portkey-AI/gateway, branch 2.0.0, commit 8febc1dc",
  version: "2.2.3",
  date: "2026-11-26"
}

/** One call that the gateway made to a provider. */
export interface ObservedCall {
  /** The slug whose host was called, with its `@`, or the custom host. */
  readonly to: string
  /** Whose stored key travelled; absent where it was the request's own. */
  readonly key?: string
  /** What the provider answered; absent: 200. */
  readonly status?: number
  /** How long the provider took, in ms; absent: no time. */
  readonly ms?: number
}

export interface Observation {
  /** The beginning of the SHA-256 of the request. */
  readonly id: string
  /**
   * `refused`: for its fields or its config. `served`: as meant. `trap`: served, but something in it had no effect. `world`:
   * what is stored in Portkey decided.
   */
  readonly verdict: "refused" | "served" | "trap" | "world"
  readonly headers: Readonly<Record<string, string>>
  /** Absent: `POST`. */
  readonly method?: string
  /** Absent: `/v1/chat/completions`. */
  readonly path?: string
  /** The model in the body. */
  readonly model?: string
  /** The config that the request names by its id, as it is saved. */
  readonly saved?: object
  /** The default config of the API key. */
  readonly default?: object
  /** The status of the answer. */
  readonly status: number
  /** The calls to providers, in order; absent: none. */
  readonly calls?: ReadonlyArray<ObservedCall>
}

export const observationsFile = join(import.meta.dirname, "observations.jsonl")

export const observations: ReadonlyArray<Observation> = readFileSync(observationsFile, "utf8")
  .split("\n")
  .filter(line => line !== "")
  .map(line => JSON.parse(line))
