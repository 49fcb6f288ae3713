// Which name of a field counts where two are there. Only who reads fields asks.

import type { Gateway } from "../grammar/gateway-kind.ts"

/**
 * The fields whose other names the gateway prefers (gateway@2.0.0/src/utils/request.ts:71-76); of all others it prefers the
 * row's own name.
 */
export const otherNameWins: { readonly [G in Gateway]: ReadonlySet<string> } = {
  hosted: new Set(["x-portkey-aws-s3-object-key", "x-portkey-aws-bedrock-model"]),
  "open-source": new Set()
}
