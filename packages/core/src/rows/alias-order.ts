// Which name of a field counts if both are present. Only code that reads fields uses this.

import type { Gateway } from "../grammar/gateway-kind.ts"

/**
 * The fields for which the gateway prefers another name (gateway@2.0.0/src/utils/request.ts:71-76). For all other
 * fields it prefers the row's own name.
 */
export const otherNameWins: { readonly [G in Gateway]: ReadonlySet<string> } = {
  hosted: new Set(["x-portkey-aws-s3-object-key", "x-portkey-aws-bedrock-model"]),
  "open-source": new Set()
}
