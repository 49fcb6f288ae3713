import { expect } from "vitest"
import type { Scenario } from "../../../core/src/explain/scenario.ts"
import { test } from "../gateway/gateway-test.ts"
import { observed, predicted, type Rest, type Sketch, withProviders } from "./through-gateway.ts"

// The provider says "Hello" and the client "Hi".
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
  ["one that denies: 446, and no call", input(lacks("Hi", true)), { inputGuardrails: { config: "denied" } }],
  ["one that fails: 246", input(lacks("Hi", false)), { inputGuardrails: { config: "failed" } }],
  ["one beside the request: nothing", input({ ...lacks("Hi", true), async: true }), {}],
  ["an output guardrail that denies", output(lacks("Hello", true)), { answers: { config: [denied] } }],
  ["one that fails", output(lacks("Hello", false)), { answers: { config: [failed] } }],
  ["none looks at an error", output(lacks("Hello", true)), { answers: { config: [500] } }],
  ["246 is final for a fallback", both(output(lacks("Hello", false)), {}), { answers: { [one]: [failed] } }],
  ["446 is not", both(input(lacks("Hi", true)), {}), { inputGuardrails: { [one]: "denied" } }],
  [
    "a list can go on after 246",
    both(output(lacks("Hello", false)), {}, { on_status_codes: [246] }),
    { answers: { [one]: [failed] } }
  ],
  [
    "a child's list replaces its parent's",
    { ...both(input(lacks("secret", true)), {}), ...input(lacks("Hi", true)) },
    {}
  ],
  ["an empty list switches them off", { ...both(input(), {}), ...input(lacks("Hi", true)) }, {}],
  [
    "without a list of its own a child has its parent's",
    { ...both({}, {}), ...input(lacks("Hi", true)) },
    { inputGuardrails: { [one]: "denied", [two]: "denied" } }
  ],
  [
    "those of the field are added at every leaf",
    both(input(), {}),
    { inputGuardrails: { [one]: "denied", [two]: "denied" } },
    { guardrails: { input: [lacks("Hi", true)] } }
  ],
  [
    "a 446 that is retried, in vain: without a wait, and counted through",
    { ...output(lacks("Hello", true)), retry: { attempts: 2, on_status_codes: [446] } },
    { answers: { config: everyTime(denied) } }
  ],
  [
    "after a 446 the retries start anew, so there are more than were asked for",
    { ...output(lacks("Hello", true)), retry: { attempts: 1, on_status_codes: [446, 500] } },
    { answers: { config: [denied, 500, 500] } }
  ],
  [
    "a 446 behind a retry counts on from there",
    { ...output(lacks("Hello", true)), retry: { attempts: 2, on_status_codes: [446, 500] } },
    { answers: { config: [500, ...everyTime(denied)] } }
  ],
  [
    "a 246 that an input guardrail causes is retried in vain",
    { ...input(lacks("Hi", false)), retry: { attempts: 1, on_status_codes: [246] } },
    { inputGuardrails: { config: "failed" } }
  ]
])("%s", async ([, sketch, scenario, rest], { recording }) => {
  const config = withProviders(sketch, recording)
  expect(await observed(config, scenario, recording, rest)).toEqual(predicted(config, scenario, rest))
})
