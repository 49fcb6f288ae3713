#!/usr/bin/env node
// The program `portspec`. Loads its code after enabling Node's compile cache.

import nodeModule from "node:module"

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number)
if (major < 22 || (major === 22 && minor < 19)) {
  process.stderr.write(`error: portspec needs Node 22.19 or newer, and this is ${process.version}\n`)
  process.exit(2)
}

nodeModule.enableCompileCache()

// A reader such as `head` may close the pipe early; that is not an error.
process.stdout.on("error", error => {
  if ("code" in error && error.code === "EPIPE") process.exit(0)
  throw error
})

const { run } = await import("./run.ts")
// Not process.exit: it would cut off output that a pipe has not accepted yet.
process.exitCode = await run(process.argv.slice(2))
