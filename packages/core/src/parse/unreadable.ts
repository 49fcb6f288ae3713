// What is said of something that is no header fields at all.

import type { Issue } from "../issue/issue.ts"

/** Shows nothing of what was passed: it may be a secret. */
export const unreadableFields: Issue = {
  rule: "shape.unreadable",
  severity: "error",
  path: [],
  message:
    "the header fields cannot be read: they are no Headers, entries or record, or looking at them threw an error",
  repair: "Pass a Headers, an array of [name, value], or a plain record."
}
