import type { Scenario } from "@portspec/core"
import { expect } from "vitest"
import { test } from "../gateway/gateway-test.ts"
import { observed, predicted, type Rest, type Sketch, withProviders } from "./through-gateway.ts"

const slow = { afterMs: 800 }
const [one, two] = ["config.targets[0]", "config.targets[1]"] as const
const both = (first: Sketch, second: Sketch, strategy: object = {}): Sketch => ({
  strategy: { mode: "fallback", ...strategy },
  targets: [first, second]
})
const within = (request_timeout: number): Sketch => ({ request_timeout })

test.concurrent.for<[string, Sketch, Scenario["answers"] & {}, Rest?]>([
  ["a call that exceeds the timeout is a 408", within(200), { config: [slow] }],
  ["a call within the timeout is unaffected", within(2000), { config: [slow] }],
  ["there is no timeout by default", {}, { config: [slow] }],
  ["the field sets a timeout", {}, { config: [slow] }, { requestTimeout: 200 }],
  [
    "the field overrides the config with a lower timeout",
    within(5000),
    { config: [slow] },
    { requestTimeout: 200 }
  ],
  [
    "the field overrides the config with a higher timeout",
    within(200),
    { config: [slow] },
    { requestTimeout: 5000 }
  ],
  [
    "the field overrides every target",
    both(within(5000), within(5000)),
    { [one]: [slow], [two]: [slow] },
    { requestTimeout: 200 }
  ],
  ["a target inherits its parent's timeout", { ...both({}, {}), ...within(200) }, { [one]: [slow] }],
  [
    "a target's timeout replaces its parent's",
    { ...both(within(5000), {}), ...within(200) },
    { [one]: [slow] }
  ],
  ["a fallback on 408 continues", both(within(200), {}, { on_status_codes: [408] }), { [one]: [slow] }],
  ["a fallback on 500 stops", both(within(200), {}, { on_status_codes: [500] }), { [one]: [slow] }],
  [
    "408 is retried if it is listed",
    { ...within(200), retry: { attempts: 1, on_status_codes: [408] } },
    { config: [slow] }
  ],
  [
    "each retry has its own timeout",
    { ...within(200), retry: { attempts: 1, on_status_codes: [408] } },
    { config: [slow, slow] }
  ]
])("%s", async ([, sketch, answers, rest], { recording }) => {
  const config = withProviders(sketch, recording)
  expect(await observed(config, { answers }, recording, rest)).toEqual(predicted(config, { answers }, rest))
})

test("a timeout of 0 in a target neither switches the parent's off nor shortens it", async ({
  upstream,
  recording
}) => {
  for (const [afterMs, calls] of [
    [50, [one]],
    [800, [one, two]]
  ] as const) {
    using own = upstream.record(new URL(recording.baseUrl).origin)
    const config = withProviders({ ...both(within(0), {}), ...within(200) }, own)
    const answers = { [one]: [{ afterMs }] }
    const seen = await observed(config, { answers }, own, {}, { unchecked: true })
    expect(seen).toEqual(predicted(config, { answers }))
    expect(seen.calls).toEqual(calls)
  }
})
