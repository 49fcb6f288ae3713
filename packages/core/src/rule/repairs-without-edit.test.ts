// Which repairs have no edit, and why: a repair that is exactly one change in one place has one.

import { expect, test } from "vitest"
import { check } from "../compile/check.ts"
import { checkConfig } from "../compile/check-config.ts"
import type { Gateway } from "../grammar/gateway-kind.ts"
import { aboutConfigRules } from "./config/about.ts"
import { examplesOf } from "./examples.ts"
import { aboutSpecRules } from "./spec/about.ts"

/** Ids of rules, by the reason. */
const withoutEdit: { readonly [reason: string]: string } = {
  "the caller has a choice": `
    auth.of-other-gateway gateway.field-unread name.undocumented cache.debug-off azure.beta-ignored config.fim-ignored integration.session-token
    route.seen-refused config.seen-refused value.provider-not-served config.hosted-only config.open-source-only
    config.beside-route config.strategy-missing config.single-target config.targets-unused config.fan-out
    config.target-unreachable config.foreign-key config.sticky-off config.strategy-key-unread config.codes-empty
    config.attempts-high config.max-age-range config.max-age-unit config.query-constant config.weights-sum
    config.weights-fraction config.conditions-empty config.targets-empty config.breaker-without-threshold
    config.no-route config.empty config.target-name-twice value.check-id`,
  "only the caller knows the value": `
    gateway.route hosted.no-api-key hosted.bearer-used-up auth.vertex-project companion.missing aws.default-region
    aws.unencoded auth.id-as-key auth.key-of-other auth.key-of-portkey config.id-as-key config.id-prefix config.key-of-other config.unfilled value.variable-name value.quoted value.other-field value.placeholder value.metadata-length
    value.attempts value.max-age value.request-timeout value.failure-threshold value.cooldown value.minimum-requests
    value.status-code value.weight value.hash-field value.sticky-ttl value.feedback value.body-path value.catalog-slug
    value.query-path value.query-operand value.regex config.check-regex shape.query-operator value.url value.host-portkey value.host
    value.field-name value.pem value.pem-encrypted value.not-a-field-value config.credential-missing
    config.companion-missing config.custom-host-missing config.vertex-incomplete config.virtual-key
    config.not-virtual-key route.not-virtual-key
    config.default-missing config.no-checks config.no-provider config.credential-without-provider config.weights-mixed
    config.catalog-model config.sticky-without-fields value.catalog-slug-hosted`,
  "it needs changes in several places, or moves something": `
    auth.forwarded-missing auth.not-forwarded auth.twice auth.forwarded-bearer auth.azure-anthropic
    auth.forwarded-into-url auth.oauth-token forward.own-key gateway.field-lost config.host-override name.unknown
    name.unprefixed value.slug-with-model value.guardrail-type value.check-name
    config.credential-on-strategy config.breaker-on-conditional config.guardrail-mix config.guardrail-shorthand
    config.guardrail-id config.hook-credentials config.deny-unread config.query-unread config.regex-not-last
    config.codes-unread config.breaker-unread config.strict-on-strategy config.key-unread config.key-overwritten
    config.negation-of-absent config.headers-in-params`,
  "it sets an object or a list": `
    cache.no-config config.incomplete config.targets-missing config.conditions-missing config.check-parameters
    config.timeout-not-retried config.codes-success`,
  "it is about a secret, which an edit must not contain or move": `
    value.bearer-prefix value.url-credentials value.virtual-key-slug config.inline-secret route.key-as-virtual-key`,
  "it is made outside the input": `
    config.inline-blocked config.inline-sticky config.inline-breaker value.host-private`,
  "unlistedProvider does not take fields of known providers": "route.unknown-provider"
}

/** The ids of the rules that the examples show, and those of them with an edit. */
function shownRules(): { readonly all: Set<string>; readonly edited: Set<string> } {
  const all = new Set<string>()
  const edited = new Set<string>()
  const look = (id: string, wrong: unknown, gateway: Gateway = "hosted"): void => {
    all.add(id)
    const inSpec = { apiKey: "pk-fake", route: { provider: "@prod", config: wrong } }
    for (const { rule, edit } of [
      ...check(wrong, { gateway }),
      ...checkConfig(wrong, { gateway }),
      ...check(inSpec, { gateway })
    ])
      if (rule === id && edit !== undefined) edited.add(id)
  }
  for (const [id, about] of Object.entries(aboutSpecRules))
    for (const { wrong, gateway } of [about, ...(about.more ?? [])]) look(id, wrong, gateway)
  for (const [id, abouts] of aboutConfigRules)
    for (const { wrong, gateway } of abouts.flatMap(examplesOf)) look(id, wrong, gateway)
  return { all, edited }
}

test("each rule has an edit, or a listed reason for having none", () => {
  const { all, edited } = shownRules()
  const excused = Object.values(withoutEdit).flatMap(ids => ids.trim().split(/\s+/))
  expect(excused.toSorted()).toEqual([...all].filter(id => !edited.has(id)).toSorted())
  expect(edited.size).toBeGreaterThan(25)
})
