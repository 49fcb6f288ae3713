// The examples of rules, for tests and the reference.

import type { AboutRule, Example } from "../grammar/type.ts"

/** The example of a rule, and further ones. */
export const examplesOf = (about: AboutRule): ReadonlyArray<Example> => [about, ...(about.more ?? [])]
