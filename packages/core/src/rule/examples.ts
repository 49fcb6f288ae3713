// The examples of rules, for tests and the reference.

import type { AboutRule, Example } from "../grammar/about.ts"

/** The main example of a rule, followed by any others. */
export const examplesOf = (about: AboutRule): ReadonlyArray<Example> => [about, ...(about.more ?? [])]
