// What `portspec schema` does.

import { writeFile } from "node:fs/promises"
import { configJsonSchema, requestSpecJsonSchema } from "@portspec/core/schema"
import type { SchemaFlags } from "../command/schema.ts"
import { unwritable } from "../fix/write-file.ts"
import { writeErr, writeOut } from "../output/write.ts"
import type { ExitCode } from "../run.ts"

export async function runSchema({ as, gateway, output }: SchemaFlags): Promise<ExitCode> {
  const schema = as === "config" ? configJsonSchema({ gateway }) : requestSpecJsonSchema({ gateway })
  const text = JSON.stringify(schema, null, 2)
  if (output === undefined || output === "-") await writeOut(text)
  else {
    await writeFile(output, `${text}\n`).catch((error: unknown) => {
      throw unwritable(output, error)
    })
    await writeErr(`Wrote ${output}.`)
  }
  return 0
}
