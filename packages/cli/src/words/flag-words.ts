// What the library says of its options, said of flags.

import { type Issue, type OwnWords, rephrase } from "@portspec/core"
import { inWords } from "@portspec/document/check/worded-issue"

const flags: ReadonlyMap<string, string> = new Map([
  ["gateway", "--gateway"],
  ["trustedHosts", "--trusted-host"]
])

/** Flags in the place of options. */
export const flagWords: OwnWords = {
  option: (name, value) =>
    [value]
      .flat()
      .map(each => `${flags.get(name) ?? name} ${each}`)
      .join(" ")
}

/** An issue with flags in its repair, and other words in its texts. */
export const inFlagsAnd = (issue: Issue, words: (text: string) => string): Issue =>
  inWords(rephrase(issue, flagWords), words)
