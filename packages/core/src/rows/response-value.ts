// How to read one value of the gateway's response fields.

/** What the cache did. */
export type KnownCacheStatus =
  | "HIT"
  | "SEMANTIC HIT"
  | "MISS"
  | "SEMANTIC MISS"
  /** A new response was stored, because the request asked for it. */
  | "REFRESH"
  | "DISABLED"

/** A known status, or one from a newer gateway. */
export type CacheStatus = KnownCacheStatus | (string & {})

/** How often the gateway retried: a number, or `"exhausted"` if every attempt failed (`-1` on the wire). */
export type RetryAttemptCount = number | "exhausted"

/** The part of the config that answered. */
export interface LastUsedOption {
  /** As the gateway writes it: `config`, or `config.targets[1].targets[0]`. */
  readonly path: string
  /** The index of the target at each level: `[1, 0]`. Empty if the config has no targets, or there was no config. */
  readonly targets: ReadonlyArray<number>
}

/** Reads one value, or returns `undefined` if it has no meaning. */
export type Read<T> = (text: string) => T | undefined

/** A string; the gateway sends an empty trace id if the request had none. */
export const text: Read<string> = value => (value === "" ? undefined : value)

export const cacheStatus: Read<CacheStatus> = text

export const retryAttemptCount: Read<RetryAttemptCount> = value => {
  if (value === "-1") return "exhausted"
  return /^\d{1,9}$/.test(value) ? Number(value) : undefined
}

/** The gateway's own path to a target (gateway/src/handlers/handlerUtils.ts:483); any other string has no indexes. */
export const lastUsedOption: Read<LastUsedOption> = path => {
  if (path === "") return undefined
  const targets = Array.from(path.matchAll(/\.targets\[(\d{1,9})\]/g), match => Number(match[1]))
  const rebuilt = `config${targets.map(index => `.targets[${index}]`).join("")}`
  return { path, targets: rebuilt === path ? targets : [] }
}

export const onlyTrue: Read<boolean> = value => value === "true"
