/** The member of `object`, unless it comes from `Object.prototype`, which other modules may change. */
export const memberOf = <T extends object, K extends keyof T & string>(
  object: T,
  name: K
): T[K] | undefined => (name in Object.prototype && !Object.hasOwn(object, name) ? undefined : object[name])
