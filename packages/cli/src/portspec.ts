#!/usr/bin/env node
// The program `portspec`. Loads its code after enabling Node's compile cache.

import nodeModule from "node:module"

const [major = 0, minor = 0] = process.versions.node.split(".").map(Number)
if (major < 22 || (major === 22 && minor < 19)) {
  process.stderr.write(`error: portspec needs Node 22.19 or newer, and this is ${process.version}\n`)
  process.exit(2)
}

nodeModule.enableCompileCache()

// A reader such as `head` may close the pipe early; that is not an error, and does not change the exit code. A full disk
// is one.
let isDone = false
for (const [name, stream] of [
  ["output", process.stdout],
  ["error", process.stderr]
] as const) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") return
    isDone = true
    if (name === "output") {
      process.stderr.write(`error: standard output cannot be written (${error.code ?? "unknown reason"})\n`)
    }
    process.exit(2)
  })
}

// A module that exports a spec is code, and may end the process or wait forever.
process.on("exit", () => {
  if (isDone) return
  process.stderr.write(
    "error: a module ended the program, or never ends loading\n  Repair: Run the module with node to see why.\n"
  )
  process.exitCode = 2
})

const { run } = await import("./run.ts")
void run(process.argv.slice(2)).then(code => {
  isDone = true
  // Not process.exit: it would cut off output that a pipe has not accepted yet.
  process.exitCode = code
  // A timer or the like that a module left running must not keep the process alive.
  setTimeout(() => process.exit(), 1000).unref()
})
