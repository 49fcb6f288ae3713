// What the library says of its options, said of flags.

import type { Issue } from "@portspec/core"
import { inWords, withControl } from "@portspec/document/check/worded-issue"

/** An issue whose repair names flags. */
export const inFlags = (issue: Issue): Issue => withControl(issue, "--gateway open-source")

/** An issue with other words in its texts, and flags in its repair. */
export const inFlagsAnd = (issue: Issue, words: (text: string) => string): Issue =>
  inFlags(inWords(issue, words))
