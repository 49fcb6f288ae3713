// Writing a spec where no type asks for one.

import type { RequestSpec } from "./request-spec.ts"

/**
 * The spec itself. An object that stands in a `const` of its own loses its literal types, and a wrong key in it is only an
 * error where the spec is used; within `defineSpec` it is one at the key. For the type of the literal itself write
 * `{ … } as const satisfies RequestSpec`.
 *
 * @param spec the spec, which is returned as it is. Nothing is checked or thrown: `compile` does that
 * @example
 * const spec = defineSpec({ apiKey, route: { provider: "openai", auth } })
 */
export const defineSpec = (spec: RequestSpec): RequestSpec => spec
