// Strategies of a config, as types. Keys are Portkey's own, in snake_case.

/** How one of several targets is chosen. */
export type StrategyMode = "single" | "fallback" | "loadbalance" | "conditional"

/** Operators on one value; all of them must hold. */
export interface Operators {
  /** Equal, without conversion: `1` is not `"1"`. */
  readonly $eq?: string | number | boolean | null | undefined
  /** Not equal; also holds where the value is absent. */
  readonly $ne?: string | number | boolean | null | undefined
  /** Greater; both sides are read as numbers. */
  readonly $gt?: number | string | undefined
  /** Greater or equal. */
  readonly $gte?: number | string | undefined
  /** Less. */
  readonly $lt?: number | string | undefined
  /** Less or equal. */
  readonly $lte?: number | string | undefined
  /** One of these. */
  readonly $in?: ReadonlyArray<string | number | boolean | null> | undefined
  /** None of these; also holds where the value is absent. */
  readonly $nin?: ReadonlyArray<string | number | boolean | null> | undefined
  /** Matches a regular expression of JavaScript, without flags. Must stand last: what follows is not read. */
  readonly $regex?: string | undefined
}

/** Conditions on a request; all of them must hold. Keys are `metadata.<key>`, `params.<key>` and `url.pathname`. */
export interface Query {
  /** All of these must hold. Must stand last: what follows is not read. */
  readonly $and?: ReadonlyArray<Query> | undefined
  /** One of these must hold. Must stand last: what follows is not read. */
  readonly $or?: ReadonlyArray<Query> | undefined
  readonly [path: `metadata.${string}` | `params.${string}`]: string | number | boolean | Operators
  /** The path of the request, which begins with `/v1`. */
  readonly "url.pathname"?: string | Operators | undefined
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
  readonly enabled?: boolean | undefined
  /** What makes a session: paths such as `metadata.user_id`. */
  readonly hash_fields?: ReadonlyArray<string> | undefined
  /** How long it lasts, in seconds; default 3600. */
  readonly ttl?: number | undefined
}

/** A target that keeps failing is left out for a while. Hosted only. */
export interface CircuitBreaker {
  /** After so many failures. */
  readonly failure_threshold?: number | undefined
  /** After this share of failures, in percent. */
  readonly failure_threshold_percentage?: number | undefined
  /** How long it is left out, in ms; at least 30,000. */
  readonly cooldown_interval: number
  /** What counts as a failure; default all above 500. */
  readonly failure_status_codes?: ReadonlyArray<number> | undefined
  /** How many requests it takes before the share counts. */
  readonly minimum_requests?: number | undefined
}

/** How one of the targets beside it is chosen. */
export interface Strategy {
  /**
   * `single`: the first. `fallback`: in order, until one answers. `loadbalance`: drawn by weight, no other when it
   * fails. `conditional`: by name, the first condition that holds.
   */
  readonly mode: StrategyMode
  /** `fallback`: go on after these answers only. Without it, after any that is not 2xx. */
  readonly on_status_codes?: ReadonlyArray<number> | undefined
  /** `conditional`: tried in order. */
  readonly conditions?: ReadonlyArray<Condition> | undefined
  /** `conditional`: the `name` of the target when no condition holds. */
  readonly default?: string | undefined
  /** `loadbalance`: requests of one session keep going to one target. Hosted only. */
  readonly sticky?: Sticky | undefined
  /** Leaves out targets that keep failing. Hosted only. */
  readonly cb_config?: CircuitBreaker | undefined
}
