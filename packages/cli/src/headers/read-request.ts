// Reads the request that the arguments of `lint` and `parse` give.

import { existsSync } from "node:fs"
import { isCurl } from "@portspec/document/request/curl-command"
import { ofCommand, type RequestHeaders, readHeaders } from "@portspec/document/request/header-text"
import { type FilledFields, fillFieldVariables } from "@portspec/document/request/variables-in-fields"
import { UsageError } from "@portspec/document/usage-error"
import type { HeaderFlags } from "../command/header-flags.ts"
import { oneName, readInput } from "../input/input-file.ts"

export interface ReadRequest extends FilledFields {
  readonly name: string
  readonly source: "words" | "file" | "stdin"
  readonly request: RequestHeaders
}

/** Takes the words of a `curl …` command as split by the shell, or one file, or standard input. */
export async function readRequest(args: ReadonlyArray<string>, flags: HeaderFlags): Promise<ReadRequest> {
  const [first, ...others] = args
  if (first !== undefined && isCurl(first))
    return { name: "curl", source: "words", ...withFilled(ofCommand(args)) }
  // The whole command, or a header field, in quotes. It may hold secrets, so no message quotes it.
  if (first !== undefined && others.length === 0 && !existsSync(first)) {
    if (/^[\w-]+:\s/.test(first)) {
      throw new UsageError(
        "the argument is a header field, not the name of a file",
        "Pass it through a pipe, or in a file."
      )
    }
    if (/^\s*\S*curl(?:\.exe)?\s/i.test(first)) {
      const input = { name: "curl", text: first, hasByteOrderMark: false, isStdin: false }
      return { name: "curl", source: "words", ...withFilled(readHeaders(input, "curl")) }
    }
  }
  if (others.length > 0) {
    throw new UsageError(
      `there are ${args.length} arguments, and only one file is read`,
      "Name one file, or begin the command with curl: portspec lint -- curl …"
    )
  }
  const name = await oneName(first)
  const input = await readInput(name)
  const source = input.isStdin ? "stdin" : "file"
  return { name: input.name, source, ...withFilled(readHeaders(input, flags.as)) }
}

const withFilled = (request: RequestHeaders): FilledFields & { readonly request: RequestHeaders } => ({
  request,
  ...fillFieldVariables(request.fields)
})

/**
 * Header fields in the form that core reads: entries, in order. A value that is an object or array is passed on, as
 * JavaScript would pass it; its type does not show this.
 */
export const entriesOf = ({ fields }: FilledFields): ReadonlyArray<readonly [string, string]> =>
  fields.map(({ name, value, structure }) => [name, (structure ?? value) as string] as const)
