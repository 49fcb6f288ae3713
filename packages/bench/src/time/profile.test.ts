// The shares of files in a profile count only what the profiled loop calls.

import { expect, test } from "vitest"
import { type CpuProfile, profileOf, sharesOf } from "./profile.ts"
import { requestOfFetch, sideOf } from "./profiled-sides.ts"

const built = "// src/a.ts\nfunction a() {}\n\n// src/b/c.ts\nfunction c() {}\n"
const frame = (url: string, lineNumber = 0) => ({ url, lineNumber })
const nodes: CpuProfile["nodes"] = [
  { id: 1, callFrame: frame(""), children: [2, 7] },
  { id: 2, callFrame: frame("file:///bench/src/time/profiled.ts"), children: [3, 4, 6] },
  { id: 3, callFrame: frame("file:///packages/core/dist/index.js", 1) },
  { id: 4, callFrame: frame("file:///packages/core/dist/index.js", 4), children: [5] },
  // A regular expression.
  { id: 5, callFrame: frame("") },
  { id: 6, callFrame: frame("node:internal/deps/undici/undici") },
  // Node's own start.
  { id: 7, callFrame: frame("node:internal/modules/run_main") }
]

test("shares count only the time in the loop, and assign built-in calls to their caller", () => {
  const profile = { nodes, samples: [3, 4, 5, 6, 7, 2], timeDeltas: [30, 20, 10, 40, 1000, 500] }
  expect(sharesOf(profile, () => built)).toEqual([
    { file: "Node's undici", share: 0.4 },
    { file: "core/a.ts", share: 0.3 },
    { file: "core/b/c.ts", share: 0.3 }
  ])
})

test("the profile of a request names files of fetch and core", () => {
  const files = profileOf(requestOfFetch, 1).map(({ file }) => file)
  expect(files).toContain("fetch/index.ts")
  expect(files).toContain("core/transport/transport.ts")
})

test("an unknown side is an error", () => {
  expect(() => sideOf("nothing")).toThrow("no bar is named nothing")
})
