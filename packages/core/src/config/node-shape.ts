// A node of the config tree: all its rows, and all rules between them.

import type { Deployment, NodeKeys } from "./config-types.ts"
import { credentialRows } from "./credential-rows.ts"
import { objectOf } from "./object-shape.ts"
import { provider } from "./provider-shape.ts"
import { credentialRules } from "./rule/credentials.ts"
import { leafRules } from "./rule/leaf.ts"
import { nameRules } from "./rule/names.ts"
import { complainOfStrayKey } from "./rule/stray-keys.ts"
import { targetRules } from "./rule/targets.ts"
import { weightRules } from "./rule/weights.ts"
import { bearerToken, secretText } from "./secret-shape.ts"
import { settingsRows } from "./settings-rows.ts"
import { key, type RowsFor, type Shape } from "./shape.ts"
import { statusCodes } from "./status-codes.ts"
import { strategy } from "./strategy-rows.ts"
import { boolean, fieldText, listOf, number, text } from "./value-shape.ts"

/** A node in a node. */
const target: Shape = {
  form: { is: "target" },
  write: (value, walk, at, key) => node.write(value, walk, at, key)
}

const deploymentRows: RowsFor<Deployment> = {
  deployment_id: key(fieldText, { required: true }),
  alias: key(text, { required: true }),
  api_version: key(fieldText, { required: true }),
  is_default: key(boolean)
}
const deployment = objectOf(deploymentRows, {
  name: "a deployment",
  like: '{ "deployment_id": "gpt-4o-eu", "alias": "gpt-4o", "api_version": "2024-10-21" }'
})

const ownRows: RowsFor<NodeKeys> = {
  name: key(text),
  weight: key(number({ rule: "value.weight", min: 0, fractions: true })),
  strategy: key(strategy),
  targets: key(listOf(target, "targets")),
  provider: key(provider),
  api_key: key(bearerToken),
  virtual_key: key(secretText),
  passthrough: key(boolean, { only: "hosted" }),
  prompt_id: key(text, { only: "hosted" }),
  on_status_codes: key(statusCodes),
  deployments: key(listOf(deployment, "deployments"), { only: "hosted" })
}

/** The rows of a node: its own, settings, and the keys of providers. */
export const nodeRows = { ...ownRows, ...settingsRows, ...credentialRows }

/** Keys that have no place beside a route, which says itself who answers. */
export const routingKeys: ReadonlySet<string> = new Set([
  ...Object.keys(ownRows).filter(name => name !== "on_status_codes"),
  ...Object.keys(credentialRows)
])

export const node = objectOf(nodeRows, {
  name: "a config",
  like: '{ "provider": "openai", "api_key": "…" }',
  rules: [...targetRules, ...weightRules, ...nameRules, ...leafRules, ...credentialRules],
  stray: complainOfStrayKey
})
