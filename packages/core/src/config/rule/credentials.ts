// A provider, its credential and its own keys must belong together.

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

const credentialKeys = Object.keys(credentialRows)

const list = (words: ReadonlyArray<string>, join: "and" | "or"): string =>
  words.length < 2 ? words.join() : `${words.slice(0, -1).join(", ")} ${join} ${words.at(-1)}`

const describe = (parts: ReadonlyArray<Part>): string =>
  list(
    parts.map(({ key, value }) => (value === undefined ? key : `${key}: ${JSON.stringify(value)}`)),
    "and"
  )

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
      `belongs to ${list(owners, "and")}; ${provider} does not read it`,
      other === undefined ? "Leave it out, or name the provider that it belongs to." : `Write ${other}.`
    )
  }
}))

const credentialMissing: Rule = {
  id: "config.credential-missing",
  on: "provider",
  warns: true,
  check(node, walk, at, id) {
    const { provider } = node
    const own = typeof provider === "string" ? keysOfProvider.get(provider) : undefined
    if (own === undefined || own.credentials.length === 0 || isStrategyNode(node)) return
    if (node.virtual_key !== undefined || forwardsAuthorization(node)) return
    if (own.credentials.some(parts => parts.every(part => has(node, part)))) return
    complain(
      walk,
      at,
      "provider",
      id,
      `is ${JSON.stringify(provider)}, but no credential of it is complete, and none is taken from the request's fields`,
      `Add ${list(own.credentials.map(describe), "or")}.`,
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
