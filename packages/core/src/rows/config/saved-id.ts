// The id of a config saved in Portkey.

import { isPlaceholder, placeholder } from "../../grammar/placeholder.ts"
import { fieldValue } from "../../grammar/refinement/field-value.ts"
import type { Problem, Refinement } from "../../grammar/type.ts"
import { words } from "../../issue/words.ts"

/** Whether `text` is base64 of a JSON object, which begins with `{` and a quote, white space or the end. */
export const looksEncoded = (text: string): boolean => /^e(?:y[ABIJ]|w[klop01])[\w+/-]{8,}={0,2}$/.test(text)

export const encodedConfig: Problem = {
  rule: "value.config-encoded",
  what: "looks like a config in base64, which the gateway does not decode: it answers 400",
  repair: "Pass the config itself, as an object."
}

/**
 * Whether `text` can be the id of a saved config or a placeholder for one: `pc-…`, any other slug, `$CONFIG_ID`,
 * `${id}`, `<id>`, or an empty string. Any other string may be a config in some kind of quotes, with keys inside.
 */
export const isConfigId = (text: string): boolean =>
  !looksEncoded(text.trim()) && /^(?!\{)[-\w.$<>{}*]{0,100}$/.test(text.trim())

/** The id of a saved config, which only the hosted gateway knows. */
export const savedId = {
  name: "the id of a saved config",
  problem(text, { gateway }) {
    if (isPlaceholder(text)) return placeholder
    if (looksEncoded(text)) return encodedConfig
    if (!isConfigId(text)) {
      return {
        rule: "shape.config-text",
        what: "is text but not the id of a saved config; a config itself is an object",
        repair: "Pass the object itself: JSON.parse of its JSON."
      }
    }
    const unsendable = fieldValue.problem(text)
    if (unsendable !== undefined) return unsendable
    if (gateway === "hosted") return undefined
    return {
      rule: "value.config-id-hosted",
      what: "is the id of a saved config, which the open-source gateway answers with 400",
      repair: "Pass the config itself, as an object."
    }
  }
} as const satisfies Refinement

/** Accepts no string: next to `routedBy`, a config is settings. */
export const noSavedId = {
  name: "no id",
  problem: text => ({
    rule: "shape.config-route",
    what: "is a saved config id, which is a route of its own",
    repair: words`Write route: { config: ${{ quoted: text }} }.`
  })
} as const satisfies Refinement
