// `portspec complete`: what a shell asks for while somebody types.

import type { Command } from "commander"
import type { AddCommand } from "../program.ts"

/** The command as the help shows it. It is never run: {@link completeWith} takes its place when it is called. */
export const addComplete: AddCommand = program => {
  program
    .command("complete")
    .summary("Print a completion script for a shell")
    .argument("[shell]", "zsh, bash, fish or powershell")
}

/** Gives a program without that command the one that answers the shell. */
export async function completeWith(program: Command): Promise<void> {
  const { default: addTo } = await import("@bomb.sh/tab/commander")
  addTo(program)
}
