// Commands in messages, in the syntax of a POSIX shell.

import { shellWord } from "@portspec/document/compiled/shell"
import type { DocumentFlags } from "../command/flags.ts"
import { printable } from "../output/printable.ts"

/** Names of files as words; one that begins with a hyphen would be a flag. */
export const typedNames = (names: ReadonlyArray<string>): string =>
  names
    .map(name => shellWord([{ text: printable(name.startsWith("-") && name !== "-" ? `./${name}` : name) }]))
    .join(" ")

/** The flags that change what a command finds, each followed by a space. */
export function typedFlags({ gateway, trustedHost = [], envFile = [], as }: Partial<DocumentFlags>): string {
  const flags = [
    ...(gateway === undefined || gateway === "hosted" ? [] : ["--gateway", gateway]),
    ...trustedHost.flatMap(host => ["--trusted-host", host]),
    ...envFile.flatMap(file => ["--env-file", file]),
    ...(as === undefined ? [] : ["--as", as])
  ]
  return flags.map(flag => `${shellWord([{ text: printable(flag) }])} `).join("")
}
