// A provider and the keys next to it must belong together.

import type { Gateway } from "../../grammar/gateway-kind.ts"
import { textIn } from "../../grammar/secret.ts"
import type { Fields, ObjectRule } from "../../grammar/type.ts"
import { isUnfilled, unfilled } from "../../grammar/unfilled.ts"
import { isMeantAsSlug, isStrategyNode } from "../../rows/config/node-kind.ts"
import { bearerConfigKey, counterpartOf, ownersOf, providerKeys } from "../../rows/config/provider-keys.ts"
import {
  credentialsFor,
  needsOfProvider,
  type Part,
  type ProviderNeeds
} from "../../rows/config/provider-needs.ts"
import { targetKeys } from "../../rows/config/tree.ts"
import { isNoName, isProviderKey, portkeyIdIn, serviceOfKey } from "../../rows/provider/credential-shapes.ts"
import { providerOf } from "../../rows/provider/index.ts"
import { urlPartFault } from "../../rows/provider/url-part.ts"
import { isComplete, isVertexComplete } from "./leaf.ts"

/** Joins names as a list in English: `a, b and c`. */
const listed = (names: ReadonlyArray<string>): string =>
  names.length < 2 ? names.join() : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`

const foreignKey = (key: string) =>
  ({
    id: "config.foreign-key",
    on: [key],
    find(node, tell) {
      const { provider } = node
      if (typeof provider !== "string") return
      const owners = ownersOf(key)
      // Only the gateway knows the provider behind a slug that the table does not list.
      if (owners.includes(provider) || !providerOf.has(provider)) return
      const other = counterpartOf(key, provider)
      tell(
        [key],
        `is for ${owners.join(", ")}; ${provider} does not read it`,
        other === undefined ? "Leave it out." : `Write ${other}.`,
        other === undefined || node[other] !== undefined ? undefined : { rename: other }
      )
    }
  }) as const satisfies ObjectRule

export const credentialErrors = Object.keys(providerKeys).map(foreignKey)

const inWords = (parts: ReadonlyArray<Part>): string =>
  listed(parts.map(({ key, value }) => (value === undefined ? key : `${key}: ${JSON.stringify(value)}`)))

const has = (node: Fields, { key, value }: Part): boolean =>
  node[key] !== undefined && (value === undefined || node[key] === value)

const forwardsAuthorization = ({ forward_headers: names }: Fields): boolean =>
  Array.isArray(names) &&
  names.some(name => typeof name === "string" && name.toLowerCase() === "authorization")

/** What a leaf needs for its provider, or `undefined` if there is nothing to report. */
function needsOf(node: Fields, gateway: Gateway): ProviderNeeds | undefined {
  const { provider } = node
  if (typeof provider !== "string" || node.virtual_key !== undefined || isStrategyNode(node)) return undefined
  // The node is already refused as incomplete; another report would repeat that.
  const isRefused = (provider === "vertex-ai" && !isVertexComplete(node)) || !isComplete(node, gateway)
  return isRefused ? undefined : needsOfProvider().get(provider)
}

/** Keys that have no effect next to targets. */
const notInherited = [
  "provider",
  bearerConfigKey,
  "virtual_key",
  "passthrough",
  "prompt_id",
  ...Object.keys(providerKeys)
]

/** The keys of a node that hold a secret string, each with its type. */
const secretTexts = Object.entries(targetKeys).flatMap(([key, { type }]) =>
  type.kind.is === "text" && type.kind.secret ? [{ key, refine: type.kind.refine }] : []
)

/**
 * The string of a virtual key that is not one, or `undefined`. Other rules report unfilled strings, and any virtual key
 * next to a slug.
 */
function noVirtualKeyIn(node: Fields): string | undefined {
  const text = textIn(node.virtual_key)
  if (text === undefined || isUnfilled(text) || isMeantAsSlug(node.provider)) return undefined
  return isProviderKey(text) || portkeyIdIn(text) === "config" || isNoName(text) ? text : undefined
}

export const credentialWarnings = [
  {
    id: "config.unfilled",
    severity: "warning",
    on: secretTexts.map(({ key }) => key),
    find(node, tell, allowed) {
      for (const { key, refine } of secretTexts) {
        const text = textIn(node[key])
        const found = text === undefined ? undefined : unfilled(text)
        // The type of the key may already refuse the string.
        if (text !== undefined && found !== undefined && refine?.(text, allowed) === undefined)
          tell([key], found.what, found.repair)
      }
    }
  },
  {
    id: "config.key-of-other",
    severity: "warning",
    on: ["api_key"],
    find(node, tell) {
      const { provider } = node
      // A custom host may accept any key.
      if (typeof provider !== "string" || !providerOf.has(provider) || node.custom_host !== undefined) return
      const found = serviceOfKey(textIn(node.api_key) ?? "")
      if (found === undefined || found.slugs.includes(provider)) return
      const what = `looks like a key of ${found.service}, which ${provider} does not accept`
      tell(["api_key"], what, `Write a credential of ${provider}.`)
    }
  },
  {
    id: "config.id-as-key",
    severity: "warning",
    on: ["api_key"],
    find(node, tell) {
      switch (portkeyIdIn(textIn(node.api_key) ?? "")) {
        case "config":
          return tell(["api_key"], "is the id of a saved config, not a key", "Write the provider's own key.")
        case "catalog-slug":
          return tell(
            ["api_key"],
            "is a slug of the Model Catalog, not a key",
            'Write it as "provider", and leave "api_key" out.'
          )
        default:
      }
    }
  },
  {
    id: "config.not-virtual-key",
    severity: "warning",
    only: "hosted",
    on: ["virtual_key"],
    find(node, tell) {
      const text = noVirtualKeyIn(node)
      if (text === undefined) return
      const refused = "so the gateway answers 400"
      if (isProviderKey(text)) {
        const repair = 'Write it as "api_key", beside its "provider".'
        tell(["virtual_key"], `looks like a provider's key, not a virtual key, ${refused}`, repair)
      } else if (isNoName(text)) {
        tell(["virtual_key"], `is not the name of a virtual key, ${refused}`, "Copy the name from Portkey.")
      } else {
        const repair = 'Name a provider: "provider": "@slug".'
        tell(["virtual_key"], `is the id of a saved config, not a virtual key, ${refused}`, repair)
      }
    }
  },
  {
    id: "config.credential-missing",
    severity: "warning",
    on: ["provider"],
    find(node, tell, { gateway }) {
      const needs = needsOf(node, gateway)
      const credentials = needs === undefined ? [] : credentialsFor(needs, gateway)
      if (credentials.length === 0 || forwardsAuthorization(node)) return
      if (credentials.some(parts => parts.every(part => has(node, part)))) return
      tell(
        ["provider"],
        `is ${JSON.stringify(node.provider)}, but the config has no complete credential for it, and the gateway takes none from the header fields`,
        `Add ${credentials.map(inWords).join("; or ")}.`
      )
    }
  },
  {
    id: "config.companion-missing",
    severity: "warning",
    on: ["provider"],
    find(node, tell, { gateway }) {
      for (const { key, unless } of needsOf(node, gateway)?.companions ?? []) {
        if (node[key] !== undefined || (unless !== undefined && node[unless] !== undefined)) continue
        // Azure OpenAI accepts a list of deployments instead.
        if (node.deployments !== undefined && (key === "deployment_id" || key === "api_version")) continue
        // Another provider's name of the key is already reported.
        if (Object.keys(node).some(other => counterpartOf(other, node.provider) === key)) continue
        const what = `is missing, so the gateway writes the text "undefined" into its calls to ${String(node.provider)}`
        tell([key], what, "Add it.")
      }
    }
  },
  {
    id: "config.url-in-place",
    severity: "warning",
    on: ["provider"],
    find(node, tell, { gateway }) {
      for (const { key } of needsOf(node, gateway)?.companions ?? []) {
        const { [key]: value } = node
        const kind = targetKeys[key]?.type.kind
        if (typeof value !== "string" || kind?.is !== "text" || kind.refine !== undefined) continue
        const fault = urlPartFault(key, value)
        if (fault !== undefined) tell([key], fault.what, fault.repair, fault.edit)
      }
    }
  },
  {
    id: "config.credential-on-strategy",
    severity: "warning",
    on: notInherited,
    find(node, tell) {
      if (node.targets === undefined) return
      for (const key of notInherited) {
        if (node[key] === undefined) continue
        const what = "is beside targets, which do not inherit it, so it has no effect"
        tell([key], what, "Write it into each target that needs it.")
      }
    }
  },
  {
    id: "config.virtual-key",
    severity: "warning",
    on: ["virtual_key"],
    find(node, tell, { gateway }) {
      if (gateway === "hosted") {
        // Already reported: a value that is not a name, and a name next to a slug.
        if ([node.virtual_key, node.provider].some(isMeantAsSlug)) return
        if (textIn(node.virtual_key) === undefined || noVirtualKeyIn(node) !== undefined) return
        const what = "is a virtual key, which the Model Catalog has replaced"
        tell(["virtual_key"], what, 'Write "provider": "@slug", with the slug of the Model Catalog.')
      } else {
        const what = "is a virtual key, which only the hosted gateway knows; it has no effect here"
        tell(["virtual_key"], what, 'Write "provider" and "api_key".')
      }
    }
  }
] as const satisfies ReadonlyArray<ObjectRule>
