// A chat UI: its operator writes an endpoint with ${VARIABLES} of the environment and {{fields}} of the signed-in user. Each
// request fills them in. If one is not set, its key is absent, and an absent key that is required is an error.

import { decode, type RequestSpec } from "@portspec/core"

export type Texts = Readonly<Record<string, string | undefined>>

/** `template` with its placeholders filled in, wherever they stand in it. */
function filled(template: unknown, env: Texts, user: Texts): unknown {
  if (typeof template === "string")
    return template.replace(/\$\{(\w+)\}|\{\{(\w+)\}\}/g, (_, variable, field) =>
      String((variable ? env[variable] : user[field]) ?? "")
    )
  if (Array.isArray(template)) return template.map(item => filled(item, env, user))
  if (typeof template !== "object" || template === null) return template
  const entries = Object.entries(template)
  return Object.fromEntries(entries.map(([key, value]) => [key, filled(value, env, user)]))
}

/** The spec of one user's request. The user's text is encoded, so it cannot add a field or break the JSON of another. */
export const specFor = (endpoint: unknown, env: Texts, user: Texts): RequestSpec =>
  decode(filled(endpoint, env, user), { empty: "absent" })
