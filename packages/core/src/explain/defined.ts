// Optional keys are left out of a plan rather than set to undefined: a plan is JSON.

/** `record` without its undefined keys. */
export function defined<T extends object>(record: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as never
}
