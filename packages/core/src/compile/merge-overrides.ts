// Merges one request's overrides over the client's spec.

import { readable } from "../grammar/readable.ts"
import { mergeLayer } from "../spec/merge-layer.ts"
import type { RequestSpec } from "../spec/request-spec.ts"
import type { RequestOverrides } from "./request-overrides.ts"

/**
 * Returns the spec of a request with `overrides`. They are merged like a layer of `mergeSpecs`: groups and metadata
 * merge key by key, `null` removes, everything else replaces. Neither argument is changed, and nothing is checked;
 * `prepare` refuses overrides that change the client's own keys.
 *
 * @param spec what all requests of a client share
 * @param overrides what one request changes
 * @returns a new spec
 * @throws TypeError, which quotes nothing, if a getter or proxy in either throws
 * @example
 * compile(mergeOverrides(spec, { trace: { id: "order-42" }, cache: null }))
 */
export function mergeOverrides(spec: RequestSpec, overrides: RequestOverrides): RequestSpec {
  return readable(
    "the spec or the overrides",
    () => mergeLayer(mergeLayer({}, spec), overrides) as RequestSpec
  )
}
