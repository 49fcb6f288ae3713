// Replaces a file as a whole, so that nobody reads half of it.

import { chmod, realpath, rename, stat, writeFile } from "node:fs/promises"
import { UsageError } from "@portspec/document/usage-error"

/** Writes `text` to the file that `name` leads to, keeping its permissions. */
export async function replaceFile(name: string, text: string): Promise<void> {
  try {
    const file = await realpath(name)
    const { mode } = await stat(file)
    const draft = `${file}.portspec-${process.pid}`
    await writeFile(draft, text)
    await chmod(draft, mode)
    await rename(draft, file)
  } catch (error) {
    throw unwritable(name, error)
  }
}

/** The error for a file that could not be written. */
export function unwritable(name: string, error: unknown): UsageError {
  const code = error instanceof Error && "code" in error ? String(error.code) : "unknown reason"
  return new UsageError(`${name} cannot be written (${code})`)
}
