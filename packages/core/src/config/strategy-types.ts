// Strategies of a config, as types. Keys are Portkey's own, in snake_case.

/** How one of several targets is chosen. */
export type StrategyMode = "single" | "fallback" | "loadbalance" | "conditional"

/** Operators on one value; all of them must hold. */
export interface Operators {
  /** Equal, without conversion: `1` is not `"1"`. */
  readonly $eq?: string | number | boolean | null
  /** Not equal; also holds where the value is absent. */
  readonly $ne?: string | number | boolean | null
  /** Greater; both sides are read as numbers. */
  readonly $gt?: number | string
  /** Greater or equal. */
  readonly $gte?: number | string
  /** Less. */
  readonly $lt?: number | string
  /** Less or equal. */
  readonly $lte?: number | string
  /** One of these. */
  readonly $in?: ReadonlyArray<string | number | boolean | null>
  /** None of these; also holds where the value is absent. */
  readonly $nin?: ReadonlyArray<string | number | boolean | null>
  /** Matches a regular expression of JavaScript, without flags. Must stand last: what follows is not read. */
  readonly $regex?: string
}

/** Conditions on a request; all of them must hold. Keys are `metadata.<key>`, `params.<key>` and `url.pathname`. */
export interface Query {
  /** All of these must hold. Must stand last: what follows is not read. */
  readonly $and?: ReadonlyArray<Query>
  /** One of these must hold. Must stand last: what follows is not read. */
  readonly $or?: ReadonlyArray<Query>
  readonly [path: `metadata.${string}` | `params.${string}`]: string | number | boolean | Operators
  /** The path of the request, which begins with `/v1`. */
  readonly "url.pathname"?: string | Operators
}

/** A query and the target that it chooses. */
export interface Condition {
  /** What must hold of the request. The first condition that holds decides. */
  readonly query: Query
  /** The `name` of the target. */
  readonly then: string
}

/** Requests of one session keep going to one target. Hosted only. */
export interface Sticky {
  /** Nothing happens unless it is `true`. */
  readonly enabled?: boolean
  /** What makes a session: paths such as `metadata.user_id`. */
  readonly hash_fields?: ReadonlyArray<string>
  /** How long it lasts, in seconds; default 3600. */
  readonly ttl?: number
}

/** A target that keeps failing is left out for a while. Hosted only. */
export interface CircuitBreaker {
  /** After so many failures. */
  readonly failure_threshold?: number
  /** After this share of failures, in percent. */
  readonly failure_threshold_percentage?: number
  /** How long it is left out, in ms; at least 30,000. */
  readonly cooldown_interval: number
  /** What counts as a failure; default all above 500. */
  readonly failure_status_codes?: ReadonlyArray<number>
  /** How many requests it takes before the share counts. */
  readonly minimum_requests?: number
}

/** How one of the targets beside it is chosen. */
export interface Strategy {
  /**
   * `single`: the first. `fallback`: in order, until one answers. `loadbalance`: drawn by weight, no other when it
   * fails. `conditional`: by name, the first condition that holds.
   */
  readonly mode: StrategyMode
  /** `fallback`: go on after these answers only. Without it, after any that is not 2xx. */
  readonly on_status_codes?: ReadonlyArray<number>
  /** `conditional`: tried in order. */
  readonly conditions?: ReadonlyArray<Condition>
  /** `conditional`: the `name` of the target when no condition holds. */
  readonly default?: string
  /** `loadbalance`: requests of one session keep going to one target. Hosted only. */
  readonly sticky?: Sticky
  /** Leaves out targets that keep failing. Hosted only. */
  readonly cb_config?: CircuitBreaker
}
