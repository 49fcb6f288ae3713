// The parts of a file's comments that must not be shown.

import { lastAtMost } from "../read/lines.ts"
import { eachScalar } from "../read/place.ts"
import type { Range, SourceNode } from "../read/source-node.ts"
import { isNamedLikeSecret, looksLikeKey } from "./looks-secret.ts"

/** Words that look like a key, and anything after the name of a secret: `# auth: …` is an old line of the file. */
export function hiddenOfComments(text: string, root: SourceNode): ReadonlyArray<Range> {
  const scalars: Range[] = []
  eachScalar(root, (_value, range) => scalars.push(range))
  scalars.sort((one, other) => one.start - other.start)
  const starts = scalars.map(({ start }) => start)
  // Scalars never overlap, so only the last one that begins before the offset may contain it.
  const isInScalar = (offset: number): boolean => offset < (scalars[lastAtMost(starts, offset)]?.end ?? 0)
  return Array.from(text.matchAll(/(?:#|\/\/|\/\*)[^\n]*/g))
    .filter(({ index }) => !isInScalar(index))
    .flatMap(({ index, 0: comment }) =>
      [...keysIn(comment), ...namedIn(comment)].map(({ start, end }) => ({
        start: index + start,
        end: index + end
      }))
    )
}

const keysIn = (comment: string): ReadonlyArray<Range> =>
  Array.from(comment.matchAll(/[^\s"'`,;:=(){}[\]#]+/g))
    .filter(({ 0: word }) => looksLikeKey(word))
    .map(({ index, 0: word }) => ({ start: index, end: index + word.length }))

const namedIn = (comment: string): ReadonlyArray<Range> =>
  Array.from(comment.matchAll(/([\w-]+)"?\s*[:=]\s*(?=\S)/g))
    .filter(({ 1: name = "" }) => isNamedLikeSecret(name))
    .map(({ index, 0: lead }) => ({ start: index + lead.length, end: comment.length }))
