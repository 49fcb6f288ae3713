// The built program, run as its users run it.

import { spawn } from "node:child_process"
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { text } from "node:stream/consumers"
import { fileURLToPath } from "node:url"
import { test as base } from "vitest"

export const program = fileURLToPath(new URL("../../dist/portspec.js", import.meta.url))

export interface Run {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

export interface RunOptions {
  readonly input?: string
  readonly env?: Readonly<Record<string, string>>
}

/** A folder of its own for a test, and the program run in it. */
export interface Folder {
  readonly path: string
  /** Writes a file; folders on the way are made. */
  write(name: string, text: string): void
  /** Runs the program with these arguments. Of the environment it sees PATH, HOME and `env` only. */
  run(args: ReadonlyArray<string>, options?: RunOptions): Promise<Run>
}

const inherited = { PATH: process.env.PATH ?? "", HOME: process.env.HOME ?? "" }

async function runIn(
  cwd: string,
  args: ReadonlyArray<string>,
  { input = "", env }: RunOptions = {}
): Promise<Run> {
  const child = spawn(process.execPath, [program, ...args], { cwd, env: { ...inherited, ...env } })
  child.stdin.on("error", () => {}).end(input)
  const ended = new Promise<number | null>(resolve => child.on("close", resolve))
  const [stdout, stderr, code] = await Promise.all([text(child.stdout), text(child.stderr), ended])
  return { code, stdout, stderr }
}

/** A folder that is removed by `remove`. */
export function makeFolder(): Folder & { remove(): void } {
  const path = mkdtempSync(join(tmpdir(), "portspec-"))
  return {
    path,
    write(name, content) {
      const file = join(path, name)
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, content)
    },
    run: (args, options) => runIn(path, args, options),
    remove: () => rmSync(path, { recursive: true, force: true })
  }
}

/** `test` with a folder of its own. */
// biome-ignore lint/correctness/noEmptyPattern: vitest reads from the pattern which fixtures are needed: none.
export const test = base.extend("folder", ({}, { onCleanup }): Folder => {
  const folder = makeFolder()
  onCleanup(folder.remove)
  return folder
})

/** The times of a report are not the same twice. */
export const withoutTimes = (text: string): string => text.replace(/\b\d+ ms\b/g, "0 ms")
