// docs/guide/command-line.md: its commands run on its files, and it shows their output. `vitest -u` writes the output.

import { execFile } from "node:child_process"
import { chmodSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { expect } from "vitest"
import { program, test } from "./testing/portspec.ts"

const page = fileURLToPath(new URL("../../../docs/guide/command-line.md", import.meta.url))

/** The output of a shell in `cwd`, where `portspec` is the built program: both streams, as a user sees them. */
const printed = (command: string, cwd: string): Promise<string> =>
  new Promise(resolve => {
    const env = { HOME: cwd, PATH: `${cwd}/bin:${process.env.PATH}` }
    execFile("sh", ["-c", `{ ${command}\n} 2>&1`], { cwd, env }, (_, stdout) => resolve(stdout))
  })

test("every command on the page prints the output on the page", async ({ folder }) => {
  folder.write("bin/portspec", `#!/bin/sh\nexec "${process.execPath}" "${program}" "$@"\n`)
  chmodSync(join(folder.path, "bin/portspec"), 0o755)
  const text = readFileSync(page, "utf8")
  let written = ""
  let read = 0
  let commands = 0
  for (const { index, 0: block, 1: kind, 2: name, 3: content = "" } of text.matchAll(
    /^```(\w+)(?: \[([^\]\n]+)\])?\n(.*?)^```$/gms
  )) {
    if (name !== undefined) writeFileSync(join(folder.path, name), content)
    if (kind !== "console") continue
    const shown: string[] = []
    for (const [, command = ""] of content.matchAll(/^\$ (.*)$/gm)) {
      commands++
      // The times in a report differ in each run.
      const output = (await printed(command, folder.path)).replace(/\b\d+ ms\b/g, "41 ms")
      shown.push(`$ ${command}\n${output}${output === "" || output.endsWith("\n") ? "" : "\n"}`)
    }
    written += `${text.slice(read, index)}\`\`\`console\n${shown.join("\n")}\`\`\``
    read = index + block.length
  }
  expect(commands).toBeGreaterThan(10)
  await expect(written + text.slice(read)).toMatchFileSnapshot(page)
})
