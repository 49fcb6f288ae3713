// Writes files.

import { access, chmod, constants, realpath, rename, rm, stat, writeFile } from "node:fs/promises"
import { UsageError } from "@portspec/document/usage-error"

/**
 * Writes `bytes` to the file that `name` leads to, keeping its permissions. The file is replaced as a whole, so no
 * reader sees half of it.
 */
export async function replaceFile(name: string, bytes: Uint8Array): Promise<void> {
  let draft: string | undefined
  try {
    const file = await realpath(name)
    // Replacing it would work in a writable directory, but would be a surprise.
    await access(file, constants.W_OK)
    const { mode } = await stat(file)
    draft = `${file}.portspec-${crypto.randomUUID()}`
    // The file may hold secrets, so only the owner may read its draft.
    await writeFile(draft, bytes, { mode: 0o600, flag: "wx" })
    await chmod(draft, mode)
    await rename(draft, file)
  } catch (error) {
    if (draft !== undefined) await rm(draft, { force: true })
    throw unwritable(name, error)
  }
}

/** Writes an output file, which need not exist yet, with a line feed at its end. */
export async function writeOutput(name: string, text: string): Promise<void> {
  await writeFile(name, `${text}\n`).catch((error: unknown) => {
    throw unwritable(name, error)
  })
}

/** The error for a file that could not be written. */
export function unwritable(name: string, error: unknown): UsageError {
  const code = error instanceof Error && "code" in error ? String(error.code) : "unknown reason"
  return new UsageError(
    `${name} cannot be written (${code})`,
    repairs[code] ?? "Name a file in a directory that exists."
  )
}

const repairs: Readonly<Record<string, string>> = {
  EACCES: "Check the permissions of the file and of its directory.",
  EPERM: "Check the permissions of the file and of its directory.",
  EROFS: "Name a file that is not on a read-only disk.",
  ENOSPC: "Free some space on the disk, and run it again.",
  EISDIR: "Name a file, not a directory."
}
