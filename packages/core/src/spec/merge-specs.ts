// Layers of a spec into one: a company's, a team's, an application's.

import { isAbsent, isPlainObject } from "../grammar/plain-object.ts"
import { readable } from "../grammar/readable.ts"
import { kindOf } from "../issue/issue.ts"
import { mergeLayer } from "./merge-layer.ts"
import type { PartialSpec } from "./partial-spec.ts"

/**
 * What `layers` say together, from the lowest to the highest. Groups and metadata merge key by key, `null` removes what
 * the layers below say, and everything else replaces it: a credential, a config and a list too are replaced whole. A
 * `null` within a config is a value of the config.
 *
 * A layer replaces the whole route below it where it says who answers: by `provider`, `virtualKey`, `unlistedProvider`,
 * `routedBy`, or a config that names its own providers. The route of any other layer sets its keys one by one; the id of
 * a saved config is such a key.
 *
 * All layers are trusted alike. One with `customHost` sends the credential of another to that host, so what a tenant or an
 * end user sends is no layer: it belongs into the overrides of a request, which change no credential, provider or host.
 *
 * The result may lack parts, and is not checked: `decode` makes a spec of it. No layer is changed. A layer that is
 * `undefined` or `null` says nothing.
 *
 * @param layers parts of a spec, from the lowest to the highest
 * @throws TypeError for a layer that is no plain object, or in which a getter or proxy throws
 * @example
 * const spec = decode(mergeSpecs(company, team, { route: { provider: "openai", auth } }))
 */
export function mergeSpecs(...layers: ReadonlyArray<PartialSpec | null | undefined>): PartialSpec {
  return layers.reduce<PartialSpec>((below, layer, index) => {
    if (isAbsent(layer)) return below
    const merged = readable(`layer ${index}`, () =>
      isPlainObject(layer) ? mergeLayer(below, layer) : undefined
    )
    if (merged === undefined) throw new TypeError(`layer ${index} must be an object; it is ${kindOf(layer)}`)
    return merged as PartialSpec
  }, {})
}
