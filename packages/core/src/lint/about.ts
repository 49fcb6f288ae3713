// Facts about every rule of header fields, for tests and the reference.

import type { AboutRules } from "../grammar/about.ts"
import type { HeaderFields } from "../http/header-fields.ts"
import type { lintRules } from "./lint-rules.ts"

const key = { "x-portkey-api-key": "pk-fake" }
const plain = { ...key, "x-portkey-provider": "openai", authorization: "Bearer sk-fake" }
const catalog = { ...key, "x-portkey-provider": "@openai-prod" }
const saved = { ...catalog, "x-portkey-config": "pc-main" }
const withKey = { ...key, "x-portkey-config": '{"provider":"openai","api_key":"fake"}' }
const caching = {
  "x-portkey-provider": "openai",
  authorization: "Bearer sk-fake",
  "x-portkey-config": '{"cache":{"mode":"simple"}}'
}
const bedrock = {
  ...key,
  "x-portkey-provider": "bedrock",
  "x-portkey-aws-region": "us-east-1",
  "x-portkey-aws-access-key-id": "AKIAFAKE",
  "x-portkey-aws-secret-access-key": "fake"
}
const oracle = {
  ...key,
  "x-portkey-provider": "oracle",
  "x-portkey-oracle-region": "us-chicago-1",
  "x-portkey-oracle-compartment-id": "compartment",
  "x-portkey-oracle-tenancy": "tenancy",
  "x-portkey-oracle-user": "user",
  "x-portkey-oracle-fingerprint": "aa:bb"
}
const pem = (newline: string): string =>
  ["-----BEGIN PRIVATE KEY-----", "ZmFrZQ==", "-----END PRIVATE KEY-----"].join(newline)

interface Fields {
  readonly wrong: HeaderFields
  readonly right: HeaderFields
}

const of = (base: HeaderFields, wrong: HeaderFields, right: HeaderFields = {}): Fields => ({
  wrong: { ...base, ...wrong },
  right: { ...base, ...right }
})

/** The facts about each rule, by id. */
export const aboutLintRules: AboutRules<(typeof lintRules)[number][number]> = {
  "value.empty": {
    known: { itself: "an empty text is false to JavaScript" },
    ...of(plain, { "x-portkey-trace-id": "" }, { "x-portkey-trace-id": "trace" })
  },
  "value.not-a-field-value": {
    known: { itself: "RFC 9110 §5.5" },
    ...of(plain, { "x-portkey-trace-id": "café" }, { "x-portkey-trace-id": "cafe" }),
    more: [of(plain, { "x-portkey-trace-id": " trace" }, { "x-portkey-trace-id": "trace" })]
  },
  "field.twice": {
    known: { itself: "RFC 9110 §5.3" },
    wrong: [...Object.entries(plain), ["x-portkey-trace-id", "a"], ["x-portkey-trace-id", "b"]],
    right: { ...plain, "x-portkey-trace-id": "a" }
  },
  "name.unknown": {
    known: { itself: "the gateway reads no such field" },
    ...of(plain, { "x-portkey-metdata": '{"team":"search"}' }, { "x-portkey-metadata": '{"team":"search"}' }),
    more: [of(plain, { "x-portkey-quantum": "1" })]
  },
  "name.unprefixed": {
    known: { itself: "the gateway reads the field under its prefix only" },
    wrong: { ...bedrock, "aws-session-token": "fake" },
    right: { ...bedrock, "x-portkey-aws-session-token": "fake" }
  },
  "name.internal": {
    known: { hosted: { observed: "src/middlewares/portkey/globals.ts" } },
    ...of(plain, { "x-portkey-config-version": "1" })
  },
  "value.bearer-doubled": {
    known: { "open-source": { observed: "src/handlers/handlerUtils.ts:1150" } },
    ...of(plain, { authorization: "Bearer Bearer sk-fake" }),
    more: [of(plain, { authorization: "Bearer" })]
  },
  "value.bearer-scheme": {
    known: {
      hosted: { observed: "src/middlewares/auth/authN.ts:36-52" },
      "open-source": { observed: "src/handlers/handlerUtils.ts:1150" }
    },
    ...of(plain, { authorization: "bearer sk-fake" }),
    more: [
      of(plain, { authorization: "sk-fake" }),
      { wrong: { "x-portkey-provider": "@openai-prod", authorization: "bearer pk-fake" }, right: catalog },
      {
        wrong: { ...key, "x-portkey-provider": "anthropic", "x-api-key": "Bearer fake" },
        right: { ...key, "x-portkey-provider": "anthropic", authorization: "Bearer fake" }
      }
    ]
  },
  "value.bearer-token": {
    known: { itself: "RFC 6750 §2.1" },
    ...of(
      plain,
      { authorization: "Basic ZmFrZQ==" },
      { authorization: "Basic ZmFrZQ==", "x-portkey-forward-headers": "authorization" }
    )
  },
  "shape.choice": {
    known: { "open-source": { observed: "src/providers/bedrock/api.ts" } },
    ...of(bedrock, { "x-portkey-aws-auth-type": "assumedrole" })
  },
  "route.unknown-provider": {
    known: { "open-source": { observed: "src/globals.ts:117" } },
    ...of(plain, { "x-portkey-provider": "opnai" })
  },
  "field.slug-with-model": {
    known: { hosted: { observed: "src/middlewares/portkey/handlers/helpers.ts:1391-1395" } },
    ...of(catalog, { "x-portkey-provider": "@openai-prod/gpt-4o" })
  },
  "field.traceparent": {
    known: { hosted: { observed: "src/middlewares/portkey/utils.ts:500-548" } },
    ...of(
      plain,
      { traceparent: "00-abc" },
      { traceparent: "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01" }
    )
  },
  "field.letter-case": {
    known: { hosted: { observed: "src/middlewares/portkey/utils.ts:155" } },
    ...of(plain, { "x-portkey-debug": "True" }, { "x-portkey-debug": "true" })
  },
  "value.flag": {
    known: { "open-source": { observed: "src/handlers/services/requestContext.ts:99" } },
    ...of(
      plain,
      { "x-portkey-strict-open-ai-compliance": "yes" },
      { "x-portkey-strict-open-ai-compliance": "true" }
    )
  },
  "value.presence": {
    known: {
      hosted: { observed: "src/middlewares/portkey/kreacher/helpers.ts:46" },
      "open-source": { observed: "src/handlers/services/requestContext.ts:85" }
    },
    ...of(saved, { "x-portkey-cache-force-refresh": "yes" }),
    more: [
      {
        wrong: { ...caching, "x-portkey-cache-force-refresh": "false" },
        right: caching,
        gateway: "open-source"
      }
    ]
  },
  "field.dead": {
    known: {
      hosted: { observed: "src/middlewares/portkey/handlers/helpers.ts:1379-1500" },
      "open-source": { observed: "src/handlers/handlerUtils.ts:1032" }
    },
    ...of(plain, { "x-portkey-aws-region": "eu-west-1" }),
    more: [
      { wrong: { ...withKey, authorization: "Bearer sk-fake" }, right: plain },
      of(saved, { "x-portkey-cache-force-refresh": "false" })
    ]
  },
  "value.integer": {
    known: { "open-source": { observed: "src/handlers/services/requestContext.ts:135" } },
    ...of(plain, { "x-portkey-request-timeout": "30s" }, { "x-portkey-request-timeout": "30000" })
  },
  "value.config-encoded": {
    known: { "open-source": { observed: "src/middlewares/requestValidator/index.ts:161" } },
    wrong: { ...key, "x-portkey-config": "eyJwcm92aWRlciI6IkBvcGVuYWktcHJvZCJ9" },
    right: saved
  },
  "value.json": {
    known: { "open-source": { observed: "src/handlers/handlerUtils.ts:728" } },
    ...of(plain, { "x-portkey-metadata": "{'team':'search'}" }, { "x-portkey-metadata": '{"team":"search"}' })
  },
  "config.empty": {
    known: { "open-source": { observed: "src/middlewares/requestValidator/schema/config.ts:128-166" } },
    ...of(plain, { "x-portkey-config": "{}" })
  },
  "field.label-type": {
    known: { "open-source": { observed: "src/services/conditionalRouter.ts:83-135" } },
    ...of(plain, { "x-portkey-metadata": '{"team":7}' }, { "x-portkey-metadata": '{"team":"7"}' })
  },
  "value.list": {
    known: { "open-source": { observed: "src/handlers/services/requestContext.ts:118" } },
    ...of(
      plain,
      { "x-portkey-forward-headers": '["x-a"]', "x-a": "1" },
      { "x-portkey-forward-headers": "x-a", "x-a": "1" }
    ),
    more: [of(plain, { "x-portkey-forward-headers": "," })]
  },
  "value.field-name": {
    known: { itself: "RFC 9110 §5.1" },
    ...of(
      plain,
      { "x-portkey-forward-headers": "x a", "x-a": "1" },
      { "x-portkey-forward-headers": "x-a", "x-a": "1" }
    )
  },
  "value.pem-newlines": {
    known: { "open-source": { observed: "src/providers/oracle/utils.ts" } },
    ...of(oracle, { "x-portkey-oracle-private-key": pem("\\n") }, { "x-portkey-oracle-private-key": pem("") })
  },
  "value.trailing-slash": {
    known: { "open-source": { observed: "src/handlers/handlerUtils.ts:120-140" } },
    ...of(
      plain,
      { "x-portkey-custom-host": "https://llm.example.com/v1/" },
      { "x-portkey-custom-host": "https://llm.example.com/v1" }
    )
  },
  "forward.absent": {
    known: { hosted: { documented: "product/ai-gateway/forward-headers" } },
    ...of(
      plain,
      { "x-portkey-forward-headers": "xUserId", "x-user-id": "42" },
      { "x-portkey-forward-headers": "x-user-id", "x-user-id": "42" }
    )
  },
  "auth.portkey-key": {
    known: { hosted: { observed: "src/middlewares/auth/authN.ts:36-52" } },
    wrong: { "x-portkey-provider": "@openai-prod", authorization: "Bearer pk-fake" },
    right: catalog
  },
  "field.unreadable": {
    known: { hosted: { documented: "product/model-catalog" } },
    ...of(catalog, { "x-portkey-provider": "@a b" })
  },
  "field.alias": {
    known: { "open-source": { observed: "src/handlers/handlerUtils.ts:983" } },
    wrong: { ...key, "x-portkey-provider": "anthropic", "x-api-key": "fake" },
    right: { ...key, "x-portkey-provider": "anthropic", authorization: "Bearer fake" }
  },
  "companion.missing": {
    known: { "open-source": { observed: "src/providers/bedrock/api.ts" } },
    wrong: {
      ...key,
      "x-portkey-provider": "bedrock",
      "x-portkey-aws-region": "us-east-1",
      "x-portkey-aws-role-arn": "arn:aws:iam::1:role/r"
    },
    right: {
      ...key,
      "x-portkey-provider": "bedrock",
      "x-portkey-aws-region": "us-east-1",
      "x-portkey-aws-auth-type": "assumedRole",
      "x-portkey-aws-role-arn": "arn:aws:iam::1:role/r"
    },
    more: [of(bedrock, { "x-portkey-aws-role-arn": "arn:aws:iam::1:role/r" })]
  },
  "field.missing": {
    known: { "open-source": { observed: "src/handlers/handlerUtils.ts:1150" } },
    wrong: { ...key, "x-portkey-provider": "openai" },
    right: plain,
    more: [of(bedrock, { "x-portkey-aws-auth-type": "assumedRole" })]
  },
  "gateway.field-lost": {
    known: { hosted: { observed: "src/middlewares/portkey/utils.ts:664-665" } },
    ...of(plain, { "x-portkey-default-input-guardrails": '[{"default.jwt":{}}]' })
  },
  "name.unused": {
    known: { "open-source": { observed: "src/handlers/handlerUtils.ts:1032-1129" } },
    ...of(plain, { "x-portkey-azure-model-name": "gpt-4o" })
  },
  "name.deprecated": {
    known: { hosted: { documented: "api-reference/inference-api/headers" } },
    ...of(plain, { "x-portkey-mode": "proxy" })
  },
  "name.sdk": {
    known: { itself: "the official SDKs send the field" },
    ...of(plain, { "x-portkey-runtime": "node" })
  },
  "name.undocumented": {
    known: { hosted: { documented: "api-reference/inference-api/headers" } },
    ...of(plain, { "x-portkey-models-endpoint": "models" }, { "x-portkey-fetch-integrated-models": "true" }),
    more: [of(plain, { "x-portkey-aws-service": "bedrock" })]
  },
  "field.shadowed": {
    known: { "open-source": { observed: "src/handlers/handlerUtils.ts:983" } },
    wrong: { ...plain, "x-portkey-virtual-key": "vk-fake" },
    right: plain,
    more: [
      of(
        plain,
        { "x-portkey-provider": "anthropic", "x-api-key": "fake" },
        { "x-portkey-provider": "anthropic" }
      ),
      {
        wrong: { ...bedrock, "x-portkey-aws-auth-type": "serviceRole" },
        right: bedrock
      }
    ]
  },
  "config.key-overwritten": {
    known: { hosted: { observed: "src/utils/request.ts:344-355" } },
    wrong: {
      ...key,
      "x-portkey-config": '{"provider":"anthropic","api_key":"fake","anthropic_version":"2023-01-01"}',
      "x-portkey-anthropic-version": "2023-06-01"
    },
    right: { ...plain, "x-portkey-provider": "anthropic", "x-portkey-anthropic-version": "2023-06-01" }
  },
  "config.slug-beside": {
    known: { hosted: { observed: "src/middlewares/portkey/handlers/helpers.ts:128-133" } },
    wrong: { ...withKey, "x-portkey-provider": "@openai-prod" },
    right: catalog,
    more: [{ wrong: { ...withKey, "x-portkey-provider": "openai-prod" }, right: catalog }]
  }
}
