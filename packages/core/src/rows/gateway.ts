// The fields that every request may carry, on any route. Their order here is the order of emission: first those that
// belong to the client, then those that a request may change, so the client's prepared part stays a prefix.

import { fieldNames, namesOrFields, plainNames, positive } from "../grammar/field-types.ts"
import { boolean, fieldText, listOf, refined, secretText } from "../grammar/kinds.ts"
import { portkeyKey } from "../grammar/refinement/portkey-key.ts"
import { traceParent } from "../grammar/refinement/trace-parent.ts"
import { header } from "../grammar/row.ts"
import { comma } from "../grammar/wire/comma.ts"
import { json } from "../grammar/wire/json.ts"
import { names } from "../grammar/wire/names.ts"
import { namesAndValues } from "../grammar/wire/names-and-values.ts"
import { hostedAnyCase } from "../grammar/wire/plain.ts"
import { presence } from "../grammar/wire/presence.ts"
import { words } from "../issue/words.ts"
import { inlineGuardrail } from "./config/guardrail.ts"
import { metadata } from "./metadata.ts"

/** Guardrails as the gateway reads them from a field: in shorthand, as in a config (handlerUtils.ts:1018). */
const guardrails = listOf(inlineGuardrail, "objects", '[{ "default.jwt": {}, "deny": true }]')

/** The repair for guardrails that the gateway deletes. */
export const intoHooks =
  'Write the guardrails into a config, as "before_request_hooks" or "after_request_hooks".'

/** Fields that identify the caller; they come before those of the route. */
export const identityRows = {
  /**
   * The Portkey API key, or a JWT. Without it, the hosted gateway uses `authorization` as the key; a self-hosted one
   * may not need a key.
   * @see gateway/src/handlers/modelsHandler.ts:22
   */
  apiKey: header("x-portkey-api-key", refined(secretText, portkeyKey))
}

/** The repair if the key is missing for the hosted gateway. */
export const addApiKey = words`Add apiKey, or compile for a self-hosted gateway: ${{ option: "gateway", value: "open-source" }}.`

/** The other fields of any request. */
export const gatewayRows = {
  /**
   * Fields that the gateway passes on to the provider unchanged: an array of names, or a record that also sends them.
   * `authorization` may be one of them, for a scheme other than Bearer.
   * @see gateway/src/handlers/services/requestContext.ts:118
   */
  forwardHeaders: header("x-portkey-forward-headers", namesOrFields, { wire: namesAndValues }),
  /**
   * The workspace of the request, for a key that gives access to several. From gateway 2.25.0.
   * @see portkey docs: changelog/enterprise
   */
  workspace: header("x-portkey-workspace", fieldText, { readBy: "hosted" }),
  /**
   * Names of fields whose values the hosted gateway masks in its logs.
   * @see portkey docs: api-reference/inference-api/headers.mdx:495
   */
  sensitiveHeaders: header("x-portkey-sensitive-headers", fieldNames, { wire: names, readBy: "hosted" }),
  /**
   * Guardrails for every request, in addition to those of the config. The hosted gateway deletes them: use a config.
   */
  guardrails: {
    /**
     * Checks before the provider is called.
     * @see gateway/src/handlers/handlerUtils.ts:1018
     */
    input: header("x-portkey-default-input-guardrails", guardrails, {
      wire: json,
      readBy: "open-source",
      vital: intoHooks
    }),
    /**
     * Checks after the provider has answered.
     * @see gateway/src/handlers/handlerUtils.ts:1021
     */
    output: header("x-portkey-default-output-guardrails", guardrails, {
      wire: json,
      readBy: "open-source",
      vital: intoHooks
    })
  },
  /**
   * Portkey's opt-in features, each a name with a date.
   * @see portkey docs: product/ai-gateway/beta-features.mdx:26
   */
  beta: header("x-portkey-beta", plainNames, { wire: comma, scope: "both", readBy: "hosted" }),
  /**
   * Skips whatever slows a request down; allows one target only, no retry, no guardrails.
   * @see portkey docs: product/ai-gateway/nitro-mode.mdx:33
   */
  nitroMode: header("x-portkey-nitro-mode", boolean, { scope: "both", readBy: "hosted" }),
  /**
   * How long the gateway waits for each attempt, in ms; then the answer is 408.
   * @see gateway/src/handlers/services/requestContext.ts:135
   */
  requestTimeout: header("x-portkey-request-timeout", positive("ms"), { scope: "both" }),
  /**
   * `false` lets the gateway add what is not part of OpenAI's format, such as Anthropic's thinking blocks. The default
   * is `true`.
   * @see gateway/src/handlers/services/requestContext.ts:99
   */
  strictOpenAiCompliance: header("x-portkey-strict-open-ai-compliance", boolean, { scope: "both" }),
  /**
   * `false` keeps bodies out of Portkey's logs, which also switches the cache off.
   * @see portkey docs: product/observability/logs.mdx:87
   */
  debug: header("x-portkey-debug", boolean, { wire: hostedAnyCase, scope: "both", readBy: "hosted" }),
  /**
   * Labels of the request, for analytics and conditional routing. Values are strings; logs cut them at 128 characters.
   * @see gateway/src/handlers/services/requestContext.ts:110
   */
  metadata: header("x-portkey-metadata", metadata, { wire: json, scope: "both" }),
  /** Cache settings of one request. The mode and maximum age of the cache are set in the config. */
  cache: {
    /**
     * Partition of the cache, replacing the metadata: requests in one namespace never see responses of another.
     * @see gateway@2.0.0/src/middlewares/portkey/kreacher/helpers.ts:73-86
     */
    namespace: header("x-portkey-cache-namespace", fieldText, { scope: "both", readBy: "hosted" }),
    /**
     * Calls the provider and stores the new response.
     * @see gateway/src/middlewares/cache/index.ts:38
     */
    forceRefresh: header("x-portkey-cache-force-refresh", boolean, { wire: presence, scope: "request" })
  },
  /** The trace and the span that the request belongs to. */
  trace: {
    /**
     * Id of the trace, which you choose; the hosted gateway creates one if it is absent.
     * @see gateway/src/handlers/services/requestContext.ts:85
     */
    id: header("x-portkey-trace-id", fieldText, { scope: "request" }),
    /**
     * Id of this span; unique.
     * @see portkey docs: product/observability/traces.mdx:41
     */
    spanId: header("x-portkey-span-id", fieldText, { scope: "request", readBy: "hosted" }),
    /**
     * Name of this span.
     * @see portkey docs: product/observability/traces.mdx:42
     */
    spanName: header("x-portkey-span-name", fieldText, { scope: "request", readBy: "hosted" }),
    /**
     * Id of the span that this one is part of.
     * @see portkey docs: product/observability/traces.mdx:43
     */
    parentSpanId: header("x-portkey-parent-span-id", fieldText, { scope: "request", readBy: "hosted" }),
    /**
     * W3C trace context, read if `id` and `spanId` are absent.
     * @see portkey docs: product/observability/traces.mdx:53
     */
    traceparent: header("traceparent", refined(fieldText, traceParent), {
      scope: "request",
      readBy: "hosted"
    }),
    /**
     * W3C baggage, merged into the metadata, which takes precedence.
     * @see portkey docs: product/observability/traces.mdx:69
     */
    baggage: header("baggage", fieldText, { scope: "request", readBy: "hosted" })
  },
  /**
   * `GET /v1/models` only: list the models of the integrations too.
   * @see portkey docs: api-reference/inference-api/headers.mdx:407
   */
  fetchIntegratedModels: header("x-portkey-fetch-integrated-models", boolean, {
    scope: "request",
    readBy: "hosted"
  })
} as const
