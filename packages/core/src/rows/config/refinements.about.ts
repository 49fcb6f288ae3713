// Facts about every refinement in a config, for documentation, arbitraries and forms. No bundle contains them.

import type { customHost } from "../../grammar/refinement/custom-host.ts"
import type { forwardedName } from "../../grammar/refinement/field-name.ts"
import type { hostLabel, hostLabels } from "../../grammar/refinement/host-label.ts"
import type { pem } from "../../grammar/refinement/pem.ts"
import type { url } from "../../grammar/refinement/url.ts"
import type { AboutRefinement } from "../../grammar/type.ts"
import type { checkId, nameOfCheck, typeOfGuardrail } from "./guardrail.ts"
import type { providerSlug } from "./provider-slug.ts"
import type { numericText, queryPath, regularExpression } from "./query.ts"
import type { bodyPath } from "./settings.ts"
import type { hashField } from "./strategy.ts"
import type { bareToken } from "./tree.ts"
import type { virtualKey } from "./virtual-key.ts"

export type ConfigRefinement =
  | typeof bareToken
  | typeof bodyPath
  | typeof checkId
  | typeof customHost
  | typeof forwardedName
  | typeof hashField
  | typeof hostLabel
  | typeof hostLabels
  | typeof nameOfCheck
  | typeof numericText
  | typeof pem
  | typeof providerSlug
  | typeof queryPath
  | typeof regularExpression
  | typeof typeOfGuardrail
  | typeof url
  | typeof virtualKey

const urls = [
  "https://llm.example.com",
  "https://llm.example.com/v1",
  "http://llm-2.example.com:8080/a/b"
] as const

/** The facts, by the name of the refinement. */
export const aboutRefinements: { readonly [Name in ConfigRefinement["name"]]: AboutRefinement } = {
  "a URL": { rules: ["value.url", "value.url-credentials"], examples: urls },
  "a custom host": {
    rules: ["value.url", "value.url-credentials", "value.host-portkey", "value.host", "value.host-private"],
    examples: urls
  },
  "a field name": {
    rules: [
      "value.field-name",
      "value.forward-portkey",
      "value.forward-metadata-service",
      "value.transport-field"
    ],
    examples: ["x-user-id", "X-Session", "accept-language", "authorization", "x_under-score.d"]
  },
  "a PEM private key": {
    rules: ["value.pem", "value.pem-encrypted", "value.not-a-field-value"],
    examples: [
      "-----BEGIN PRIVATE KEY-----\nAAAA+/=\n-----END PRIVATE KEY-----\n",
      "-----BEGIN PRIVATE KEY-----\r\nAAAA\r\nBBBB\r\n-----END PRIVATE KEY-----",
      "-----BEGIN PRIVATE KEY-----AAAA-----END PRIVATE KEY-----"
    ]
  },
  "a path into the request's body": {
    rules: ["value.body-path"],
    examples: ["logprobs", "tools[0].function.strict", "messages[*].name", "messages[*].content[*].x"]
  },
  "the id of a check": {
    rules: ["value.check-id"],
    examples: ["default.contains", "default.jwt", "portkey.pii", "my-plugin.check"]
  },
  "the type of a guardrail": { rules: ["value.guardrail-type"], examples: ["guardrail", "mutator"] },
  "the name of a check": {
    rules: ["value.check-name"],
    examples: ["default.contains", "contains", "portkey.pii"]
  },
  "a label of a host": { rules: ["value.host-label"], examples: ["contoso", "us-east-1", "global", "x"] },
  "labels of a host": { rules: ["value.host-label"], examples: ["xy12345", "xy12345.us-east-1", "my-org"] },
  "a part of the request": {
    rules: ["value.hash-field"],
    examples: ["metadata.user_id", "params.user", "headers.x-user-id", "metadata.a.b"]
  },
  "a number as text": { rules: ["value.query-operand"], examples: ["4000", "0.5", "-1", "5abc"] },
  "a regular expression": { rules: ["value.regex"], examples: ["", "^gpt-", "eu|us", "\\d{3}"] },
  "a path into the request": {
    rules: ["value.query-path", "shape.query-operator"],
    examples: ["metadata.user_plan", "metadata.名", "metadata.a b", "params.model", "params.max_tokens"]
  },
  "the slug of a provider": {
    rules: [
      "value.provider-not-served",
      "value.catalog-slug",
      "value.slug-with-model",
      "value.catalog-slug-hosted",
      "value.unknown-provider"
    ],
    examples: ["openai", "anthropic"]
  },
  "a virtual key": { rules: ["value.virtual-key-slug"], examples: ["openai-vk", "my@key"] },
  "a bearer token": {
    rules: ["value.bearer-prefix"],
    examples: ["sk-fake", "bearer", "Basic Zm9v", "@team", "$"]
  }
}

/** The facts about a refinement of the config. */
export const aboutRefinement = ({ name }: { readonly name: string }): AboutRefinement =>
  aboutRefinements[name as ConfigRefinement["name"]]
