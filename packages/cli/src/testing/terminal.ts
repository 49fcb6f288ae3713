// Runs the program on a pseudo-terminal, to see what a person would see, including colours.

import type { IPty } from "@lydell/node-pty"
import { program } from "./portspec.ts"

type Pty = { spawn(file: string, args: string[], options: object): IPty }

/** Absent on a machine without a prebuilt pseudo-terminal. */
export const pty: Pty | undefined = await import("@lydell/node-pty").catch(() => undefined)

/** Runs the program in `cwd` with a 100-column terminal as its standard streams, and returns what it shows. */
export function onTerminal(
  cwd: string,
  args: ReadonlyArray<string>,
  env: Readonly<Record<string, string>> = {}
): Promise<string> {
  const { PATH = "", HOME = "" } = process.env
  return new Promise((resolve, reject) => {
    if (pty === undefined) return reject(new Error("this machine has no pseudo-terminal"))
    const options = {
      cwd,
      cols: 100,
      rows: 40,
      name: env.TERM ?? "xterm-256color",
      env: { PATH, HOME, ...env }
    }
    const terminal = pty.spawn(process.execPath, [program, ...args], options)
    let shown = ""
    terminal.onData(data => {
      shown += data
    })
    terminal.onExit(() => resolve(shown.replaceAll("\r\n", "\n")))
  })
}
