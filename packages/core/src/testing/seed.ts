// How property tests run here: at least 1,000 cases a law. A failure prints its seed; FC_SEED runs it again.

import * as fc from "fast-check"

const seed = process.env.FC_SEED

fc.configureGlobal({ numRuns: 1000, ...(seed === undefined ? {} : { seed: Number(seed) }) })
