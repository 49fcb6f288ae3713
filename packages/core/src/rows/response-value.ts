// How one value of the gateway's response fields is read.

/** What the gateway did about the cache. */
export type KnownCacheStatus =
  | "HIT"
  | "SEMANTIC HIT"
  | "MISS"
  | "SEMANTIC MISS"
  /** A new answer was stored, because the request asked for it. */
  | "REFRESH"
  | "DISABLED"

/** A known status, or what a newer gateway says. */
export type CacheStatus = KnownCacheStatus | (string & {})

/** How often the gateway tried again: a number, or `"exhausted"` where every attempt failed (`-1` on the wire). */
export type RetryAttemptCount = number | "exhausted"

/** Which part of the config answered. */
export interface LastUsedOption {
  /** As the gateway writes it: `config`, or `config.targets[1].targets[0]`. */
  readonly path: string
  /** The index of the target at each level: `[1, 0]`. Empty where the config has no targets, or there was none. */
  readonly targets: ReadonlyArray<number>
}

/** Reads one value; `undefined` for one that says nothing. */
export type Read<T> = (text: string) => T | undefined

/** Text; the gateway sends an empty trace id where the request had none. */
export const text: Read<string> = value => (value === "" ? undefined : value)

export const cacheStatus: Read<CacheStatus> = text

export const retryAttemptCount: Read<RetryAttemptCount> = value => {
  if (value === "-1") return "exhausted"
  return /^\d{1,9}$/.test(value) ? Number(value) : undefined
}

/** The gateway's own path to a target (gateway/src/handlers/handlerUtils.ts:483); any other text has no indexes to read. */
export const lastUsedOption: Read<LastUsedOption> = path => {
  if (path === "") return undefined
  const targets = Array.from(path.matchAll(/\.targets\[(\d{1,9})\]/g), match => Number(match[1]))
  const rebuilt = `config${targets.map(index => `.targets[${index}]`).join("")}`
  return { path, targets: rebuilt === path ? targets : [] }
}

export const onlyTrue: Read<boolean> = value => value === "true"
