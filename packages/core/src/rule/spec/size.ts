// Fields so large that a proxy is likely to refuse them.

import { isTooLarge, sizeRepair } from "../../encode/emit.ts"
import { type Run, tell } from "../../grammar/run.ts"

// Common proxies allow 8 KB.
const large = 8_000

/** Warns if `bytes`, the size of the fields, is large. No single key is responsible, so the table has no such rule. */
export function warnOfSize(bytes: number, run: Run): void {
  if (bytes <= large || isTooLarge(bytes)) return
  tell(run, {
    rule: "size.large",
    severity: "warning",
    path: [],
    subject: "the header fields",
    what: `take ${bytes} bytes; many proxies stop at 8 KB`,
    repair: sizeRepair
  })
}
