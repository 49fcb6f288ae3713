// Options of the official SDK as JSON.

import type { InputText } from "../read/document.ts"
import { parseJsonText } from "../read/json-source.ts"
import { Lines } from "../read/lines.ts"
import { plainValueOf } from "../read/source-node.ts"
import type { VariableTexts } from "../read/variable-texts.ts"
import { UsageError } from "../usage-error.ts"

const example = 'Write { "apiKey": "…", "provider": "…" }.'

/** Reads the options, with a unique string for each `${NAME}`. Throws a {@link UsageError} for a text without options. */
export function readSdkOptions({ name, text }: InputText, variables: VariableTexts): object {
  const { root, faults } = parseJsonText(text, true)
  const [fault] = faults
  if (root === undefined || fault !== undefined) {
    const { line, column } = new Lines(text).positionOf(fault?.range.start ?? 0)
    throw new UsageError(
      `${name}:${line}:${column}: ${fault?.message ?? "there is no JSON"}`,
      fault?.repair ?? example
    )
  }
  const filled = JSON.stringify(plainValueOf(root)).replace(/\$\{([A-Za-z_]\w*)\}/g, (_, variable: string) =>
    variables.textOf(variable)
  )
  const options: unknown = JSON.parse(filled)
  if (typeof options === "object" && options !== null) return options
  throw new UsageError(`${name} holds no JSON object`, example)
}
