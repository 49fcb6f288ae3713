// The layout of help: the purpose of the command, sections with titles in capitals, examples.

import { type Command, Help, type Option } from "commander"

export const exitCodes = `  0  done, and no error was found
  1  errors were found
  2  it could not run: a wrong flag, a missing file`

const titles: Readonly<Record<string, string>> = {
  "Usage:": "USAGE\n ",
  "Options:": "FLAGS",
  "Arguments:": "INPUT"
}

/** Sets the layout of help for a program and its commands; commands added later inherit it. */
export function styleHelp(program: Command): void {
  program.configureHelp({
    styleTitle: title => titles[title] ?? title.replace(/:$/, "").toUpperCase(),
    subcommandTerm: command => command.name(),
    commandUsage: command =>
      Help.prototype.commandUsage.call(new Help(), command).replace("[options]", "[flags]"),
    optionDescription: descriptionOf,
    // The purpose comes first.
    formatHelp(command, helper) {
      const [usage = "", about = "", ...rest] = Help.prototype.formatHelp
        .call(helper, command, helper)
        .split("\n\n")
      return [about, usage, ...rest].join("\n\n")
    }
  })
  program.addHelpText(
    "after",
    sections([
      [
        "EXAMPLES",
        `  $ portspec init openai > spec.yaml
  $ portspec check 'specs/**/*.yaml'
  $ portspec compile spec.yaml --format curl`
      ],
      ["EXIT CODES", exitCodes],
      ["ENVIRONMENT", "  NO_COLOR, FORCE_COLOR  no color, or color without a terminal"],
      ["LEARN MORE", "  portspec <command> --help describes a command."]
    ])
  )
}

function descriptionOf({ description, argChoices = [], defaultValue }: Option): string {
  const choices = argChoices.length === 0 ? "" : ` {${argChoices.join("|")}}`
  const usual = typeof defaultValue === "string" ? ` (default ${defaultValue})` : ""
  return `${description}${choices}${usual}`
}

const sections = (texts: ReadonlyArray<readonly [title: string, text: string]>): string =>
  `${texts.map(([title, text]) => `\n${title}\n${text}`).join("\n")}\n`

/** Adds examples and other notes below the flags. */
export function addExamples(
  command: Command,
  examples: ReadonlyArray<string>,
  more: ReadonlyArray<readonly [title: string, text: string]> = []
): void {
  const lines = examples.map(example => `  $ ${example}`).join("\n")
  command.addHelpText("after", sections([["EXAMPLES", lines], ...more]))
}
