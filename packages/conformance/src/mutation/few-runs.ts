// Loaded before each test file of a mutated package: runs each property fifty times instead of a thousand, because
// there are thousands of mutants. Skips the tests that fail just because the source is mutated.

import * as fc from "fast-check"
import { beforeEach } from "vitest"

fc.configureGlobal({ numRuns: 50, seed: 20_261_125 })

const counting = [
  "they are written as JSON.stringify writes them, byte for byte",
  "law 1: fields that lint clean mean a spec that compiles to the same fields",
  "merging the highest layers first changes nothing, where none of them takes away what another says",
  "law 3 holds of getters that throw after a while, and nobody else throws at them",
  "law 3: check finds no error, decode succeeds and compile succeeds, or none of them",
  "law 6: for the hosted gateway, any metadata over any other compiles as merged",
  "law 6: for the open-source gateway, any metadata over any other compiles as merged",
  "one edit, found at once, is one that the distance counts"
]

// Instrumented code needs more stack.
const exhausting = "a config that is too deep to be written is masked"

beforeEach(({ task, skip }) => {
  if (counting.includes(task.name)) skip("it counts what a thousand runs reach")
  if (task.name === exhausting) skip("it exhausts the stack")
})
