// Warnings about combinations that work otherwise than they look.

import { isPlainObject } from "../../grammar/plain-object.ts"
import { report } from "../../grammar/run.ts"
import { inlineConfigOf, type Rule, textOfField } from "./facts.ts"

/** Hosted requests without a key are 401, unless a transport or proxy adds it. */
export const hostedApiKey: Rule = ({ run, spec }) => {
  if (run.gateway !== "hosted" || spec.apiKey !== undefined) return
  // For a credential of the client's it is an error, and told.
  if (run.issues.some(({ path }) => path[0] === "apiKey")) return
  report(
    run,
    "hosted.no-api-key",
    ["apiKey"],
    "apiKey is missing, and the hosted gateway answers 401 without it",
    'Add apiKey, or compile for a self-hosted gateway: { gateway: "open-source" }.',
    "warning"
  )
}

/** Trap 29 and headers.md c2: the path of some providers begins with a version of its own. */
export const customHostVersion: Rule = ({ run, route, layout }) => {
  if (layout.form.provider?.versionInPath === undefined || typeof route.customHost !== "string") return
  if (!/\/v1\/*$/.test(route.customHost)) return
  report(
    run,
    "custom-host.version-doubled",
    ["route", "customHost"],
    `route.customHost ends in /v1, but the gateway's path for ${String(route.provider)} brings its own version, so it would stand twice`,
    "Take /v1 off.",
    "warning"
  )
}

/** The gateway reads the field only where there is no config (gateway/src/handlers/handlerUtils.ts:1171). */
export const fimBesideConfig: Rule = ({ run, route }) => {
  if (route.fimCompletion === undefined || route.config === undefined) return
  report(
    run,
    "config.fim-ignored",
    ["route", "fimCompletion"],
    "route.fimCompletion is not read beside a config",
    "Put mistral_fim_completion into the config's target, or drop the config.",
    "warning"
  )
}

/** Azure passes the field on only where the credential is a key (gateway/src/providers/azure-openai/api.ts:98). */
export const azureBetaNeedsKey: Rule = ({ run, route }) => {
  if (route.provider !== "azure-openai" || route.beta === undefined) return
  if (!isPlainObject(route.auth) || route.auth.apiKey !== undefined) return
  report(
    run,
    "azure.beta-ignored",
    ["route", "beta"],
    "route.beta is not passed on to Azure unless the credential is an apiKey",
    "Use auth: { apiKey }, or drop beta.",
    "warning"
  )
}

/** Timeouts are in ms; nobody means to give a model less than a tenth of a second. */
export const timeoutInSeconds: Rule = ({ run, spec }) => {
  const given = spec.requestTimeout
  if (typeof given !== "number" || !(given > 0 && given < 100)) return
  report(
    run,
    "timeout.looks-like-seconds",
    ["requestTimeout"],
    `requestTimeout is ${given} ms, which looks like seconds`,
    `Write ${given * 1000} for ${given} s.`,
    "warning"
  )
}

const nitroProviders: ReadonlySet<unknown> = new Set(["openai", "fireworks-ai", "openrouter", "anthropic"])

/** Portkey docs, product/ai-gateway/nitro-mode. */
export const nitroMode: Rule = facts => {
  if (textOfField(facts, "x-portkey-nitro-mode") !== "true") return
  const { run, route, layout } = facts
  const config = inlineConfigOf(facts)
  const keys = ["targets", "retry", "input_guardrails", "output_guardrails", "override_params", "cache"]
  const clash = keys.filter(key => config !== undefined && config[key] !== undefined)
  const unserved = layout.form.kind === "provider" && !nitroProviders.has(route.provider)
  if (clash.length === 0 && !unserved) return
  report(
    run,
    "nitro.conflict",
    ["nitroMode"],
    unserved
      ? `nitroMode is not offered for ${String(route.provider)}, only for ${[...nitroProviders].join(", ")}`
      : `nitroMode serves one plain target, but route.config has ${clash.join(", ")}`,
    "Drop nitroMode, or what it cannot do.",
    "warning"
  )
}
