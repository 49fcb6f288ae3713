// Fields that a proxy is likely to refuse for their size.

import { isTooLarge, sizeRepair } from "../../encode/emit.ts"
import { type Run, tell } from "../../grammar/run.ts"

// Common proxies stop at 8 KB.
const large = 8_000

/** Warns of fields that take so many bytes. No single key of a spec is to blame, so it is no rule of the table. */
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
