// A spec four levels deep with one of everything that a view can show.

import * as Redacted from "effect/Redacted"
import type { RoutingConfig } from "../rows/config/document.ts"
import type { RequestSpec } from "../spec/request-spec.ts"

const contains = { "default.contains": { words: ["password"], operator: "none" } }

const config: RoutingConfig = {
  strategy: { mode: "fallback", on_status_codes: [429, 503] },
  retry: { attempts: 3, on_status_codes: [429, 500] },
  targets: [
    {
      strategy: {
        mode: "conditional",
        conditions: [
          {
            query: {
              "metadata.plan": "paid",
              $or: [
                { "params.model": { $regex: "^gpt" } },
                { "params.max_tokens": { $gt: 1000, $lte: 4000 } }
              ]
            },
            then: "premium"
          },
          { query: { "metadata.region": { $in: ["eu", "uk"] } }, then: "gone" }
        ],
        default: "basic"
      },
      targets: [
        {
          name: "premium",
          strategy: { mode: "loadbalance" },
          override_params: { temperature: 0.2 },
          targets: [
            { provider: "@openai-prod", weight: 70, override_params: { model: "gpt-4o" } },
            {
              provider: "azure-openai",
              resource_name: "prod",
              deployment_id: "gpt-4o",
              api_version: "2024-10-21",
              azure_auth_mode: "managed",
              weight: 30,
              retry: { attempts: 1 }
            },
            { provider: "@retired", weight: 0 }
          ]
        },
        {
          name: "basic",
          override_params: { model: "@groq/llama-3" },
          cache: { mode: "simple", max_age: 3600 }
        },
        { name: "spare", provider: "@spare" }
      ]
    },
    {
      provider: "anthropic",
      api_key: Redacted.make("sk-ant-1234567890abcdef"),
      custom_host: "https://llm.example.com/v1/",
      retry: { attempts: 0 },
      output_guardrails: [contains]
    }
  ]
}

export const nested: RequestSpec = {
  apiKey: Redacted.make("pk-1234567890abcdef"),
  requestTimeout: 10_000,
  guardrails: { input: [{ ...contains, deny: true }] },
  route: { config }
}
