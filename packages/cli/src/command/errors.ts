// Errors about how a command was called: in the form of all other errors, with the next command to type.

import type { Command } from "commander"
import { printable } from "../output/printable.ts"
import { styleOf } from "../output/style.ts"

/** Lets `command` report its errors; `call` is how it is called, such as `portspec check`. */
export function addErrors(command: Command, call: string): void {
  command.configureOutput({
    outputError(text, write) {
      const style = styleOf(process.stderr)
      const message = withoutValues(text).replace(/^error: /, "")
      const [, what = message, proposal] = /^(.*)\n\((Did you mean .*\?)\)\n$/s.exec(message) ?? []
      const repair = proposal ?? repairOf(command.name()) ?? `${call} --help lists what it takes.`
      write(
        `${style.error("error")}: ${printable(what.trimEnd())}\n  ${style.strong("Repair:")} ${printable(repair)}\n`
      )
    }
  })
}

/** Without `--` before a curl command, its header fields arrive as flags, and they may be secrets. */
const withoutValues = (text: string): string =>
  text
    .replace(/^(error: unknown option '(?:--[\w-]+|-\w))[^\n]*'(?=\n|$)/s, "$1'")
    .replace(/^(error: too many arguments .* but got \d+): .*\n$/s, "$1.\n")

function repairOf(name: string): string | undefined {
  const isCurl = (name === "lint" || name === "parse") && process.argv.includes("curl")
  return isCurl && !process.argv.includes("--")
    ? `Put -- before the curl command: portspec ${name} -- curl …`
    : undefined
}
