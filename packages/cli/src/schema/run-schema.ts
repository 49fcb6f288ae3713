// What `portspec schema` does.

import { configJsonSchema, requestSpecJsonSchema } from "@portspec/core/schema"
import type { SchemaFlags } from "../command/schema.ts"
import { writeErr, writeOut } from "../output/write.ts"
import { writeOutput } from "../output/write-file.ts"
import type { ExitCode } from "../run.ts"

export async function runSchema({ as, gateway, output }: SchemaFlags): Promise<ExitCode> {
  const schema = as === "config" ? configJsonSchema({ gateway }) : requestSpecJsonSchema({ gateway })
  const text = JSON.stringify(schema, null, 2)
  if (output === undefined || output === "-") await writeOut(text)
  else {
    await writeOutput(output, text)
    await writeErr(`Wrote ${output}.`)
  }
  return 0
}
