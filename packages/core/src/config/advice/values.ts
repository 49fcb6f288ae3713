// Values that are taken otherwise than they look, wherever they stand.

import { quote } from "../../issue/issue.ts"
import { providerOf } from "../../table/provider/index.ts"
import { isPrintedRedacted } from "../../table/secret.ts"
import { nearestProvider, withoutModel } from "../provider-shape.ts"
import type { Check, Form } from "../shape.ts"
import { adviseOnQueries } from "./query.ts"
import { warn } from "./warn.ts"

const adviseOnCustomHost: Check = (value, walk, at, key) => {
  if (typeof value !== "string" || !value.endsWith("/") || !URL.canParse(value)) return
  const what = "ends in a slash, which the gateway doubles: //chat/completions"
  warn(walk, at, key, "config.trailing-slash", what, "Take the slash off.")
}

const adviseOnProvider: Check = (value, walk, at, key) => {
  if (typeof value !== "string" || value === "" || walk.run.gateway !== "hosted") return
  if (isPrintedRedacted(value)) return
  const slug = withoutModel(value)
  if (value.startsWith("@")) {
    if (slug === value) return
    const repair = `Write "provider": ${JSON.stringify(slug)} and "override_params": { "model": … }.`
    const what = `is ${quote(value)}, a provider and a model in one`
    warn(walk, at, key, "config.provider-with-model", what, repair)
  } else if (!providerOf.has(value)) {
    const what = `is ${quote(value)}, which is not a provider known here`
    warn(walk, at, key, "config.unknown-provider", what, nearestProvider(value))
  }
}

/** Advice about values of a form. */
export const valueAdvice: { readonly [Is in Form["is"]]?: Check } = {
  "custom-host": adviseOnCustomHost,
  provider: adviseOnProvider,
  query: adviseOnQueries
}
