/** The member of `object`, unless it is only `Object.prototype`'s, where another module may have put anything. */
export const memberOf = <T extends object, K extends keyof T & string>(
  object: T,
  name: K
): T[K] | undefined => (name in Object.prototype && !Object.hasOwn(object, name) ? undefined : object[name])
