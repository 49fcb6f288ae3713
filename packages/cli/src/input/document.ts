// Reads one file: a data file, or a module that exports a spec or a config.

import {
  documentOf,
  documentOfText,
  type InputDocument,
  type ReadOptions
} from "@portspec/document/read/document"
import { readInput } from "./input-file.ts"
import { importDocument, isModuleName } from "./module-source.ts"

export interface FileOptions extends ReadOptions {
  /** The name for standard input, whose extension determines the format. */
  readonly stdinName?: string | undefined
}

/** Reads the document of a file; `-` is standard input. Throws a `UsageError` if there is nothing to read. */
export async function readDocument(name: string, options: FileOptions): Promise<InputDocument> {
  if (name !== "-" && isModuleName(name)) return documentOf(name, await importDocument(name), options)
  return documentOfText(await readInput(name, options.stdinName), options)
}
