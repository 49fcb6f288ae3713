// A module that exports a spec or a config, run by Node.

import { existsSync } from "node:fs"
import { createRequire } from "node:module"
import { resolve } from "node:path"
import { pathToFileURL } from "node:url"
import { UsageError } from "@portspec/document/usage-error"
import * as Redacted from "effect/Redacted"

/** Whether a file name is a module's. Node itself strips the types from TypeScript. */
export const isModuleName = (name: string): boolean => /\.[cm]?[jt]s$/.test(name)

/**
 * What the module exports: its default export, `spec`, `config`, or its only export. Secrets in it are wrapped by this
 * program's copy of effect. Throws a {@link UsageError} for a module that cannot be imported or exports none of these.
 */
export async function importDocument(name: string): Promise<unknown> {
  const file = resolve(name)
  const exported = await importModule(name, file)
  const values = Object.values(exported)
  const document =
    exported.default ?? exported.spec ?? exported.config ?? (values.length === 1 ? values[0] : undefined)
  if (document === undefined) {
    throw new UsageError(`${name} exports no spec`, "Write export default { … }.")
  }
  const open = await opener(file)
  try {
    return rewrapped(document, open)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    throw new UsageError(`${name} exports a value that contains itself`, "Export plain data, as JSON has it.")
  }
}

async function importModule(name: string, file: string): Promise<Readonly<Record<string, unknown>>> {
  if (!existsSync(file)) throw new UsageError(`there is no file ${name}`, "Check the name.")
  // Standard output is for the report.
  const { write } = process.stdout
  process.stdout.write = process.stderr.write.bind(process.stderr)
  try {
    return await import(pathToFileURL(file).href)
  } catch (error) {
    throw new UsageError(`${name} cannot be imported: ${reasonOf(error)}`, "Run it with node to see where.")
  } finally {
    process.stdout.write = write
  }
}

/** The errors of Node about the module itself, which quote no value. */
const ofLoader: ReadonlySet<unknown> = new Set([
  "ERR_MODULE_NOT_FOUND",
  "ERR_PACKAGE_PATH_NOT_EXPORTED",
  "ERR_UNSUPPORTED_TYPESCRIPT_SYNTAX",
  "ERR_UNSUPPORTED_DIR_IMPORT"
])

/** An error of the module's own code may quote a secret, and so may the words that a syntax error quotes. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return "it throws"
  const [message = ""] = error.message.split("\n", 1)
  if ("code" in error && ofLoader.has(error.code)) return message
  const isOfParser = error instanceof SyntaxError && !/JSON/.test(message)
  return isOfParser
    ? `${error.name}: ${message.replace(/\s*(["'`]).*\1/s, "")}`
    : `it throws ${/^[AEIOU]/.test(error.name) ? "an" : "a"} ${error.name}`
}

type Open = (secret: Redacted.Redacted<unknown>) => unknown

/** Opens the secrets wrapped by the copy of effect that `file` imports, because no other copy can. */
async function opener(file: string): Promise<Open | undefined> {
  try {
    const theirs = createRequire(file).resolve("effect/Redacted")
    const { value }: typeof Redacted = await import(pathToFileURL(theirs).href)
    return value
  } catch {
    return undefined
  }
}

function rewrapped(value: unknown, open: Open | undefined): unknown {
  if (Redacted.isRedacted(value)) {
    try {
      return open === undefined ? value : Redacted.make(open(value))
    } catch {
      // It stays closed, and `check` reports it.
      return value
    }
  }
  if (Array.isArray(value)) return value.map(item => rewrapped(item, open))
  if (typeof value !== "object" || value === null) return value
  const prototype = Object.getPrototypeOf(value)
  if (prototype !== Object.prototype && prototype !== null) return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, rewrapped(part, open)]))
}
