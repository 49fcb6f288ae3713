// Facts about refinements, for documentation, arbitraries and schemas. No bundle that compiles contains them.

import type { AboutRefinement } from "../../grammar/about.ts"
import { customHost } from "../../grammar/refinement/custom-host.ts"
import { forwardedName } from "../../grammar/refinement/field-name.ts"
import { hostLabel, hostLabels, labelPattern, labelsPattern } from "../../grammar/refinement/host-label.ts"
import { listItem } from "../../grammar/refinement/list-item.ts"
import { pem } from "../../grammar/refinement/pem.ts"
import { portkeyKey } from "../../grammar/refinement/portkey-key.ts"
import { traceParent, traceParentPattern } from "../../grammar/refinement/trace-parent.ts"
import { url } from "../../grammar/refinement/url.ts"
import { catalogPattern, slugPattern } from "../../grammar/slug-pattern.ts"
import type { Refinement } from "../../grammar/type.ts"
import { catalogSlug, unlistedSlug } from "../provider/slug.ts"
import { checkId, guardrailTypes, nameOfCheck, typeOfGuardrail } from "./guardrail.ts"
import { providerSlug } from "./provider-slug.ts"
import { numericText, queryPath, queryPathPattern, regularExpression } from "./query.ts"
import { noSavedId, savedId } from "./saved-id.ts"
import { bodyPath, bodyPathPattern } from "./settings.ts"
import { hashField, hashFieldPattern } from "./strategy.ts"
import { bareToken } from "./tree.ts"
import { virtualKey } from "./virtual-key.ts"

const urls = [
  "https://llm.example.com",
  "https://llm.example.com/v1",
  "http://llm-2.example.com:8080/a/b"
] as const

/** The facts about each refinement in a config. A test fails if a refinement of a config is not listed here. */
export const aboutRefinements: ReadonlyMap<Refinement, AboutRefinement> = new Map<
  Refinement,
  AboutRefinement
>([
  [url, { rules: ["value.url", "value.url-credentials"], examples: urls }],
  [
    customHost,
    {
      rules: ["value.url", "value.url-credentials", "value.host-portkey", "value.host", "value.host-private"],
      examples: urls
    }
  ],
  [
    forwardedName,
    {
      rules: [
        "value.field-name",
        "value.forward-portkey",
        "value.forward-metadata-service",
        "value.transport-field"
      ],
      examples: ["x-user-id", "X-Session", "accept-language", "authorization", "x_under-score.d"]
    }
  ],
  [
    pem,
    {
      rules: ["value.pem", "value.pem-encrypted", "value.not-a-field-value"],
      examples: [
        "-----BEGIN PRIVATE KEY-----\nAAAA+/=\n-----END PRIVATE KEY-----\n",
        "-----BEGIN PRIVATE KEY-----\r\nAAAA\r\nBBBB\r\n-----END PRIVATE KEY-----",
        "-----BEGIN PRIVATE KEY-----AAAA-----END PRIVATE KEY-----"
      ]
    }
  ],
  [
    bodyPath,
    {
      rules: ["value.body-path"],
      examples: ["logprobs", "tools[0].function.strict", "messages[*].name", "messages[*].content[*].x"]
    }
  ],
  [
    checkId,
    {
      rules: ["value.check-id"],
      examples: ["default.contains", "default.jwt", "portkey.pii", "my-plugin.check"]
    }
  ],
  [typeOfGuardrail, { rules: ["value.guardrail-type"], examples: ["guardrail", "mutator"] }],
  [
    nameOfCheck,
    {
      rules: ["value.check-name"],
      examples: ["default.contains", "contains", "portkey.pii"]
    }
  ],
  [hostLabel, { rules: ["value.host-label"], examples: ["contoso", "us-east-1", "global", "x"] }],
  [hostLabels, { rules: ["value.host-label"], examples: ["xy12345", "xy12345.us-east-1", "my-org"] }],
  [
    hashField,
    {
      rules: ["value.hash-field"],
      examples: ["metadata.user_id", "params.user", "headers.x-user-id", "metadata.a.b"]
    }
  ],
  [numericText, { rules: ["value.query-operand"], examples: ["4000", "0.5", "-1", "5abc"] }],
  [regularExpression, { rules: ["value.regex"], examples: ["", "^gpt-", "eu|us", "\\d{3}"] }],
  [
    queryPath,
    {
      rules: ["value.query-path", "shape.query-operator"],
      examples: ["metadata.user_plan", "metadata.名", "metadata.a b", "params.model", "params.max_tokens"]
    }
  ],
  [
    providerSlug,
    {
      rules: [
        "value.provider-not-served",
        "value.catalog-slug",
        "value.slug-with-model",
        "value.catalog-slug-hosted",
        "value.unknown-provider"
      ],
      examples: ["openai", "anthropic"]
    }
  ],
  [virtualKey, { rules: ["value.virtual-key-slug"], examples: ["openai-vk", "my@key"] }],
  [
    bareToken,
    {
      rules: ["value.bearer-prefix"],
      examples: ["sk-fake", "bearer", "Basic Zm9v", "@team", "$"]
    }
  ]
])

/** The facts about a refinement of the config. */
export function aboutRefinement(refinement: Refinement): AboutRefinement {
  const about = aboutRefinements.get(refinement)
  if (about === undefined) throw new TypeError("a refinement of a config is not in refinements.about.ts")
  return about
}

const beginsLikeUrl = /^[Hh][Tt][Tt][Pp][Ss]?:/

/**
 * The requirement of each of these refinements, as a pattern for JSON Schema, forms and other tools that cannot call a
 * function. A pattern may accept more than its refinement, never less.
 */
export const refinementPatterns: ReadonlyMap<Refinement, RegExp> = new Map<Refinement, RegExp>([
  [url, beginsLikeUrl],
  [customHost, beginsLikeUrl],
  [forwardedName, /^[!#$%&'+.^_`|~0-9A-Za-z-]+$/],
  [hostLabel, labelPattern],
  [hostLabels, labelsPattern],
  [listItem, /^[^,[\]"']*$/],
  [pem, /^\s*-----BEGIN PRIVATE KEY-----/],
  [traceParent, traceParentPattern],
  [catalogSlug, catalogPattern],
  [unlistedSlug, slugPattern],
  [checkId, /\./],
  [typeOfGuardrail, new RegExp(`^(?:${guardrailTypes.join("|")})$`)],
  [numericText, /^\s*[-+.\d]/],
  [queryPath, queryPathPattern],
  [bodyPath, bodyPathPattern],
  [hashField, hashFieldPattern]
])

/** How the reference describes a string that satisfies a refinement of a header field. */
export const refinementNames: ReadonlyMap<Refinement, string> = new Map<Refinement, string>([
  [url, "a URL"],
  [customHost, "a custom host"],
  [forwardedName, "a field name"],
  [listItem, "a plain name"],
  [hostLabel, "a label of a host"],
  [hostLabels, "labels of a host"],
  [pem, "a PEM private key"],
  [portkeyKey, "a Portkey API key"],
  [traceParent, "a W3C traceparent"],
  [catalogSlug, "a Model Catalog slug"],
  [unlistedSlug, "the slug of an unlisted provider"],
  [virtualKey, "a virtual key"],
  [savedId, "the id of a saved config"],
  [noSavedId, "no id"]
])
