// The room that all fields take in the head of the request.

import { checkSize } from "../../encode/emit.ts"
import { warnOfSize } from "../../rule/spec/size.ts"
import type { LintRule } from "../lint-rule.ts"

const utf8 = new TextEncoder()

/** `name: value` and a line end, in bytes. */
export const size: LintRule = ({ fields, run }) => {
  let bytes = 0
  for (const { name, value } of fields) bytes += name.length + utf8.encode(value).length + 4
  checkSize(bytes, run)
  warnOfSize(bytes, run)
}
