// Where ${NAME} gets its text: the environment, and files of NAME=value lines.

import { readFile } from "node:fs/promises"
import { parseEnv } from "node:util"
import { UsageError } from "../usage-error.ts"

export type Environment = Readonly<Record<string, string | undefined>>

/** The environment of the process, over that of `files`; of several files the last one wins. */
export async function environmentOf(files: ReadonlyArray<string>): Promise<Environment> {
  const read = await Promise.all(
    files.map(async file => {
      const text = await readFile(file, "utf8").catch(() => {
        throw new UsageError(`the file of --env-file, ${file}, cannot be read`, "Check the name.")
      })
      return parseEnv(text)
    })
  )
  return Object.assign({}, ...read, process.env)
}
