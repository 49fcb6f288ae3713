import type { Scenario } from "@portspec/core"
import { expect } from "vitest"
import { test } from "../gateway/gateway-test.ts"
import { observed, predicted, type Rest, type Sketch, withProviders } from "./through-gateway.ts"

// The provider sends "Hello" and the client "Hi".
const lacks = (words: string, deny: boolean) => ({
  "default.contains": { operator: "none", words: [words] },
  deny
})
const input = (...guardrails: ReadonlyArray<object>): Sketch => ({ input_guardrails: guardrails })
const output = (...guardrails: ReadonlyArray<object>): Sketch => ({ output_guardrails: guardrails })
const denied = { guardrails: "denied" } as const
const failed = { guardrails: "failed" } as const
const both = (first: Sketch, second: Sketch, strategy: object = {}): Sketch => ({
  strategy: { mode: "fallback", ...strategy },
  targets: [first, second]
})
const [one, two] = ["config.targets[0]", "config.targets[1]"] as const
const everyTime = (answer: object) => Array.from({ length: 10 }, () => answer)

test.concurrent.for<[string, Sketch, Scenario, Rest?]>([
  ["an input guardrail that passes", input(lacks("secret", true)), {}],
  [
    "an input guardrail that denies answers 446 without a call",
    input(lacks("Hi", true)),
    { inputGuardrails: { config: "denied" } }
  ],
  [
    "an input guardrail that fails answers 246",
    input(lacks("Hi", false)),
    { inputGuardrails: { config: "failed" } }
  ],
  ["an asynchronous input guardrail has no effect", input({ ...lacks("Hi", true), async: true }), {}],
  ["an output guardrail that denies", output(lacks("Hello", true)), { answers: { config: [denied] } }],
  ["an output guardrail that fails", output(lacks("Hello", false)), { answers: { config: [failed] } }],
  ["output guardrails do not check an error", output(lacks("Hello", true)), { answers: { config: [500] } }],
  ["a fallback stops at 246", both(output(lacks("Hello", false)), {}), { answers: { [one]: [failed] } }],
  [
    "a fallback continues after 446",
    both(input(lacks("Hi", true)), {}),
    { inputGuardrails: { [one]: "denied" } }
  ],
  [
    "a fallback with 246 in its list continues after it",
    both(output(lacks("Hello", false)), {}, { on_status_codes: [246] }),
    { answers: { [one]: [failed] } }
  ],
  [
    "a child's list replaces its parent's",
    { ...both(input(lacks("secret", true)), {}), ...input(lacks("Hi", true)) },
    {}
  ],
  ["an empty list switches guardrails off", { ...both(input(), {}), ...input(lacks("Hi", true)) }, {}],
  [
    "a child without a list inherits its parent's",
    { ...both({}, {}), ...input(lacks("Hi", true)) },
    { inputGuardrails: { [one]: "denied", [two]: "denied" } }
  ],
  [
    "guardrails of the field are added to every leaf",
    both(input(), {}),
    { inputGuardrails: { [one]: "denied", [two]: "denied" } },
    { guardrails: { input: [lacks("Hi", true)] } }
  ],
  [
    "a 446 is retried without a wait, and all retries fail",
    { ...output(lacks("Hello", true)), retry: { attempts: 2, on_status_codes: [446] } },
    { answers: { config: everyTime(denied) } }
  ],
  [
    "after a 446 the retries start again, so there are more than configured",
    { ...output(lacks("Hello", true)), retry: { attempts: 1, on_status_codes: [446, 500] } },
    { answers: { config: [denied, 500, 500] } }
  ],
  [
    "a 446 after a retry continues the count",
    { ...output(lacks("Hello", true)), retry: { attempts: 2, on_status_codes: [446, 500] } },
    { answers: { config: [500, ...everyTime(denied)] } }
  ],
  [
    "retries of a 246 from an input guardrail fail",
    { ...input(lacks("Hi", false)), retry: { attempts: 1, on_status_codes: [246] } },
    { inputGuardrails: { config: "failed" } }
  ]
])("%s", async ([, sketch, scenario, rest], { recording }) => {
  const config = withProviders(sketch, recording)
  expect(await observed(config, scenario, recording, rest)).toEqual(predicted(config, scenario, rest))
})
