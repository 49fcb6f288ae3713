// A provider without what it needs, and credentials that nothing reads.

import type { Gateway } from "../../table/gateway-kind.ts"
import { bearerConfigKey, credentialRows } from "../credential-rows.ts"
import { isStrategyNode } from "../node-kind.ts"
import { needsOfProvider, type Part } from "../provider-needs.ts"
import { listed } from "../rule/credentials.ts"
import { isVertexComplete, passesOpenSource } from "../rule/leaf.ts"
import type { Fields, Rule } from "../shape.ts"
import { warn } from "./warn.ts"

const inWords = (parts: ReadonlyArray<Part>): string =>
  listed(parts.map(({ key, value }) => (value === undefined ? key : `${key}: ${JSON.stringify(value)}`)))

const has = (node: Fields, { key, value }: Part): boolean =>
  node[key] !== undefined && (value === undefined || node[key] === value)

const forwardsAuthorization = ({ forward_headers: names }: Fields): boolean =>
  Array.isArray(names) &&
  names.some(name => typeof name === "string" && name.toLowerCase() === "authorization")

/** Whether a node is refused already for what it lacks, so that more about it would only repeat that. */
const isRefused = (node: Fields, gateway: Gateway): boolean =>
  (node.provider === "vertex-ai" && !isVertexComplete(node)) ||
  (gateway === "open-source" && !passesOpenSource(node))

const credentialMissing: Rule = {
  id: "config.credential-missing",
  on: "provider",
  check(node, walk, at, id) {
    const { provider } = node
    const own = typeof provider === "string" ? needsOfProvider().get(provider) : undefined
    if (own === undefined || own.credentials.length === 0 || isStrategyNode(node)) return
    if (node.virtual_key !== undefined || forwardsAuthorization(node) || isRefused(node, walk.run.gateway))
      return
    if (own.credentials.some(parts => parts.every(part => has(node, part)))) return
    warn(
      walk,
      at,
      "provider",
      id,
      `is ${JSON.stringify(provider)}, but no credential of it is complete, and none is taken from the request's fields`,
      `Add ${own.credentials.map(inWords).join("; or ")}.`
    )
  }
}

const companionMissing: Rule = {
  id: "config.companion-missing",
  on: "provider",
  check(node, walk, at, id) {
    const { provider } = node
    const own = typeof provider === "string" ? needsOfProvider().get(provider) : undefined
    if (own === undefined || node.virtual_key !== undefined || isStrategyNode(node)) return
    if (isRefused(node, walk.run.gateway)) return
    for (const { key, unless } of own.companions) {
      if (node[key] !== undefined || (unless !== undefined && node[unless] !== undefined)) continue
      // Azure OpenAI's deployments may be listed instead.
      if (node.deployments !== undefined && (key === "deployment_id" || key === "api_version")) continue
      const what = `is missing, and the gateway puts the text "undefined" into its calls to ${String(provider)} instead`
      warn(walk, at, key, id, what, "Add it.")
    }
  }
}

const deadKeys = [
  "provider",
  bearerConfigKey,
  "virtual_key",
  "passthrough",
  "prompt_id",
  ...Object.keys(credentialRows)
]

const credentialOnStrategy: Rule = {
  id: "config.credential-on-strategy",
  on: "targets",
  check(node, walk, at, id) {
    for (const key of deadKeys) {
      if (node[key] === undefined) continue
      const what = "stands beside targets, which do not inherit it, so it has no effect"
      warn(walk, at, key, id, what, "Write it into each target that needs it.")
    }
  }
}

const virtualKey: Rule = {
  id: "config.virtual-key",
  on: "virtual_key",
  check(_node, walk, at, id) {
    const hosted = walk.run.gateway === "hosted"
    warn(
      walk,
      at,
      "virtual_key",
      id,
      hosted
        ? "is a virtual key, which the Model Catalog has replaced"
        : "is a virtual key, which only the hosted gateway knows; it has no effect here",
      hosted
        ? 'Write "provider": "@slug", with the slug of the Model Catalog.'
        : 'Write "provider" and "api_key".'
    )
  }
}

export const credentialAdvice: ReadonlyArray<Rule> = [
  credentialMissing,
  companionMissing,
  credentialOnStrategy,
  virtualKey
]
