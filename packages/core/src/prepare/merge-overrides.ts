// One request's overrides over the client's spec.

import { mergeLayer } from "../spec/merge-layer.ts"
import type { RequestSpec } from "../spec/request-spec.ts"
import type { RequestOverrides } from "./request-overrides.ts"

/**
 * The spec that a request with `overrides` means: groups merge key by key, scalars and lists replace, `null` removes.
 * Neither argument is changed.
 */
export function mergeOverrides(spec: RequestSpec, overrides: RequestOverrides): RequestSpec {
  return mergeLayer(mergeLayer({}, spec), overrides) as RequestSpec
}
