// A key that is undefined is not sent, and not in a plan: both are JSON.

/** `record` without its undefined keys. */
export function defined<T extends object>(record: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as never
}
