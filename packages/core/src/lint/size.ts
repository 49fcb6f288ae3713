// The room that all fields take in the head of the request.

import { checkSize } from "../encode/emit.ts"
import { warnOfSize } from "../rule/spec/size.ts"
import type { Request } from "./lint-rule.ts"

const utf8 = new TextEncoder()

/** Reports the sum of `name: value` and a line end, in bytes, where it is too large. */
export function reportSize({ fields, run }: Request): void {
  let bytes = 0
  for (const { name, value } of fields) bytes += name.length + utf8.encode(value).length + 4
  checkSize(bytes, run)
  warnOfSize(bytes, run)
}
