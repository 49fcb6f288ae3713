// What is said of something that is no header fields at all.

import type { Finding } from "../issue/words.ts"

/** Shows nothing of what was passed: it may be a secret. */
export const unreadableFields: Finding = {
  rule: "shape.unreadable",
  severity: "error",
  path: [],
  subject: "the header fields",
  what: "cannot be read: they are not a Headers object, entries or a record, or looking at them threw an error",
  repair: "Pass a Headers, an array of [name, value], or a plain record."
}
