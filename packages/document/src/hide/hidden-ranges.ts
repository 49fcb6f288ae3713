// The parts of a data file that must not be shown: secrets, and possible secrets.

import { type Issue, isProvider } from "@portspec/core"
import type { DocumentText, InputDocument } from "../read/document.ts"
import { eachScalar } from "../read/place.ts"
import type { Range, Step } from "../read/source-node.ts"
import { isOnlyVariables } from "../read/variables.ts"
import { hiddenOfComments } from "./hidden-comments.ts"
import { hiddenOfUnreadable } from "./hidden-unreadable.ts"
import { pathText, secretPlaces } from "./secret-places.ts"

/**
 * The ranges of the file that must be hidden, sorted. A string that is not in a secret place is still hidden if it has
 * an issue that does not quote it, or is in something of the wrong type, because a misspelt key does not show what it
 * contains. `${NAME}` and the slugs of providers are always shown.
 */
export function hiddenRanges(
  { kind, text }: InputDocument & { readonly text: DocumentText },
  issues: ReadonlyArray<Issue>
): ReadonlyArray<Range> {
  const { root } = text
  // Without keys, it is unknown what is secret: the text may be a .env file, or the key itself.
  if (root?.kind !== "object") return hiddenOfUnreadable(text.text)
  const isSecret = secretPlaces(kind, root)
  const issuesAt = new Map<string, Issue[]>()
  for (const issue of issues) {
    const place = pathText(issue.path)
    const others = issuesAt.get(place)
    if (others === undefined) issuesAt.set(place, [issue])
    else others.push(issue)
  }
  /** The issues that say that the part is wrong: its own, and those about the type of its container. */
  const issuesOf = (path: ReadonlyArray<Step>): ReadonlyArray<Issue> =>
    path.flatMap((_, last) => {
      const found = issuesAt.get(pathText(path.slice(0, last + 1))) ?? []
      return last === path.length - 1 ? found : found.filter(isAboutType)
    })

  const hidden: Range[] = []
  eachScalar(root, (value, range, path) => {
    if (value === "" || value === null || typeof value === "boolean") return
    const shown = String(value)
    if (isOnlyVariables(shown) || isProvider(shown)) return
    const isUnquoted = typeof value === "string" && issuesOf(path).some(issue => !quotes(issue, value))
    if (isSecret(shown, path) || isUnquoted) hidden.push(range)
  })
  return [...hidden, ...hiddenOfComments(text.text, root)].sort((one, other) => one.start - other.start)
}

/** Whether an issue is an error of a type or a refinement. */
const isAboutType = ({ rule }: Issue): boolean => /^(?:shape|value)\./.test(rule)

const quotes = ({ message, repair }: Issue, value: string): boolean =>
  `${message} ${repair}`.includes(JSON.stringify(value))
