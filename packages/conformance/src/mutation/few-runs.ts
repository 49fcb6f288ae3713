// Loaded before each test file of a mutated package: a property runs ten times instead of a thousand, because there are
// thousands of mutants. Skips the tests that fail only because the source is instrumented.

import * as fc from "fast-check"
import { afterEach, beforeEach } from "vitest"

fc.configureGlobal({ numRuns: 10, seed: 20_261_125 })

const skipped: Readonly<Record<string, ReadonlyArray<string>>> = {
  "it counts what a thousand runs reach": [
    "arbitrary configs are written exactly as JSON.stringify writes them",
    "law 1: fields without issues parse to a spec that compiles to the same fields",
    "merging the highest layers first gives the same result unless one removes what another sets",
    "law 3 holds for getters that throw after some reads, and no function throws because of them",
    "law 3: decode and compile succeed exactly when check finds no error",
    "law 6: for the hosted gateway, metadata of a request compiles like merged metadata",
    "law 6: for the open-source gateway, metadata of a request compiles like merged metadata",
    "the arbitrary specs include every kind of route"
  ],
  "it measures time, which a mutated source takes more of": [
    "the time for a field of commas does not grow quadratically"
  ],
  "it exhausts the stack, and mutated source needs more of it": [
    "redact masks a config that is too deep to be written"
  ]
}

beforeEach(({ task, skip }) => {
  for (const [reason, names] of Object.entries(skipped)) if (names.includes(task.name)) skip(reason)
})

// One failure is enough. Vitest would still import the other files of the worker.
const worker: typeof globalThis & { hasFailed?: boolean } = globalThis
if (worker.hasFailed) throw new Error("a test of another file has failed")
afterEach(({ task }) => {
  if (task.result?.state === "fail") worker.hasFailed = true
})
