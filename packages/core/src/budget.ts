// Limits on how much of a caller's value is read. Every public function obeys them. An issue, or a note of the plan,
// reports when one is reached. They bound the time that any input can take.

/** A count that goes down as work is done. Work stops below 0. */
export interface Budget {
  left: number
}

/** The maximum nesting that is read. Deeper data is an error, so no input can exhaust the stack. */
export const deepest = 64

/**
 * How many values are read: far more than a field can carry or Portkey stores. A shared value counts each time it is
 * reached, because an object that is shared at every level of a document is reached exponentially often. An object with
 * rules counts as several values, and so does a long string or a long name.
 */
export const mostValues = 30_000

/** How many objects and arrays are copied. A proxy or a getter may make new ones without end. */
export const mostCopied = 4 * mostValues

/** The number of values that a string or a name counts as, in addition to itself: one per 256 characters. */
export const valuesIn = (text: string): number => text.length >> 8

/** The maximum number of issues that one call lists. If there are others, one more issue says so. */
export const mostIssues = 1000

/** The number of issues up to which a wrong key of a document is still compared with the right ones. */
export const mostCompared = 100

/** The number of name pairs that one search for misspelt names compares letter by letter. */
export const mostComparisons = 5000

/**
 * How much a plan shows: conditions, and the settings of each node, its own or inherited. A node itself counts as
 * several.
 */
export const mostPlanned = 10_000

/** How many header fields are linted: a Node server accepts no more (`server.maxHeadersCount`). */
export const mostLintedFields = 2000

/** How many header fields are read: an endless iterable must end somewhere. */
export const mostFields = 10_000

/** How many hosts `options.trustedHosts` may name. */
export const mostTrustedHosts = 1000
