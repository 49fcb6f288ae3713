// Issues of the library in the words of a program that shows them.

import type { Issue } from "@portspec/core"

/** `issue` with other words in its texts, as `words` gives them. */
export const inWords = <Told extends Issue>(issue: Told, words: (text: string) => string): Told => ({
  ...issue,
  message: words(issue.message),
  repair: words(issue.repair),
  ...(issue.edit !== undefined && "set" in issue.edit && typeof issue.edit.set === "string"
    ? { edit: { ...issue.edit, set: words(issue.edit.set) } }
    : {})
})
