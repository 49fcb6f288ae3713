// Flags shared by several commands.

import type { CompileOptions, Gateway } from "@portspec/core"
import { type Command, Option } from "commander"

export interface GatewayFlags {
  readonly gateway: Gateway
  readonly trustedHost: ReadonlyArray<string>
}

export interface DocumentFlags extends GatewayFlags {
  readonly envFile: ReadonlyArray<string>
  readonly stdinFilepath?: string
  readonly as?: "spec" | "config"
}

/** A flag that can be repeated. */
export const several = (flags: string, description: string): Option =>
  new Option(flags, description)
    .default([])
    .argParser((value: string, before: ReadonlyArray<string>) => [...before, value])

export const addGatewayKindFlag = (command: Command): Command =>
  command.addOption(
    new Option("--gateway <kind>", "the gateway that the request is for")
      .choices(["hosted", "open-source"])
      .default("hosted")
  )

export const addGatewayFlags = (command: Command): Command =>
  addGatewayKindFlag(command).addOption(
    several("--trusted-host <name>", "a private host that a spec may name as customHost; may be repeated")
  )

export const addEnvFileFlag = (command: Command): Command =>
  command.addOption(
    several(
      "--env-file <file>",
      "NAME=value lines for ${NAME}; the environment takes precedence; may be repeated"
    )
  )

export const addStdinFilepathFlag = (command: Command): Command =>
  command.option("--stdin-filepath <name>", "the name of standard input; its extension sets the format")

/** For commands that take specs and configs. */
export const addDocumentFlags = (command: Command): Command =>
  addStdinFilepathFlag(
    addEnvFileFlag(addGatewayFlags(command)).addOption(
      new Option("--as <kind>", "the kind of document, if its keys do not show it").choices([
        "spec",
        "config"
      ])
    )
  )

/** For commands that list rows of the table. */
export interface RowsFlags {
  readonly format: "table" | "json"
}

export const addRowsFlags = (command: Command): Command =>
  command.addOption(
    new Option("-f, --format <name>", "how to print them").choices(["table", "json"]).default("table")
  )

export const compileOptionsOf = ({ gateway, trustedHost }: GatewayFlags): CompileOptions => ({
  gateway,
  trustedHosts: trustedHost
})
