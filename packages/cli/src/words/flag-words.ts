// What the library says of its options, said of flags.

import type { Issue } from "@portspec/core"

/** The option that the library's repairs name, and the flag that is the same. */
const option = '{ gateway: "open-source" }'
const flag = "--gateway open-source"

/** An issue whose repair names flags. */
export const inFlags = (issue: Issue): Issue => ({ ...issue, repair: issue.repair.replace(option, flag) })

/** An issue with other words in its texts, and flags in its repair. */
export const inWords = (issue: Issue, words: (text: string) => string): Issue =>
  inFlags({ ...issue, message: words(issue.message), repair: words(issue.repair) })
