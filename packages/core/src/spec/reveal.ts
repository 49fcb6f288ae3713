// Opens the secrets of a spec, for programs that need them.

import { copyOf } from "../grammar/copy.ts"
import { readable } from "../grammar/readable.ts"
import { revealed } from "../grammar/secret.ts"
import type { RequestSpec } from "./request-spec.ts"

/**
 * A copy of `spec` with every `Redacted` opened. Printing the result shows its secrets: keep it out of logs.
 *
 * @param spec any spec, for example from `parse` or `normalize`
 * @returns a copy with plain strings
 * @throws TypeError, which quotes nothing, for a spec with a getter that throws, or a wiped `Redacted`
 * @example
 * const stored = JSON.stringify(reveal(parse(request.headers).spec))
 */
export const reveal = (spec: RequestSpec): RequestSpec =>
  readable("the spec", () => copyOf(spec, revealed) as RequestSpec)
