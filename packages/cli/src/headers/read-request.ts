// Reads the request that the arguments of `lint` and `parse` give.

import { ofCommand, type RequestHeaders, readHeaders } from "@portspec/document/request/header-text"
import { type FilledFields, fillFieldVariables } from "@portspec/document/request/variables-in-fields"
import type { HeaderFlags } from "../command/header-flags.ts"
import { expandNames, readInput } from "../input/input-file.ts"

export interface ReadRequest extends FilledFields {
  readonly name: string
  readonly request: RequestHeaders
}

/** Takes the words of a `curl …` command as split by the shell, or one file, or standard input. */
export async function readRequest(args: ReadonlyArray<string>, flags: HeaderFlags): Promise<ReadRequest> {
  if (args[0] === "curl") return { name: "curl", ...withFilled(ofCommand(args)) }
  const [name = "-"] = await expandNames(args.slice(0, 1))
  const input = await readInput(name)
  return { name: input.name, ...withFilled(readHeaders(input, flags.as)) }
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
