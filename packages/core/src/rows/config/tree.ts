// A config document: a tree of nodes, each a provider with its credential or a strategy with targets.

import {
  boolean,
  fieldText,
  key,
  listOf,
  needed,
  number,
  objectOf,
  ref,
  refined,
  secretText,
  text
} from "../../grammar/kinds.ts"
import {
  type FieldsOf,
  type Keys,
  type ObjectKind,
  problem,
  type Refinement,
  type Type
} from "../../grammar/type.ts"
import { misplacedKeys } from "./misplaced-keys.ts"
import { counterpartOf, type ProviderKeys, providerKeys } from "./provider-keys.ts"
import { providerSlug } from "./provider-slug.ts"
import { type Settings, settingsKeys } from "./settings.ts"
import { statusCodes } from "./status-codes.ts"
import { strategy } from "./strategy.ts"
import { virtualKeyText } from "./virtual-key.ts"

const deploymentKeys = {
  /** The name of the deployment in Azure. */
  deployment_id: needed(fieldText),
  /** The name of the model in a request. */
  alias: needed(text),
  /** The version of Azure's API. */
  api_version: needed(fieldText),
  /** Whether it serves models that no alias names. */
  is_default: key(boolean)
}

/** A model of an Azure OpenAI resource. Hosted only. */
export interface Deployment extends FieldsOf<typeof deploymentKeys> {}

const deployment = objectOf<Deployment>({
  name: "a deployment",
  like: '{ "deployment_id": "a", "alias": "a", "api_version": "v1" }',
  keys: deploymentKeys
})

/** A token that the gateway sends as `Bearer <token>`; the config contains only the token. */
export const bareToken: Refinement = token =>
  token.charCodeAt(6) !== 0x20 || !/^bearer /i.test(token)
    ? undefined
    : problem(
        "value.bearer-prefix",
        "begins with the word Bearer, which the gateway adds itself",
        "Write the bare token."
      )

const ownKeys = {
  /** The name by which conditions refer to a target. */
  name: key(text),
  /** The share of a target in load balancing, relative to the others; default 1, 0 means none. */
  weight: key(number({ rule: "value.weight", min: 0, fractions: true })),
  /** How one of `targets` is chosen. */
  strategy: key(strategy),
  /** The targets to choose from; each may be a tree of its own. */
  targets: key(
    listOf(
      ref<Target>("Target", () => target),
      "targets"
    )
  ),
  /** The slug of the provider, or `@` and a slug of the Model Catalog (hosted only). */
  provider: key(refined(text, providerSlug)),
  /** The provider's key, without `Bearer`. */
  api_key: key(refined(secretText, bareToken)),
  /** Provider and credential in one. Legacy, hosted only; replaced by the Model Catalog. */
  virtual_key: key(virtualKeyText),
  /** The request names the provider: in its provider field, or as `@slug/model`. Hosted only. */
  passthrough: key(boolean, "hosted"),
  /** The id of a prompt saved in Portkey. Hosted only. */
  prompt_id: key(text, "hosted"),
  /** Accepted by Portkey's schema but never read: write it into `strategy`. */
  on_status_codes: key(statusCodes),
  /** The models of an Azure OpenAI resource. Hosted only. */
  deployments: key(listOf(deployment, "deployments"), "hosted")
}

/** The keys of a node except its settings and the keys of its provider. */
export interface NodeKeys extends FieldsOf<typeof ownKeys> {}

/** One node of a config: a provider with its credential, or a strategy with targets of its own. */
export interface Target extends NodeKeys, Settings, ProviderKeys {}

export const targetKeys: Keys = { ...ownKeys, ...settingsKeys, ...providerKeys }

/** Keys that do not belong next to a route, because the route itself determines the provider. */
export const routingKeys: ReadonlySet<string> = new Set([
  ...Object.keys(ownKeys).filter(name => name !== "on_status_codes"),
  ...Object.keys(providerKeys)
])

export const target: Type<Target, ObjectKind> = objectOf<Target>({
  name: "a config",
  like: '{ "provider": "openai", "api_key": "…" }',
  keys: targetKeys,
  mainKey: "provider",
  discriminator: ["strategy", "mode"],
  misplaced: misplacedKeys,
  meant: (key, { provider }) => counterpartOf(key, provider)
})
