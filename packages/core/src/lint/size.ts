// The size of all fields together in the head of the request.

import { checkSize } from "../encode/emit.ts"
import { warnOfSize } from "../rule/spec/size.ts"
import type { Request } from "./lint-rule.ts"

const utf8 = new TextEncoder()

/** Reports the fields if `name: value` and line ends add up to too many bytes. */
export function reportSize({ fields, run }: Request): void {
  let bytes = 0
  for (const { name, value } of fields) bytes += name.length + utf8.encode(value).length + 4
  checkSize(bytes, run)
  warnOfSize(bytes, run)
}
