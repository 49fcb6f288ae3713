// Guardrails in a config, as types. Keys are Portkey's own, in snake_case.

import type { Secret } from "../table/secret.ts"

/** What is written to the logs about a guardrail that passed or failed. */
export interface HookFeedback {
  /** The score, for example `1` or `-1`. */
  readonly value?: number | undefined
  /** How much the score counts. */
  readonly weight?: number | undefined
  /** Labels of the feedback. */
  readonly metadata?: { readonly [key: string]: unknown } | undefined
}

/** What happens when a guardrail has passed, or failed. */
export interface HookAction {
  /** Feedback for the logs. */
  readonly feedback?: HookFeedback | undefined
  /** Stands in Portkey's schema, but the gateway only reads the guardrail's own `deny`. */
  readonly deny?: boolean | undefined
}

/** Parameters of a check, as the check defines them; texts in `credentials` and `headers` are secret. */
export interface CheckParameters {
  /** Credentials of the service behind the check. */
  readonly credentials?: SecretData | undefined
  /** Header fields of a webhook. */
  readonly headers?: SecretData | undefined
  readonly [key: string]: unknown
}

/** An object whose texts are secret, at any depth. */
export interface SecretData {
  readonly [key: string]: Secret | number | boolean | null | SecretData | ReadonlyArray<Secret | SecretData>
}

/** One check of a guardrail. */
export interface Check {
  /** Source and function with a dot between, for example `default.contains`. */
  readonly id: string
  /** What the check is told. Without it the check fails to run, and counts as passed. */
  readonly parameters?: CheckParameters | undefined
  /** `false` skips the check. */
  readonly is_enabled?: boolean | undefined
  /** A name for people. */
  readonly name?: string | undefined
}

/** What all guardrails have, in either way of writing them. */
export interface GuardrailOptions {
  /** A name for it, or the id of a guardrail saved in Portkey (hosted only). */
  readonly id?: string | undefined
  /** A guardrail judges a request or answer, a mutator changes it. */
  readonly type?: "guardrail" | "mutator" | undefined
  /** Whether a failed check answers 446; otherwise the answer is marked with 246. */
  readonly deny?: boolean | undefined
  /** Whether the checks run beside the request, and change nothing about it. */
  readonly async?: boolean | undefined
  /** Whether the checks run one after another. */
  readonly sequential?: boolean | undefined
  /** When all checks have passed. */
  readonly on_success?: HookAction | undefined
  /** When a check has failed. */
  readonly on_fail?: HookAction | undefined
  /** The version of a saved guardrail. */
  readonly guardrail_version_id?: string | undefined
}

/** A raw hook: its checks as a list; or only the `id` of a guardrail saved in Portkey (hosted only). */
export interface Hook extends GuardrailOptions {
  /** A name for it, or the id of a guardrail saved in Portkey (hosted only). */
  readonly id: string
  /** A name for people. */
  readonly name?: string | undefined
  /** Without `type` none of them runs. */
  readonly checks?: ReadonlyArray<Check> | undefined
  /** Credentials of the service behind the checks. Hosted only: the open-source gateway reads those in `parameters`. */
  readonly credentials?: SecretData | undefined
}

/** A guardrail in shorthand: each key that is not an option is the id of a check, with the check's parameters. */
export interface InlineGuardrail extends GuardrailOptions {
  readonly [checkId: string]: unknown
}

/** A guardrail: the id of one saved in Portkey (hosted only), or its checks. */
export type Guardrail = string | InlineGuardrail
