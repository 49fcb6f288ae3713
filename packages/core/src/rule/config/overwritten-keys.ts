// Keys at the root of a config that fields of the request overwrite, on the hosted gateway.

import type { ObjectRule } from "../../grammar/type.ts"
import { isStrategyNode } from "../../rows/config/node-kind.ts"

const claude = ["anthropic_beta", "anthropic_version"]

/** The keys that a field of the same name overwrites, by provider. */
const overwritten: { readonly [slug: string]: ReadonlyArray<string> } = {
  anthropic: claude,
  bedrock: [
    ...claude,
    "aws_s3_bucket",
    "aws_s3_object_key",
    "aws_bedrock_model",
    "aws_server_side_encryption"
  ],
  "vertex-ai": [
    ...claude,
    "vertex_storage_bucket_name",
    "filename",
    "vertex_model_name",
    "vertex_batch_endpoint"
  ],
  "fireworks-ai": ["fireworks_account_id", "fireworks_file_length"]
}

const all: ReadonlyArray<string> = [...new Set(Object.values(overwritten).flat())]

/** The keys that fields of the request overwrite if the node is a whole config. For a slug: those of any provider. */
export const overwrittenKeysOf = (provider: unknown): ReadonlyArray<string> => {
  if (typeof provider !== "string") return []
  return provider.startsWith("@") ? all : (overwritten[provider] ?? [])
}

export const overwrittenKeyWarnings = [
  {
    id: "config.key-overwritten",
    severity: "warning",
    on: all,
    only: "hosted",
    find(node, tell, _allowed, { above }) {
      if (above !== undefined || isStrategyNode(node)) return
      for (const key of overwrittenKeysOf(node.provider)) {
        if (node[key] === undefined) continue
        const what =
          "is overwritten by the header field of that name, even where the request has none, unless it is in a target"
        tell([key], what, 'Make this node the only target of "strategy": { "mode": "single" }.')
      }
    }
  }
] as const satisfies ReadonlyArray<ObjectRule>
