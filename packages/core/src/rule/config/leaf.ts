// Nodes without a strategy: one call to one provider.

import type { Gateway } from "../../grammar/gateway-kind.ts"
import type { Fields, ObjectRule } from "../../grammar/type.ts"
import type { Place } from "../../grammar/walk.ts"
import {
  catalogModelKeys,
  isEmpty,
  isStrategyNode,
  namesProviders,
  nodesAbove
} from "../../rows/config/node-kind.ts"
import { providerOf } from "../../rows/provider/index.ts"

/** Whether a node above, or the node itself, has a model that names the provider: parameters are inherited. */
function inheritsProvider(at: Place, gateway: Gateway): boolean {
  for (const node of nodesAbove(at)) if (catalogModelKeys(node, gateway).length > 0) return true
  return false
}

/** What the open-source gateway's schema asks of every node (gateway/src/middlewares/requestValidator/schema/config.ts:128-166). */
export function passesOpenSource(node: Fields): boolean {
  const { provider } = node
  return Boolean(
    (provider !== undefined && node.api_key !== undefined) ||
      (node.strategy !== undefined && node.targets !== undefined) ||
      node.cache ||
      node.retry ||
      node.request_timeout ||
      provider === "ollama" ||
      provider === "triton" ||
      (node.aws_access_key_id && node.aws_secret_access_key) ||
      (provider === "vertex-ai" && isVertexComplete(node)) ||
      node.before_request_hooks ||
      node.after_request_hooks ||
      node.input_guardrails ||
      node.output_guardrails ||
      (provider === "azure-openai" && node.azure_auth_mode)
  )
}

/** What the gateway asks of a vertex-ai target (gateway/src/middlewares/requestValidator/schema/config.ts:180-191). */
export const isVertexComplete = (node: Fields): boolean =>
  Boolean(node.vertex_region && (node.vertex_project_id || node.vertex_service_account_json))

export const leafErrors = [
  {
    id: "config.no-provider",
    severity: "error",
    on: [],
    find(node, tell, { gateway }, at) {
      if (at.above === undefined || isStrategyNode(node)) return
      if (namesProviders(node, gateway) || inheritsProvider(at, gateway)) return
      const hosted = gateway === "hosted"
      tell(
        [],
        hosted
          ? "names no provider, so there is nothing to call"
          : "names no provider, so the gateway answers 500 and tries no other target",
        hosted
          ? 'Add "provider": "@slug", or "override_params": { "model": "@slug/model" }.'
          : 'Add "provider" and "api_key".'
      )
    }
  },
  {
    id: "config.incomplete",
    severity: "error",
    on: [],
    only: "open-source",
    find(node, tell, _allowed, { above }) {
      // An empty document is not sent; a provider that is missing or unknown is an issue of its own.
      if (passesOpenSource(node) || (above === undefined && isEmpty(node))) return
      if (above !== undefined && node.provider === undefined && !isStrategyNode(node)) return
      if (node.provider !== undefined && !providerOf.has(node.provider as string)) return
      tell(
        [],
        "has none of the keys that the open-source gateway asks of every config and target, so it answers 400",
        node.provider === undefined
          ? 'Add "provider" and "api_key", or one of cache, retry, request_timeout, guardrails.'
          : 'Add "api_key"; where the provider takes none, add "retry": { "attempts": 0 }, which satisfies it too.'
      )
    }
  },
  {
    id: "config.vertex-incomplete",
    severity: "error",
    on: ["provider"],
    find(node, tell) {
      if (node.provider !== "vertex-ai" || node.virtual_key !== undefined || isVertexComplete(node)) return
      const what =
        "is missing, and the gateway refuses vertex-ai without a region and a project or service account"
      if (node.vertex_region === undefined)
        tell(["vertex_region"], what, 'Add "vertex_region": "us-central1".')
      else tell(["vertex_project_id"], what, "Add it, or vertex_service_account_json.")
    }
  }
] as const satisfies ReadonlyArray<ObjectRule>

export const leafWarnings = [
  {
    id: "config.catalog-model",
    severity: "warning",
    on: ["override_params"],
    only: "open-source",
    find(node, tell, _allowed, { above }) {
      if (node.provider === undefined && above !== undefined) return
      // The slug means something to the hosted gateway alone.
      if (!catalogModelKeys(node, "hosted").includes("override_params")) return
      tell(
        ["override_params", "model"],
        "begins with a slug of the hosted Model Catalog; the open-source gateway sends it to the provider as it is",
        "Write the provider's own name of the model."
      )
    }
  }
] as const satisfies ReadonlyArray<ObjectRule>
