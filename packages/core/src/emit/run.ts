// One run of the encoders over one spec: the compilation, and the texts found so far.

import type { Compilation } from "../table/compilation.ts"
import type { CompileOptions } from "../table/gateway-kind.ts"
import { trustedHostsOf } from "../table/gateway-kind.ts"

export interface Run extends Compilation {
  /** The text of each row that the spec gave, at the row's place in the layout. */
  slots: Array<string | undefined>
}

/** A fresh run. */
export function newRun(options: CompileOptions | undefined): Run {
  return {
    gateway: options?.gateway ?? "hosted",
    trustedHosts: trustedHostsOf(options),
    issues: [],
    carried: [],
    // Room for the rows of nearly every route, so that the array does not grow while it is filled.
    slots: new Array<string | undefined>(48)
  }
}
