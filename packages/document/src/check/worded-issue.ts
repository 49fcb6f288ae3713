// Issues of the library in the words of a program that shows them.

import type { Issue } from "@portspec/core"

/** The option that the library's repairs name. A program says where it has the same. */
const option = '{ gateway: "open-source" }'

/** `issue`, whose repair says `control` where the library's names its option. */
export const withControl = <Told extends Issue>(issue: Told, control: string): Told => ({
  ...issue,
  repair: issue.repair.replace(option, control)
})

/** `issue` with other words in its texts, as `words` gives them. */
export const inWords = <Told extends Issue>(issue: Told, words: (text: string) => string): Told => ({
  ...issue,
  message: words(issue.message),
  repair: words(issue.repair)
})
