// What the library says of its options, said of flags.

import type { Issue } from "@portspec/core"

/** The option that the library's repairs name, and the flag that is the same. */
const option = '{ gateway: "open-source" }'
const flag = "--gateway open-source"

/** An issue with other words in its texts. */
export const inWords = (issue: Issue, words: (text: string) => string): Issue => ({
  ...issue,
  message: words(issue.message),
  repair: words(issue.repair).replace(option, flag)
})
