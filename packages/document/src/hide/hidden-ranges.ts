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
 * The ranges of the file that nobody may see, sorted. A string that is not in a secret place is still hidden if it has
 * an issue that does not quote it, because a misspelt key does not show what it contains. `${NAME}` and the slugs of
 * providers are always shown.
 */
export function hiddenRanges(
  { kind, text }: InputDocument & { readonly text: DocumentText },
  issues: ReadonlyArray<Issue>
): ReadonlyArray<Range> {
  const { root } = text
  // Without keys nothing tells what is secret: it may be a .env file, or the key itself.
  if (root?.kind !== "object") return hiddenOfUnreadable(text.text)
  const isSecret = secretPlaces(kind, root)
  const words = new Map(issues.map(({ path, message, repair }) => [pathText(path), `${message} ${repair}`]))
  /** The messages of issues about the part, or about something that contains it. */
  const saidOf = (path: ReadonlyArray<Step>): ReadonlyArray<string> =>
    path.flatMap((_, last) => words.get(pathText(path.slice(0, last + 1))) ?? [])

  const hidden: Range[] = []
  eachScalar(root, (value, range, path) => {
    if (value === "" || value === null || typeof value === "boolean") return
    const shown = String(value)
    if (isOnlyVariables(shown) || isProvider(shown)) return
    const isUnquoted =
      typeof value === "string" && saidOf(path).some(said => !said.includes(JSON.stringify(value)))
    if (isSecret(shown, path) || isUnquoted) hidden.push(range)
  })
  return [...hidden, ...hiddenOfComments(text.text, root)].sort((one, other) => one.start - other.start)
}
