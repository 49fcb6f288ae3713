// Rewords messages about the library's options for the controls of the page.

import { type Issue, type OwnWords, rephrase } from "@portspec/core"
import { inWords } from "@portspec/document/check/worded-issue"

export const pageWords: OwnWords = {
  option: (name, value) =>
    name === "gateway"
      ? `choose the ${String(value)} gateway above the editor`
      : `{ ${name}: ${JSON.stringify(value)} }`
}

/** An issue in the words of the page; its strings are passed through `words`. */
export const inPageWordsAnd = (issue: Issue, words: (text: string) => string): Issue =>
  inWords(rephrase(issue, pageWords), words)
