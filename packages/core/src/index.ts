// The public exports of @portspec/core. Everything else is internal and may change.

// A spec into header fields.

export { compile, compileResult } from "./compile/compile.ts"
export { type Prepared, prepare, prepareResult } from "./compile/prepare.ts"
export type { CompileOptions, Gateway } from "./grammar/gateway-kind.ts"
export type { HeaderFields, HeaderSource } from "./http/header-fields.ts"

// What one request may change.

export type { FieldOverrides } from "./compile/field-overrides.ts"
export { mergeOverrides } from "./compile/merge-overrides.ts"
export type { RequestOverrides, RouteOverrides } from "./compile/request-overrides.ts"

// Issues and errors.

export { check } from "./compile/check.ts"
export { checkConfig } from "./compile/check-config.ts"
export { ParseError, SpecError } from "./issue/error.ts"
export { type Edit, formatIssue, formatPath, type Issue, type Path, type Severity } from "./issue/issue.ts"
export { type OwnWords, rephrase } from "./issue/words.ts"
export { lint } from "./lint/lint.ts"

// Untyped input.

export { type DecodeOptions, decode, decodeResult } from "./decode/decode.ts"
export { type RequestSpecSchema, requestSpec } from "./decode/request-spec.ts"

// Header fields back into data.

export { type Parsed, type ParseOptions, parse, parseResult } from "./parse/parse.ts"
export { type PortkeyAnswer, type PortkeyResponse, parseResponse } from "./parse/parse-response.ts"
export type { GatewayError, RefusedFor } from "./rows/response-error.ts"
export type {
  CacheStatus,
  KnownCacheStatus,
  LastUsedOption,
  RetryAttemptCount
} from "./rows/response-value.ts"

// What the gateway would do.

export { type ExplainOptions, explain } from "./explain/explain.ts"
export { toMermaid } from "./explain/plan-mermaid.ts"
export { toText } from "./explain/plan-text.ts"
export { predict } from "./explain/predict.ts"
export type { LeafPlan, PlanNode, RoutingPlan, StrategyPlan } from "./explain/routing-plan.ts"
export type { PredictedCall, Prediction, ProviderAnswer, Scenario } from "./explain/scenario.ts"

// Specs and their parts.

export type { Secret } from "./grammar/secret.ts"
export type { RoutingConfig, SettingsConfig } from "./rows/config/document.ts"
export type { Metadata } from "./rows/metadata.ts"
export type { ProviderSlug } from "./rows/provider/index.ts"
export type { ServiceAccount } from "./rows/provider/service-account.ts"
export { type BearerProviderSlug, isBearerProvider, isProvider } from "./rows/provider/slugs.ts"
export { defineSpec } from "./spec/define-spec.ts"
export { mergeSpecs } from "./spec/merge-specs.ts"
export { normalize } from "./spec/normalize.ts"
export type { PartialSpec } from "./spec/partial-spec.ts"
export type {
  AnyBearerRoute,
  CatalogRoute,
  InlineConfigRoute,
  RequestSpec,
  Route,
  RoutedByRoute,
  SavedConfigRoute,
  UnlistedProviderRoute,
  VirtualKeyRoute
} from "./spec/request-spec.ts"

// Secrets, for logs and for storage.

export { secretFieldNames, secretFieldNamesOf } from "./rows/secret-fields.ts"
export { redact } from "./spec/redact.ts"
export { reveal } from "./spec/reveal.ts"

// The rows themselves.

export { type TableRow, table } from "./rows/table.ts"

// What every transport does to a request. @portspec/fetch and @portspec/axios combine it with their client.

export { OriginError } from "./transport/origin-error.ts"
export { isRedirectStatus } from "./transport/redirect-status.ts"
export { type FieldChanges, prepareTransport, type Transport } from "./transport/transport.ts"
export type { TransportOptions } from "./transport/transport-options.ts"
