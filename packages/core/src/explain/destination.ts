// Who is called, according to a route or a config node.

import type { Gateway } from "../grammar/gateway-kind.ts"
import { catalogModel } from "../rows/config/node-kind.ts"
import type { BodyParams } from "../rows/config/settings.ts"
import type { UnreadNode } from "./config-node.ts"
import type { UnreadRoute } from "./header-settings.ts"
import type { Destination } from "./leaf-plan.ts"
import { printableId } from "./printable.ts"
import { isTruthy, objectOf, textOf } from "./unread.ts"

/** Who is called by a route without an inline config that names its own providers. */
export function destinationOfRoute(route: UnreadRoute): Destination {
  const { provider, virtualKey, unlistedProvider, routedBy, config } = route
  if (typeof provider === "string") return destinationOfSlug(provider)
  if (isTruthy(virtualKey)) return { by: "virtual-key" }
  if (typeof unlistedProvider === "string") return { by: "unlisted-provider", slug: unlistedProvider }
  // A config in the request replaces the default config of the API key, so only the model decides.
  if (routedBy !== undefined)
    return { by: routedBy === "model" || isTruthy(config) ? "request-model" : "api-key" }
  if (typeof config === "string") return { by: "saved-config", id: printableId(config) }
  return nobody
}

/** Who is called by a leaf of a config. */
export function destinationOfNode(node: UnreadNode, gateway: Gateway): Destination {
  const provider = textOf(node.provider)
  // A virtual key takes precedence over a provider, but not over a slug (observed on the hosted gateway).
  const keyWins = gateway === "hosted" && isTruthy(node.virtual_key) && provider?.startsWith("@") !== true
  if (provider !== undefined && !keyWins) return destinationOfSlug(provider)
  // The rest exists only on the hosted gateway.
  if (gateway === "open-source") return nobody
  if (isTruthy(node.virtual_key)) return { by: "virtual-key" }
  if (node.passthrough === true) return { by: "passthrough" }
  const prompt = textOf(node.prompt_id)
  if (prompt !== undefined) return { by: "prompt", id: prompt }
  // Parameters are inherited, but a slug in them counts only in the node that contains it.
  return destinationOfModel(node.override_params) ?? destinationOfModel(node.default_params) ?? nobody
}

const nobody: Destination = { by: "nobody" }

const destinationOfSlug = (slug: string): Destination =>
  slug.startsWith("@") ? { by: "catalog", slug } : { by: "provider", slug }

/** `@slug/model` chooses the slug (Portkey docs, config-object). */
function destinationOfModel(params: unknown): Destination | undefined {
  const { model: name } = objectOf<BodyParams>(params)
  const [whole, slug = "", model = ""] = catalogModel.exec(textOf(name) ?? "") ?? []
  return whole === undefined ? undefined : { by: "catalog", slug, model }
}
