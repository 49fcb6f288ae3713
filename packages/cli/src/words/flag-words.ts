// Rewords the library's messages about options so that they name flags.

import { type Issue, type OwnWords, rephrase } from "@portspec/core"
import { inWords } from "@portspec/document/check/worded-issue"

const flags: ReadonlyMap<string, string> = new Map([
  ["gateway", "--gateway"],
  ["trustedHosts", "--trusted-host"]
])

/** Names flags instead of options. */
export const flagWords: OwnWords = {
  option: (name, value) =>
    [value]
      .flat()
      .map(each => `${flags.get(name) ?? name} ${each}`)
      .join(" ")
}

/** An issue whose repair names flags and whose strings are passed through `words`. */
export const inFlagsAnd = (issue: Issue, words: (text: string) => string): Issue =>
  inWords(rephrase(issue, flagWords), words)
