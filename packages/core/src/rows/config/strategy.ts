// How one of several targets is chosen.

import { boolean, choice, key, listOf, needed, number, objectOf, refined, text } from "../../grammar/kinds.ts"
import { once } from "../../grammar/once.ts"
import { type FieldsOf, type Misplaced, problem, type Refinement } from "../../grammar/type.ts"
import { words } from "../../issue/words.ts"
import { circuitBreaker } from "./circuit-breaker.ts"
import { query } from "./query.ts"
import { statusCodes } from "./status-codes.ts"

/** How one of several targets is chosen. */
export const strategyModes = ["single", "fallback", "loadbalance", "conditional"] as const
export type StrategyMode = (typeof strategyModes)[number]

/** All modes except some. */
export const modesBut = (...but: ReadonlyArray<StrategyMode>): ReadonlyArray<StrategyMode> =>
  strategyModes.filter(mode => !but.includes(mode))

/** The `name` of a target. People write the target itself. */
const targetName: typeof text = { kind: { ...text.kind, name: 'the "name" of one of "targets"' } }

const conditionKeys = {
  /** What the request must satisfy. The first condition that holds decides. */
  query: needed(query),
  /** The `name` of the target. */
  then: needed(targetName)
}

/** A query and the target that it chooses. */
export interface Condition extends FieldsOf<typeof conditionKeys> {}

const condition = objectOf<Condition>({
  name: "a condition",
  like: '{ "query": { "metadata.user_plan": { "$eq": "paid" } }, "then": "premium" }',
  keys: conditionKeys
})

export const hashFieldPattern = /^(?:metadata|params|headers)\../s

/** A part of the request that distinguishes sessions. */
export const hashField: Refinement = field =>
  hashFieldPattern.test(field)
    ? undefined
    : problem(
        "value.hash-field",
        "does not begin with metadata., params. or headers., so the gateway answers 400",
        'For example, write "metadata.user_id".'
      )

const stickyKeys = {
  /** `false` draws by weight, as if sticky were absent. */
  enabled: needed(boolean),
  /** What identifies a session, in addition to the Portkey API key: paths such as `metadata.user_id`. */
  hash_fields: key(listOf(refined(text, hashField), "paths")),
  /** How long a session lasts, in seconds. Portkey documents a default of 3600; its gateway was observed to use 300. */
  ttl: key(number({ rule: "value.sticky-ttl", unit: "seconds", min: 1 }))
}

/** Requests of one session keep going to one target. Hosted only. */
export interface Sticky extends FieldsOf<typeof stickyKeys> {}

export const sticky = objectOf<Sticky>({
  name: "sticky",
  like: '{ "enabled": true, "hash_fields": ["metadata.user_id"] }',
  keys: stickyKeys
})

export const strategyKeys = {
  /**
   * `single`: the first. `fallback`: in order, until one answers. `loadbalance`: drawn by weight, with no second try if
   * it fails. `conditional`: by name, the first condition that holds.
   */
  mode: needed(choice(...strategyModes)),
  /** `fallback`: continue only after these statuses. Without it: after any that is not 2xx. */
  on_status_codes: key(statusCodes),
  /** `conditional`: tried in order. */
  conditions: key(listOf(condition, "conditions")),
  /** `conditional`: the `name` of the target if no condition holds. */
  default: key(targetName),
  /** `loadbalance`: requests of one session keep going to one target. Hosted only. */
  sticky: key(sticky, "hosted"),
  /** Leaves out targets that keep failing. Hosted only. */
  cb_config: key(circuitBreaker, "hosted")
}

/** How one of the targets in the same node is chosen. */
export interface Strategy extends FieldsOf<typeof strategyKeys> {}

/** The keys of a strategy that only one mode reads. */
export const modeOfKey: { readonly [Name in keyof Strategy]?: StrategyMode } = {
  on_status_codes: "fallback",
  conditions: "conditional",
  default: "conditional",
  sticky: "loadbalance"
}

/** Other tools call the mode of a strategy or cache its type. */
export const typeMeansMode: readonly [string, Misplaced] = ["type", { key: "mode" }]

/** A key that belongs next to the strategy. */
const beside = (name: string): readonly [string, Misplaced] => [
  name,
  { repair: path => words`Write it as ${{ at: [...path.slice(0, -1), name] }}.` }
]

export const strategy = objectOf<Strategy>({
  name: "a strategy",
  like: '{ "mode": "fallback" }',
  keys: strategyKeys,
  misplaced: once(
    () => new Map([typeMeansMode, ["name", { key: "mode" }], ...["targets", "retry", "cache"].map(beside)])
  ),
  discriminator: ["mode"]
})
