// Providers that users host themselves: without a custom host there is nothing to call.

import { bearerAuth, optionalBearerAuth, provider } from "./provider.ts"

const none = {}

export const milvus = provider("milvus", none, bearerAuth, { customHost: "required" })
export const modal = provider("modal", none, optionalBearerAuth, { customHost: "required" })
export const ollama = provider("ollama", none, undefined, { customHost: "required" })
export const passthrough = provider("passthrough", none, optionalBearerAuth, {
  customHost: "required",
  only: "hosted"
})
export const qdrant = provider("qdrant", none, bearerAuth, { customHost: "required" })
export const triton = provider("triton", none, undefined, { customHost: "required" })
