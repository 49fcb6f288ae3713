// The public list of @portspec/core. What is not here is how it is done, and may change.

// What is wrong.
export { ParseError, SpecError } from "./check/spec-error.ts"
// A spec into fields.
export { check } from "./check.ts"
export { compile, compileResult } from "./compile.ts"
// Configs.
export { checkConfig } from "./config/check-config.ts"
// Untyped input.
export { type DecodeOptions, decode, decodeResult } from "./decode/decode.ts"
export { type RequestSpecSchema, requestSpec } from "./decode/request-spec.ts"
export type { HeaderFields, HeaderSource } from "./http/header-fields.ts"
export { formatIssue, formatPath, type Issue, type Path, type Severity } from "./issue/issue.ts"
// Fields that somebody else wrote.
export { lint } from "./lint/lint.ts"
// Fields back into a spec.
export { type Parsed, type ParseOptions, parse, parseResult } from "./parse/parse.ts"
// What the gateway would do.
export { explain } from "./plan/explain.ts"
export { predict } from "./plan/predict.ts"
export type { LeafPlan, PlanNode, RoutingPlan, StrategyPlan } from "./plan/routing-plan.ts"
export type { PredictedCall, Prediction, ProviderAnswer, Scenario } from "./plan/scenario.ts"
// What all requests of a client share, done once.
export type { FieldOverrides } from "./prepare/field-overrides.ts"
export { mergeOverrides } from "./prepare/merge-overrides.ts"
export { type Prepared, prepare, prepareResult } from "./prepare/prepare.ts"
export type { RequestOverrides, RouteOverrides } from "./prepare/request-overrides.ts"
// For logs and transports.
export { redact } from "./redact.ts"
// What the gateway says about a response.
export { type PortkeyAnswer, type PortkeyResponse, parseResponse } from "./response/parse-response.ts"
export type {
  CacheStatus,
  KnownCacheStatus,
  LastUsedOption,
  RetryAttemptCount
} from "./response/response-codec.ts"
export { secretFieldNames, secretFieldNamesOf } from "./route/secret-fields.ts"
// The rows themselves.
export { type TableRow, table } from "./route/table.ts"
export type { RoutingConfig, SettingsConfig } from "./rows/config/document.ts"
// Specs.
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
export { reveal } from "./spec/reveal.ts"
export type { Metadata, ServiceAccount } from "./table/codec-json.ts"
export type { CompileOptions, Gateway } from "./table/gateway-kind.ts"
export type { ProviderSlug } from "./table/provider/index.ts"
export { type BearerProviderSlug, isBearerProvider, isProvider } from "./table/provider/slugs.ts"
export type { Secret } from "./table/secret.ts"
// What every transport does to a request; @portspec/fetch and @portspec/axios are this and their client.
export { OriginError } from "./transport/origin-error.ts"
export { isRedirectStatus } from "./transport/redirect-status.ts"
export { type FieldChanges, prepareTransport, type Transport } from "./transport/transport.ts"
export type { TransportOptions } from "./transport/transport-options.ts"
export { toMermaid } from "./view/plan-mermaid.ts"
export { toText } from "./view/plan-text.ts"
