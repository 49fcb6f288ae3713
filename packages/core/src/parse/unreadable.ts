// The finding for a value that is not a set of header fields.

import type { Finding } from "../issue/words.ts"

/** Shows nothing of the value: it may be a secret. */
export const unreadableFields: Finding = {
  rule: "shape.unreadable",
  severity: "error",
  path: [],
  subject: "the header fields",
  what: "cannot be read: they are not a Headers object, entries or a record, or a getter or proxy threw",
  repair: "Pass a Headers, an array of [name, value], or a plain record."
}
