// Where ${NAME} gets its value: the environment, and files of NAME=value lines.

import { readFile } from "node:fs/promises"
import { parseEnv } from "node:util"
import type { Environment } from "@portspec/document/read/variables"
import { UsageError } from "@portspec/document/usage-error"
import { decodedText } from "./text-encoding.ts"

/** The contents of files of NAME=value lines; the last one wins. */
export async function readEnvFiles(files: ReadonlyArray<string>): Promise<Environment> {
  const read = await Promise.all(
    files.map(async file => {
      const bytes = await readFile(file).catch(() => {
        throw new UsageError(`the file of --env-file, ${file}, cannot be read`, "Check the name.")
      })
      return parseEnv(decodedText(bytes, file).text)
    })
  )
  return Object.assign({}, ...read)
}

/** The environment of the process, which overrides that of `files`. */
export const environmentOf = async (files: ReadonlyArray<string>): Promise<Environment> => ({
  ...(await readEnvFiles(files)),
  ...process.env
})
