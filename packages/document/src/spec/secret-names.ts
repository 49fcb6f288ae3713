// The names of the variables that replace secrets, and other values that a spec file does not contain.

import { valueAt } from "../read/place.ts"

type Path = ReadonlyArray<string | number>

/** `secretAccessKey`, `x-tenant-token` and `api_key` as `SECRET_ACCESS_KEY`, `X_TENANT_TOKEN` and `API_KEY`. */
export const constantCase = (text: string): string =>
  text
    .replace(/([a-z\d])([A-Z])/g, "$1_$2")
    .replace(/[\W_]+/g, "_")
    .replace(/^_+|_+$/g, "")
    .toUpperCase()

/**
 * The variable name for the secret at `path` of `spec`: the provider that it belongs to, or PORTKEY, and the keys of
 * the path. `route.auth` of a spec for openai becomes `OPENAI_API_KEY`.
 */
export function secretName(spec: unknown, path: Path): string {
  let holder: unknown = spec
  let owner = "portkey"
  let keys: string[] = []
  for (const step of path) {
    if (typeof step === "string" && !needless.has(step)) keys.push(step)
    holder = valueAt(holder, [step])
    const slug = valueAt(holder, ["provider"]) ?? valueAt(holder, ["unlistedProvider"])
    if (typeof slug !== "string") continue
    owner = slug
    keys = []
  }
  const [only = "apiKey"] = keys
  // The name of a header field is clear enough.
  if (keys.length > 1 && /Headers$/.test(only)) return constantCase(keys.at(-1) ?? "")
  const name = [owner, ...(keys.length === 0 ? ["apiKey"] : keys)].map(constantCase).join("_")
  // A variable cannot begin with a digit: the one for 302ai is _302AI_API_KEY.
  return name.replace(/^(?=\d)/, "_")
}

/** Keys that a name does not need. */
const needless: ReadonlySet<string> = new Set(["route", "auth"])
