// Runs a suite in a process of Node, Bun or Deno: one line of JSON for each outcome.

import { runTests } from "./vitest.ts"

globalThis.portspecWitnesses = JSON.parse(process.env.PORTSPEC_WITNESSES ?? "")
const only = new RegExp(process.env.PORTSPEC_ONLY ?? "")
for await (const outcome of runTests(only)) console.log(JSON.stringify(outcome))
// A connection that a test left open must not keep the process running.
process.exit()
