// Merges layers of a spec into one: a company's, a team's, an application's.

import { isAbsent, isPlainObject } from "../grammar/plain-object.ts"
import { readable } from "../grammar/readable.ts"
import type { Fields } from "../grammar/type.ts"
import { kindOf } from "../issue/issue.ts"
import { mergeLayer } from "./merge-layer.ts"
import type { PartialSpec } from "./partial-spec.ts"
import { type Removals, withRemovals } from "./removals.ts"

/**
 * What the layers of each result removed or replaced, so a result can be merged again as if its layers were given instead.
 * It is not a key of the result, because the result is a spec that may become JSON or an argument of `decode`.
 */
const removalsOfResult = new WeakMap<object, Removals>()

/**
 * Merges `layers`, from the lowest to the highest. Groups and metadata merge key by key, `null` removes the value of
 * the layers below, and everything else replaces it. Credentials, configs and lists too are replaced whole. A `null`
 * within a config is a value of the config.
 *
 * A layer replaces the whole route below it if it decides who answers: by `provider`, `virtualKey`, `unlistedProvider`,
 * `routedBy`, or a config that names its own providers. The route of any other layer sets its keys one by one. The id
 * of a saved config is such a key.
 *
 * All layers are trusted equally. A layer with `customHost` sends another layer's credential to that host. Do not use the
 * input of a tenant or an end user as a layer. Pass it as the overrides of a request, which cannot change a credential,
 * provider or host.
 *
 * The result may lack parts, and is not checked: `decode` turns it into a spec. No layer is changed. A layer that is
 * `undefined` or `null` has no effect.
 *
 * Layers may be merged in parts: `mergeSpecs(a, mergeSpecs(b, c))` equals `mergeSpecs(a, b, c)`. The result does not
 * show what its layers removed, but this function remembers it. A copy of the result removes nothing.
 *
 * @param layers parts of a spec, from the lowest to the highest
 * @throws TypeError for a layer that is not a plain object, or in which a getter or proxy throws
 * @example
 * const spec = decode(mergeSpecs(company, team, { route: { provider: "openai", auth } }))
 */
export function mergeSpecs(...layers: ReadonlyArray<PartialSpec | null | undefined>): PartialSpec {
  let spec: Fields = {}
  let removals: Removals = {}
  for (const [index, layer] of layers.entries()) {
    if (isAbsent(layer)) continue
    const isObject = readable(`layer ${index}`, () => {
      if (!isPlainObject(layer)) return false
      for (const step of [removalsOfResult.get(layer) ?? {}, layer]) {
        removals = withRemovals(removals, step)
        spec = mergeLayer(spec, step) as Fields
      }
      return true
    })
    if (!isObject) throw new TypeError(`layer ${index} must be an object; it is ${kindOf(layer)}`)
  }
  removalsOfResult.set(spec, removals)
  return spec
}
