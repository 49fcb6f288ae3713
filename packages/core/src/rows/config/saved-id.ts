// The id of a config saved in Portkey.

import { isPlaceholder, placeholder } from "../../grammar/placeholder.ts"
import { fieldValue } from "../../grammar/refinement/field-value.ts"
import { problem, type Refinement } from "../../grammar/type.ts"
import { words } from "../../issue/words.ts"

/** Whether `text` is base64 of a JSON object, which begins with `{` and a quote, white space or the end. */
export const looksEncoded = (text: string): boolean => /^e(?:y[ABIJ]|w[klop01])[\w+/-]{8,}={0,2}$/.test(text)

const passConfig = "Pass the config itself, as an object."

export const encodedConfig = problem(
  "value.config-encoded",
  "is a config in base64, so the gateway answers 400",
  passConfig
)

/**
 * Whether `text` can be the id of a saved config or a placeholder for one: `pc-…`, any other slug, `$CONFIG_ID`,
 * `${id}`, `<id>`, or an empty string. Any other string may be a config in some kind of quotes, with keys inside.
 */
export const isConfigId = (text: string): boolean =>
  !looksEncoded(text.trim()) && /^(?!\{)[-\w.$<>{}*]{0,100}$/.test(text.trim())

/** The id of a saved config, which only the hosted gateway knows. */
export const savedId: Refinement = (text, { gateway }) => {
  if (isPlaceholder(text)) return placeholder
  if (looksEncoded(text)) return encodedConfig
  if (!isConfigId(text)) return problem("shape.config-text", "is not the id of a saved config", passConfig)
  const unsendable = fieldValue(text)
  if (unsendable !== undefined) return unsendable
  if (gateway === "hosted") return undefined
  return problem(
    "value.config-id-hosted",
    "is the id of a saved config, so the open-source gateway answers 400",
    passConfig
  )
}

/** Accepts no string: next to `routedBy`, a config can only be settings. */
export const noSavedId: Refinement = text =>
  problem(
    "shape.config-route",
    "is the id of a saved config, which is a route of its own",
    words`Write route: { config: ${{ quoted: text }} }.`
  )
