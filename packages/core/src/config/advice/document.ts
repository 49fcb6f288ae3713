// The document as a whole: what has no meaning outside a target.

import type { Place, Walk } from "../../table/walk.ts"
import { namesProviders } from "../node-kind.ts"
import { routingKeys } from "../node-shape.ts"
import type { Fields } from "../shape.ts"
import { warn } from "./warn.ts"

/** About keys of a target in a document that is none, and credentials of nobody. */
export function adviseOnDocument(config: Fields, walk: Walk, at: Place): void {
  for (const key of ["name", "weight"]) {
    if (config[key] === undefined) continue
    const rule = key === "name" ? "config.name-unread" : "config.weight-unread"
    warn(walk, at, key, rule, "is read in a target only", "Leave it out.")
  }
  // What names one in the hosted gateway's way alone is told to the open-source one as such.
  if (namesProviders(config, "hosted")) return
  for (const key of Object.keys(config)) {
    if (config[key] === undefined || !routingKeys.has(key) || key === "name" || key === "weight") continue
    const what = "stands without a provider, so the fields of the request overwrite it"
    warn(walk, at, key, "config.credential-without-provider", what, 'Add "provider".')
  }
}
