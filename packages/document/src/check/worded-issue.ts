// Rewords issues of the library for the program that shows them.

import type { Issue } from "@portspec/core"

/** `issue` with its strings passed through `words`. */
export const inWords = <Told extends Issue>(issue: Told, words: (text: string) => string): Told => ({
  ...issue,
  message: words(issue.message),
  repair: words(issue.repair),
  ...(issue.edit !== undefined && "set" in issue.edit && typeof issue.edit.set === "string"
    ? { edit: { ...issue.edit, set: words(issue.edit.set) } }
    : {})
})
