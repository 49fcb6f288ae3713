// Nodes without a strategy: one call to one provider.

import type { Gateway } from "../../grammar/gateway-kind.ts"
import type { Fields, ObjectRule } from "../../grammar/type.ts"
import { valueAt } from "../../grammar/value-at.ts"
import type { Place } from "../../grammar/walk.ts"
import {
  catalogModel,
  catalogModelKeys,
  isEmpty,
  isStrategyNode,
  namesProviders
} from "../../rows/config/node-kind.ts"
import { providerKeys } from "../../rows/config/provider-keys.ts"
import { providerOf } from "../../rows/provider/index.ts"

/**
 * Whether a node has what a gateway requires of every node: the open-source gateway by its schema
 * (gateway/src/middlewares/requestValidator/schema/config.ts:128-166), the hosted one by the schema of its branch 2.0.0
 * and Portkey's later documentation.
 */
export function isComplete(node: Fields, gateway: Gateway): boolean {
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
      (gateway === "hosted"
        ? // Before it checks, the gateway replaces a stored provider with the real one and its credential.
          node.virtual_key !== undefined ||
          (namesProviders(node, gateway) && !providerOf.has(provider as string)) ||
          node.default_params ||
          node.drop_params ||
          node.fetch_integrated_models ||
          (provider === "azure-openai" && node.azure_ad_token)
        : provider === "azure-openai" && node.azure_auth_mode)
  )
}

/** What Portkey's documentation adds to {@link isComplete}, although its gateway has been observed to refuse it. */
const isCompleteByDocs = ({ provider, custom_host, forward_headers }: Fields): boolean =>
  forward_headers !== undefined ||
  (provider !== undefined && (custom_host !== undefined || provider === "azure-ai"))

/**
 * What the gateway requires of a vertex-ai target (gateway/src/middlewares/requestValidator/schema/config.ts:180-191).
 */
export const isVertexComplete = (node: Fields): boolean =>
  Boolean(node.vertex_region && (node.vertex_project_id || node.vertex_service_account_json))

/** Whether a node lacks what `gateway` requires of every node. */
function isLacking(node: Fields, gateway: Gateway, { above }: Place): boolean {
  // An empty document is not sent; a missing or unknown provider has an issue of its own.
  if (isComplete(node, gateway) || (above === undefined && isEmpty(node))) return false
  // So does a strategy without targets, or targets without a strategy.
  if (isStrategyNode(node) || (above !== undefined && node.provider === undefined)) return false
  return node.provider === undefined || providerOf.has(node.provider as string)
}

const lacking = "has none of the keys that the gateway needs"

/** A provider without any credential lacks one. Otherwise a retry with no attempts adds what the gateway looks for. */
function repairOf(node: Fields, gateway: Gateway): string {
  if (node.provider === undefined || Object.keys(node).some(key => Object.hasOwn(providerKeys, key)))
    return 'Add "retry": { "attempts": 0 }.'
  return gateway === "hosted" ? 'Write "provider": "@slug", or add "api_key".' : 'Add "api_key".'
}

export const leafErrors = [
  {
    id: "config.no-provider",
    on: [],
    find(node, tell, { gateway }, at) {
      if (at.above === undefined || isStrategyNode(node)) return
      if (namesProviders(node, gateway)) return
      if (gateway === "open-source")
        tell([], "names no provider, so the gateway answers 500", 'Add "provider" and "api_key".')
      else
        tell(
          [],
          "names no provider, so there is nothing to call",
          'Add "provider": "@slug", or "override_params": { "model": "@slug/model" }.'
        )
    }
  },
  {
    id: "config.incomplete",
    on: [],
    find(node, tell, { gateway }, at) {
      if (isLacking(node, gateway, at) && !(gateway === "hosted" && isCompleteByDocs(node)))
        tell([], `${lacking}, so it answers 400`, repairOf(node, gateway))
    }
  },
  {
    id: "config.vertex-incomplete",
    on: ["provider"],
    find(node, tell) {
      if (node.provider !== "vertex-ai" || node.virtual_key !== undefined || isVertexComplete(node)) return
      const what = "is missing, and vertex-ai needs it"
      if (node.vertex_region === undefined)
        tell(["vertex_region"], what, 'Add "vertex_region": "us-central1".')
      else tell(["vertex_project_id"], what, "Add it, or vertex_service_account_json.")
    }
  }
] as const satisfies ReadonlyArray<ObjectRule>

/** A slug of the Model Catalog, or what looks like one; Cloudflare's own models begin with an @ too. */
const catalogSlugAhead = /^@(?!(?:cf|hf)\/)/
const addModel = 'Write "@slug/model".'

export const leafWarnings = [
  {
    id: "config.catalog-model",
    severity: "warning",
    on: ["override_params"],
    only: "hosted",
    find(node, tell, _allowed, { above }) {
      const model = valueAt(node, ["override_params", "model"])
      if (typeof model !== "string" || !catalogSlugAhead.test(model)) return
      if (node.provider === undefined && node.virtual_key === undefined && !isStrategyNode(node)) {
        // A target that names no provider has an error of its own.
        if (catalogModel.test(model) || above !== undefined) return
        tell(["override_params", "model"], "is not @slug/model, so it names no provider", addModel)
      } else
        tell(
          ["override_params", "model"],
          "begins with a slug of the Model Catalog, which is read only in a node without provider, virtual_key and targets; here the provider gets it as it is",
          "Write the provider's own name of the model."
        )
    }
  },
  {
    id: "config.incomplete",
    severity: "warning",
    on: [],
    only: "hosted",
    find(node, tell, { gateway }, at) {
      if (!isLacking(node, gateway, at) || !isCompleteByDocs(node)) return
      tell(
        [],
        `${lacking}: it answered 400 when this was tested, but its documentation calls this enough`,
        node.provider === undefined
          ? repairOf(node, gateway)
          : 'Add "api_key", or "retry": { "attempts": 0 }.'
      )
    }
  },
  {
    id: "config.catalog-model",
    severity: "warning",
    on: ["override_params"],
    only: "open-source",
    find(node, tell, _allowed, { above }) {
      if (node.provider === undefined && above !== undefined) return
      // Only the hosted gateway understands the slug.
      if (!catalogModelKeys(node, "hosted").includes("override_params")) return
      tell(
        ["override_params", "model"],
        "begins with a slug of the hosted Model Catalog; the open-source gateway sends it to the provider as it is",
        "Write the provider's own name of the model."
      )
    }
  }
] as const satisfies ReadonlyArray<ObjectRule>
