// About the rules of guardrails.

import type { AboutRules } from "../../grammar/about.ts"
import { hosted, openSource } from "./example-nodes.ts"
import type {
  actionWarnings,
  guardrailListErrors,
  guardrailListWarnings,
  hookCheckErrors,
  hookCheckWarnings,
  hookErrors,
  hookWarnings,
  inlineGuardrailErrors,
  inlineGuardrailWarnings,
  parameterErrors
} from "./guardrails.ts"

const parameters = { operator: "none", words: ["x"] }
const webhookURL = "https://hooks.example.com"
const inline = { "default.contains": parameters }
const hook = { id: "h", type: "guardrail", checks: [{ id: "default.contains", parameters }] }

export const aboutGuardrails: AboutRules<
  | (typeof guardrailListErrors)[number]
  | (typeof guardrailListWarnings)[number]
  | (typeof hookErrors)[number]
  | (typeof hookWarnings)[number]
  | (typeof hookCheckWarnings)[number]
  | (typeof hookCheckErrors)[number]
  | (typeof inlineGuardrailErrors)[number]
  | (typeof inlineGuardrailWarnings)[number]
  | (typeof actionWarnings)[number]
  | (typeof parameterErrors)[number]
> = {
  "config.guardrail-mix": {
    known: {
      hosted: { observed: "src/handlers/handlerUtils.ts:232-234" },
      "open-source": { observed: "src/middlewares/requestValidator/schema/config.ts:103-118" }
    },
    wrong: { ...hosted, input_guardrails: ["pg-1", inline] },
    right: { ...hosted, input_guardrails: ["pg-1"] },
    more: [
      {
        wrong: { ...openSource, input_guardrails: ["pg-1", inline] },
        right: { ...openSource, input_guardrails: [inline] },
        gateway: "open-source"
      }
    ]
  },
  "config.guardrail-shorthand": {
    known: { hosted: { observed: "src/handlers/handlerUtils.ts:232-234" } },
    wrong: { ...hosted, input_guardrails: [inline] },
    right: { ...hosted, before_request_hooks: [hook] }
  },
  "config.no-checks": {
    known: { itself: "where there is no check, none can fail" },
    wrong: { ...hosted, before_request_hooks: [{ ...hook, checks: [] }] },
    right: { ...hosted, before_request_hooks: [hook] },
    more: [
      {
        wrong: { ...openSource, input_guardrails: [{ deny: true }] },
        right: { ...openSource, input_guardrails: [inline] },
        gateway: "open-source"
      }
    ]
  },
  "config.guardrail-id": {
    known: {
      hosted: { observed: "src/middlewares/portkey/handlers/helpers.ts:555-600" },
      "open-source": { observed: "src/handlers/handlerUtils.ts:233-275" }
    },
    wrong: { ...openSource, input_guardrails: ["pg-1"] },
    right: { ...openSource, input_guardrails: [inline] },
    gateway: "open-source",
    more: [
      {
        wrong: { ...hosted, input_guardrails: ["default.contains"] },
        right: { ...hosted, before_request_hooks: [hook] },
        gateway: "hosted"
      },
      {
        wrong: { ...openSource, input_guardrails: [{ id: "pg-1" }] },
        right: { ...openSource, input_guardrails: [inline] },
        gateway: "open-source"
      },
      {
        wrong: { ...openSource, before_request_hooks: [{ id: "pg-1" }] },
        right: { ...openSource, before_request_hooks: [hook] },
        gateway: "open-source"
      }
    ]
  },
  "config.hook-type": {
    known: { "open-source": { observed: "src/middlewares/hooks/index.ts:365" } },
    wrong: { ...openSource, before_request_hooks: [{ ...hook, type: undefined }] },
    right: { ...openSource, before_request_hooks: [hook] },
    gateway: "open-source"
  },
  "config.hook-credentials": {
    known: { "open-source": { observed: "src/middlewares/hooks/index.ts:314-325" } },
    wrong: { ...openSource, before_request_hooks: [{ ...hook, credentials: { apiKey: "k" } }] },
    right: { ...openSource, before_request_hooks: [hook] },
    gateway: "open-source"
  },
  "config.unknown-check": {
    known: {
      hosted: { observed: "src/middlewares/hooks/index.ts:493-496" },
      "open-source": { observed: "src/middlewares/hooks/index.ts:314-325" }
    },
    wrong: {
      ...openSource,
      before_request_hooks: [{ ...hook, checks: [{ id: "default.contain", parameters }] }]
    },
    right: { ...openSource, before_request_hooks: [hook] },
    gateway: "open-source",
    more: [
      {
        wrong: { ...openSource, input_guardrails: [{ contain: parameters }] },
        right: { ...openSource, input_guardrails: [inline] },
        gateway: "open-source"
      },
      {
        wrong: {
          ...hosted,
          before_request_hooks: [
            { ...hook, checks: [{ id: "default.regexMtach", parameters: { rule: "x" } }] }
          ]
        },
        right: { ...hosted, before_request_hooks: [hook] }
      }
    ]
  },
  "config.check-regex": {
    known: {
      hosted: { observed: "src/plugins/default/regexMatch.ts:33" },
      "open-source": { observed: "plugins/default/regexMatch.ts:30" }
    },
    wrong: {
      ...hosted,
      before_request_hooks: [
        { ...hook, checks: [{ id: "default.regexMatch", parameters: { rule: "(?i)x" } }] }
      ]
    },
    right: {
      ...hosted,
      before_request_hooks: [{ ...hook, checks: [{ id: "default.regexMatch", parameters: { rule: "x" } }] }]
    },
    more: [
      {
        wrong: { ...openSource, input_guardrails: [{ regexMatch: { rule: "*" } }] },
        right: { ...openSource, input_guardrails: [{ regexMatch: { rule: ".*" } }] },
        gateway: "open-source"
      }
    ]
  },
  "config.check-parameters": {
    known: {
      hosted: { observed: "src/middlewares/hooks/index.ts:493-496" },
      "open-source": { observed: "src/middlewares/hooks/index.ts:420-424" }
    },
    wrong: { ...hosted, before_request_hooks: [{ ...hook, checks: [{ id: "default.jwt" }] }] },
    right: { ...hosted, before_request_hooks: [hook] },
    more: [
      {
        wrong: {
          ...hosted,
          before_request_hooks: [
            { ...hook, checks: [{ id: "default.contains", parameters: { operator: "none", words: "x" } }] }
          ]
        },
        right: { ...hosted, before_request_hooks: [hook] }
      },
      {
        wrong: { ...hosted, input_guardrails: [{ "default.contains": { operator: "none" } }] },
        right: { ...hosted, before_request_hooks: [hook] }
      }
    ]
  },
  "config.deny-unread": {
    known: { "open-source": { observed: "src/middlewares/hooks/index.ts:314-325" } },
    wrong: {
      ...hosted,
      input_guardrails: [{ ...inline, on_fail: { deny: true }, on_success: { deny: true } }]
    },
    right: { ...hosted, before_request_hooks: [{ ...hook, deny: true }] },
    more: [
      {
        wrong: {
          ...hosted,
          before_request_hooks: [{ ...hook, on_fail: { deny: true }, on_success: { deny: true } }]
        },
        right: { ...hosted, before_request_hooks: [{ ...hook, deny: true }] }
      }
    ]
  },
  "config.guardrail-forward": {
    known: { hosted: { documented: "product/guardrails/forwarding-headers" } },
    wrong: {
      ...hosted,
      input_guardrails: [{ "default.webhook": { webhookURL, forwardHeaders: ["cookie"] } }]
    },
    right: {
      ...hosted,
      before_request_hooks: [
        {
          ...hook,
          checks: [{ id: "default.webhook", parameters: { webhookURL, forwardHeaders: ["x-user-id"] } }]
        }
      ]
    }
  }
}
