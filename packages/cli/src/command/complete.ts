// `portspec complete`: completions for a shell while the user types.

import type { Command } from "commander"
import type { AddCommand } from "../program.ts"

/** The command as the help shows it. It never runs: {@link completeWith} replaces it when it is called. */
export const addComplete: AddCommand = program => {
  program
    .command("complete")
    .summary("Print a completion script for a shell")
    .argument("<shell>", "zsh, bash, fish or powershell")
}

/** Replaces that command in a program with the one that answers the shell. */
export async function completeWith(program: Command): Promise<void> {
  const { default: addTo } = await import("@bomb.sh/tab/commander")
  // A shell shows one line for each command.
  for (const command of program.commands) command.description(command.summary())
  addTo(program)
}
