// A spec with its secrets in the open, for those who must.

import * as Redacted from "effect/Redacted"
import { copyOf } from "../grammar/copy.ts"
import { readable } from "../grammar/readable.ts"
import type { RequestSpec } from "./request-spec.ts"

/**
 * A copy of `spec` with every `Redacted` in it opened. The result prints its secrets: keep it out of logs.
 *
 * @param spec any spec, for example of `parse` or `normalize`
 * @returns a copy with plain texts
 * @throws TypeError, which quotes nothing, for a spec with a getter that throws, or a `Redacted` that was wiped
 * @example
 * const stored = JSON.stringify(reveal(parse(request.headers).spec))
 */
export const reveal = (spec: RequestSpec): RequestSpec =>
  readable("the spec", () => copyOf(spec, revealed) as RequestSpec)

/** The text of a `Redacted`; any other value as it is. */
export const revealed = (value: unknown): unknown =>
  Redacted.isRedacted(value) ? Redacted.value(value) : value
