// The parts of a file's comments that must not be shown.

import { eachScalar } from "../read/place.ts"
import type { Range, SourceNode } from "../read/source-node.ts"
import { isNamedLikeSecret, looksLikeKey, secretsOfUrls } from "./looks-secret.ts"

/**
 * Words that look like a key, secrets in URLs, and anything after the name of a secret: `# auth: …` is an old line of the
 * file.
 */
export function hiddenOfComments(text: string, root: SourceNode): ReadonlyArray<Range> {
  const comments = withoutScalars(text, root).matchAll(/\/\*.*?(?:\*\/|$)|(?:#|\/\/)[^\r\n]*/gs)
  return Array.from(comments).flatMap(({ index, 0: comment }) =>
    [...keysIn(comment), ...secretsOfUrls(comment), ...namedIn(comment)].map(({ start, end }) => ({
      start: index + start,
      end: index + end
    }))
  )
}

/** `text` with blanks for its scalars, because the `//` of a URL begins no comment. */
function withoutScalars(text: string, root: SourceNode): string {
  const scalars: Range[] = []
  // An absent value has the range of something else.
  eachScalar(root, (value, range) => value !== null && scalars.push(range))
  scalars.sort((one, other) => one.start - other.start)
  let rest = ""
  for (const { start, end } of scalars)
    rest += text.slice(rest.length, start) + text.slice(start, end).replace(/[^\r\n]/g, " ")
  return rest + text.slice(rest.length)
}

const keysIn = (comment: string): ReadonlyArray<Range> =>
  Array.from(comment.matchAll(/[^\s"'`,;:=(){}[\]#]+/g))
    .filter(({ 0: word }) => looksLikeKey(word))
    .map(({ index, 0: word }) => ({ start: index, end: index + word.length }))

const namedIn = (comment: string): ReadonlyArray<Range> =>
  Array.from(comment.matchAll(/([\w-]+)"?\s*[:=]\s*(?=\S)/g))
    .filter(({ 1: name = "" }) => isNamedLikeSecret(name))
    .map(({ index, 0: lead }) => ({ start: index + lead.length, end: comment.length }))
