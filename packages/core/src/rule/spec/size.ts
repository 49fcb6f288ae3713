// Fields that a proxy is likely to refuse for their size.

import { isTooLarge, sizeRepair } from "../../encode/emit.ts"
import { type Run, report } from "../../grammar/run.ts"
import type { Rule } from "./facts.ts"

// Common proxies stop at 8 KB.
const large = 8_000

/** Warns of fields that take so many bytes. */
export function warnOfSize(bytes: number, run: Run): void {
  if (bytes <= large || isTooLarge(bytes)) return
  const message = `the header fields take ${bytes} bytes; many proxies stop at 8 KB`
  report(run, "size.large", [], message, sizeRepair, "warning")
}

export const size: Rule = ({ run, bytes }) => warnOfSize(bytes, run)
