// How property tests run in each runtime: the same sample in all of them. In the normal test run, they run a thousand
// times.

import * as fc from "fast-check"

fc.configureGlobal({ numRuns: 100, seed: 20_261_125 })
