// Strings that a refinement accepts, for refinements that need more than a few examples.

import * as fc from "fast-check"
import { portkeyKey } from "../grammar/refinement/portkey-key.ts"
import { traceParent } from "../grammar/refinement/trace-parent.ts"
import type { Refinement } from "../grammar/type.ts"
import { aboutRefinement } from "../rows/config/refinements.about.ts"
import { virtualKey } from "../rows/config/virtual-key.ts"
import { catalogSlug, unlistedSlug } from "../rows/provider/slug.ts"
import { without } from "./left-out.ts"
import { fieldText } from "./text-arbitrary.ts"

const hex = (length: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(..."0123456789abcdef"), minLength: length, maxLength: length })

const slugText = without(
  fc.oneof(
    { weight: 4, arbitrary: fc.stringMatching(/^[A-Za-z0-9_.-]{1,20}$/) },
    fc.constantFrom("undefined", "openai", "cf", "hf", "constructor", "__proto__")
  ),
  "placeholder"
)

const texts: ReadonlyMap<Refinement, fc.Arbitrary<string>> = new Map<Refinement, fc.Arbitrary<string>>([
  [
    traceParent,
    without(
      fc.tuple(hex(2), hex(32), hex(16), hex(2)).map(parts => parts.join("-")),
      "zeroTraceIds"
    )
  ],
  [portkeyKey, without(fieldText, "placeholder", "scheme", "keyOfProvider")],
  [virtualKey, without(fieldText, "placeholder", "catalogSlug")],
  [catalogSlug, slugText.map(slug => `@${slug}`)],
  [unlistedSlug, without(slugText, "listedProvider")]
])

/** Strings that `refinement` accepts. */
export const textsOf = (refinement: Refinement): fc.Arbitrary<string> =>
  texts.get(refinement) ?? fc.constantFrom(...aboutRefinement(refinement).examples)
