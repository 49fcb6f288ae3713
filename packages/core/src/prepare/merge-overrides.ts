// One request's overrides over the client's spec.

import type { RequestSpec } from "../spec/request-spec.ts"
import { mergeValue } from "./merge-value.ts"
import type { RequestOverrides } from "./request-overrides.ts"

/**
 * The spec that a request with `overrides` means: groups merge key by key, scalars and lists replace, `null` removes.
 * Neither argument is changed.
 */
export function mergeOverrides(spec: RequestSpec, overrides: RequestOverrides): RequestSpec {
  return mergeValue(spec, overrides) as RequestSpec
}
