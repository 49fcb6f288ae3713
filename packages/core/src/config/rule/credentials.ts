// A provider, its credential and its own keys must belong together.

import type { Gateway } from "../../table/gateway-kind.ts"
import {
  bearerConfigKey,
  credentialRows,
  keysOfProvider,
  ownersOfKey,
  type Part
} from "../credential-rows.ts"
import { isStrategyNode } from "../node-kind.ts"
import type { Fields, Rule } from "../shape.ts"
import { complain } from "../walk.ts"
import { isVertexComplete, passesOpenSource } from "./leaf.ts"

const credentialKeys = Object.keys(credentialRows)

const list = (words: ReadonlyArray<string>): string =>
  words.length < 2 ? words.join() : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`

const inWords = (parts: ReadonlyArray<Part>): string =>
  list(parts.map(({ key, value }) => (value === undefined ? key : `${key}: ${JSON.stringify(value)}`)))

const has = (node: Fields, { key, value }: Part): boolean =>
  node[key] !== undefined && (value === undefined || node[key] === value)

// `azure_api_version` is what Azure AI calls `api_version` of Azure OpenAI.
const counterpart = (key: string, own: ReadonlySet<string>): string | undefined =>
  [...own].find(other => key !== other && (key.endsWith(`_${other}`) || other.endsWith(`_${key}`)))

const forwardsAuthorization = ({ forward_headers: names }: Fields): boolean =>
  Array.isArray(names) &&
  names.some(name => typeof name === "string" && name.toLowerCase() === "authorization")

const foreignKeys: ReadonlyArray<Rule> = credentialKeys.map(key => ({
  id: "config.foreign-key",
  on: key,
  check({ provider }, walk, at, id) {
    if (typeof provider !== "string") return
    const own = keysOfProvider.get(provider)
    const owners = ownersOfKey.get(key) ?? []
    // The gateway alone knows what stands behind a slug that the table does not list.
    if (own === undefined || owners.includes(provider)) return
    const other = counterpart(key, own.keys)
    complain(
      walk,
      at,
      key,
      id,
      `belongs to ${list(owners)}; ${provider} does not read it`,
      other === undefined ? "Leave it out, or name the provider that it belongs to." : `Write ${other}.`
    )
  }
}))

/** Whether a node is refused already for what it lacks, so that more about it would only repeat that. */
const isRefused = (node: Fields, gateway: Gateway): boolean =>
  (node.provider === "vertex-ai" && !isVertexComplete(node)) ||
  (gateway === "open-source" && !passesOpenSource(node))

const credentialMissing: Rule = {
  id: "config.credential-missing",
  on: "provider",
  warns: true,
  check(node, walk, at, id) {
    const { provider } = node
    const own = typeof provider === "string" ? keysOfProvider.get(provider) : undefined
    if (own === undefined || own.credentials.length === 0 || isStrategyNode(node)) return
    if (node.virtual_key !== undefined || forwardsAuthorization(node) || isRefused(node, walk.run.gateway))
      return
    if (own.credentials.some(parts => parts.every(part => has(node, part)))) return
    complain(
      walk,
      at,
      "provider",
      id,
      `is ${JSON.stringify(provider)}, but no credential of it is complete, and none is taken from the request's fields`,
      `Add ${own.credentials.map(inWords).join("; or ")}.`,
      "warning"
    )
  }
}

const companionMissing: Rule = {
  id: "config.companion-missing",
  on: "provider",
  warns: true,
  check(node, walk, at, id) {
    const { provider } = node
    const own = typeof provider === "string" ? keysOfProvider.get(provider) : undefined
    if (own === undefined || node.virtual_key !== undefined || isStrategyNode(node)) return
    if (isRefused(node, walk.run.gateway)) return
    for (const { key, unless } of own.needed) {
      if (node[key] !== undefined || (unless !== undefined && node[unless] !== undefined)) continue
      // Azure OpenAI's deployments may be listed instead.
      if (node.deployments !== undefined && (key === "deployment_id" || key === "api_version")) continue
      const what = `is missing, and the gateway puts the text "undefined" into its calls to ${String(provider)} instead`
      complain(walk, at, key, id, what, "Add it.", "warning")
    }
  }
}

const deadKeys = ["provider", bearerConfigKey, "virtual_key", "passthrough", "prompt_id", ...credentialKeys]

const credentialOnStrategy: Rule = {
  id: "config.credential-on-strategy",
  on: "targets",
  warns: true,
  check(node, walk, at, id) {
    for (const key of deadKeys) {
      if (node[key] === undefined) continue
      const what = "stands beside targets, which do not inherit it, so it has no effect"
      complain(walk, at, key, id, what, "Write it into each target that needs it.", "warning")
    }
  }
}

const virtualKey: Rule = {
  id: "config.virtual-key",
  on: "virtual_key",
  warns: true,
  check(_node, walk, at, id) {
    const hosted = walk.run.gateway === "hosted"
    complain(
      walk,
      at,
      "virtual_key",
      id,
      hosted
        ? "is a virtual key, which the Model Catalog has replaced"
        : "is a virtual key, which only the hosted gateway knows; it has no effect here",
      hosted
        ? 'Write "provider": "@slug", with the slug of the Model Catalog.'
        : 'Write "provider" and "api_key".',
      "warning"
    )
  }
}

export const credentialRules: ReadonlyArray<Rule> = [
  ...foreignKeys,
  credentialMissing,
  companionMissing,
  credentialOnStrategy,
  virtualKey
]
