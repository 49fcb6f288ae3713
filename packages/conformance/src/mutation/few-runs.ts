// Loaded before each test file of a mutated package: a property runs ten times and not a thousand, for there are thousands of
// mutants. The tests that a mutated source alone makes fail are skipped.

import * as fc from "fast-check"
import { afterEach, beforeEach } from "vitest"

fc.configureGlobal({ numRuns: 10, seed: 20_261_125 })

const skipped: Readonly<Record<string, ReadonlyArray<string>>> = {
  "it counts what a thousand runs reach": [
    "they are written as JSON.stringify writes them, byte for byte",
    "law 1: fields that lint clean mean a spec that compiles to the same fields",
    "merging the highest layers first changes nothing, where none of them takes away what another says",
    "law 3 holds of getters that throw after a while, and nobody else throws at them",
    "law 3: check finds no error, decode succeeds and compile succeeds, or none of them",
    "law 6: for the hosted gateway, any metadata over any other compiles as merged",
    "law 6: for the open-source gateway, any metadata over any other compiles as merged",
    "every kind of route is among them"
  ],
  "it measures time, which a mutated source takes more of": [
    "a field of commas takes no square of their number"
  ],
  "it exhausts the stack, and mutated source needs more of it": [
    "a config that is too deep to be written is masked"
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
