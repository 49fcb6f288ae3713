// How property tests run in each runtime: a sample, the same in all of them. Where they run as tests, they run a thousand.

import * as fc from "fast-check"

fc.configureGlobal({ numRuns: 100, seed: 20_261_125 })
