// The files that the arguments of a command name: files, globs, and standard input.

import { createReadStream } from "node:fs"
import { glob, stat } from "node:fs/promises"
import type { InputText } from "@portspec/document/read/document"
import { UsageError } from "@portspec/document/usage-error"
import { typedNames } from "../words/typed-command.ts"
import { decodedText } from "./text-encoding.ts"

const stdinSign = "-"

/** Whether a name is a glob. */
const isGlob = (name: string): boolean => /[*?[\]{}]/.test(name)

/**
 * The file names that `patterns` match, each once; those of a glob are sorted. `node_modules` is left out. Throws a
 * {@link UsageError} for a pattern that matches nothing.
 */
export async function expandNames(patterns: ReadonlyArray<string>): Promise<ReadonlyArray<string>> {
  if (patterns.length === 0) {
    if (process.stdin.isTTY) {
      throw new UsageError("no file is named", "Name one, or a glob in quotes, or - for standard input.")
    }
    return [stdinSign]
  }
  const names = new Set<string>()
  for (const pattern of patterns) for (const name of await namesOf(pattern)) names.add(name)
  return [...names]
}

/** The name for a command that reads one file; without one, standard input. Throws a {@link UsageError} for several. */
export async function oneName(pattern: string | undefined): Promise<string> {
  const [name = stdinSign, another, ...more] = await expandNames(pattern === undefined ? [] : [pattern])
  if (another === undefined) return name
  throw new UsageError(
    `${pattern} matches ${more.length + 2} files, and the command reads one`,
    `Name one of them, for example ${typedNames([name])}.`
  )
}

async function namesOf(pattern: string): Promise<ReadonlyArray<string>> {
  if (pattern === stdinSign) return [pattern]
  if (pattern === "") throw new UsageError("the name of a file is empty", "Check the variable that holds it.")
  const found = await stat(pattern).catch(() => undefined)
  if (found?.isDirectory()) {
    throw new UsageError(
      `${pattern} is a directory`,
      `Name its files, for example ${typedNames([`${pattern.replace(/\/+$/, "")}/**/*.yaml`])}.`
    )
  }
  if (found !== undefined || !isGlob(pattern)) return [pattern]
  const names: string[] = []
  for await (const name of glob(pattern, { exclude: name => /(^|[\\/])node_modules$/.test(name) }))
    if (!(await isDirectory(name))) names.push(name)
  if (names.length === 0) throw new UsageError(`no file matches ${pattern}`, "Check the pattern.")
  return names.sort()
}

const isDirectory = async (name: string): Promise<boolean> =>
  (await stat(name).catch(() => undefined))?.isDirectory() === true

/**
 * Reads a file, or standard input, which messages then call `stdinName`. Throws a {@link UsageError} if that is not
 * possible.
 */
export async function readInput(name: string, stdinName = "<stdin>"): Promise<InputText> {
  const isStdin = name === stdinSign
  const bytes = isStdin
    ? await bytesOf(process.stdin, stdinName)
    : await bytesOf(createReadStream(name), name)
  const shownName = isStdin ? stdinName : name
  return { name: shownName, ...decodedText(bytes, shownName), isStdin }
}

/** A request has room for far less. Without a limit, a device or an endless pipe would fill the memory. */
const mostBytes = 32 * 1024 * 1024

async function bytesOf(stream: NodeJS.ReadableStream, name: string): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of stream) {
      chunks.push(Buffer.from(chunk))
      size += chunk.length
      if (size > mostBytes) break
    }
  } catch (error) {
    unreadable(name, error as NodeJS.ErrnoException)
  }
  if (size <= mostBytes) return Buffer.concat(chunks)
  throw new UsageError(`${name} is larger than 32 MB`, "Check that it is the right file.")
}

function unreadable(name: string, error: NodeJS.ErrnoException): never {
  if (error.code === "ENOENT") throw new UsageError(`there is no file ${name}`, "Check the name.")
  throw new UsageError(
    `${name} cannot be read (${error.code ?? "unknown reason"})`,
    reasons[error.code ?? ""] ?? "Check what it is."
  )
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: "Check its permissions.",
  EPERM: "Check its permissions.",
  ELOOP: "Check where the link leads.",
  EISDIR: "Name a file in it."
}
