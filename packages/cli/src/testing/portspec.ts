// Runs the built program the way users run it.

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

/** A temporary folder for one test, and a way to run the program in it. */
export interface Folder {
  readonly path: string
  /** Writes a file and creates missing folders. */
  write(name: string, text: string): void
  /** Runs the program with these arguments. Its environment has only PATH, HOME and `env`. */
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

/** Creates a folder; `remove` deletes it. */
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

/** `test` with its own folder. */
// biome-ignore lint/correctness/noEmptyPattern: vitest reads the needed fixtures from the pattern: none.
export const test = base.extend("folder", ({}, { onCleanup }): Folder => {
  const folder = makeFolder()
  onCleanup(folder.remove)
  return folder
})

/** Times in a report vary between runs. */
export const withoutTimes = (text: string): string => text.replace(/\b\d+ ms\b/g, "0 ms")
