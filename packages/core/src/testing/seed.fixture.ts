// How property tests run here: at least 1,000 cases per law, the same in every run, so that CI never fails by chance.
// `pnpm fuzz:properties` looks for new cases. A failure prints its seed; FC_SEED repeats it.

import * as fc from "fast-check"
import { runsOf } from "./runs.fixture.ts"

fc.configureGlobal(runsOf(1000))
