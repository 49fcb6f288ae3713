// Flags of the commands that read header fields.

import { type HeaderForm, headerForms } from "@portspec/document/request/header-forms"
import { type Command, Option } from "commander"
import { addGatewayFlags, type GatewayFlags } from "./flags.ts"

export interface HeaderFlags extends GatewayFlags {
  readonly as?: HeaderForm
}

export const addHeaderFlags = (command: Command): Command =>
  addGatewayFlags(
    command
      .argument("[input...]", "a file, - for standard input, or a whole curl command after --")
      .addOption(
        new Option("--as <form>", "the form of the input, if it is not recognized").choices(headerForms)
      )
  )
