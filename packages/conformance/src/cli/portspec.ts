// Runs the command line next to the gateway: the program in its own folder, and its output in a shell.

import { type ExecFileException, execFile } from "node:child_process"
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"

export interface Run {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

type Variables = Readonly<Record<string, string>>

const manifest = createRequire(import.meta.url).resolve("@portspec/cli/package.json")
const { bin } = JSON.parse(readFileSync(manifest, "utf8")) as { bin: { portspec: string } }
const program = join(dirname(manifest), bin.portspec)

const run = (file: string, args: ReadonlyArray<string>, cwd: string, variables: Variables): Promise<Run> =>
  new Promise(resolve => {
    const env = { PATH: process.env.PATH ?? "", ...variables }
    execFile(file, args, { cwd, env }, (error: ExecFileException | null, stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code ?? 1), stdout, stderr })
    })
  })

/** A folder with one file, and the commands that run there. */
export class Workplace implements Disposable {
  readonly #path = mkdtempSync(join(tmpdir(), "portspec-cli-"))

  write(name: string, text: string): void {
    writeFileSync(join(this.#path, name), text)
  }

  portspec(args: ReadonlyArray<string>, variables: Variables = {}): Promise<Run> {
    return run(process.execPath, [program, ...args], this.#path, variables)
  }

  /** A script for a POSIX shell. */
  shell(script: string, variables: Variables = {}): Promise<Run> {
    return run("sh", ["-c", script], this.#path, variables)
  }

  [Symbol.dispose](): void {
    rmSync(this.#path, { recursive: true, force: true })
  }
}

/** Whether this machine has curl. */
export const hasCurl: boolean = await run("curl", ["--version"], tmpdir(), {}).then(({ code }) => code === 0)
