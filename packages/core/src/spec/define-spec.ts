// Gives an object literal the type of a spec, where nothing else does.

import type { RequestSpec } from "./request-spec.ts"

/**
 * Returns the spec unchanged. An object in a `const` of its own loses its literal types, and a wrong key in it is an
 * error only where the spec is used. Within `defineSpec`, the error is at the key. For the type of the literal itself,
 * write `{ … } as const satisfies RequestSpec`.
 *
 * @param spec the spec, which is returned unchanged. Nothing is checked or thrown: `compile` does that
 * @example
 * const spec = defineSpec({ apiKey, route: { provider: "openai", auth } })
 */
export const defineSpec = (spec: RequestSpec): RequestSpec => spec
