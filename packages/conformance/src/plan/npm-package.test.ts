// Where the npm package differs from its source: its patch of async-retry is not in the package, so the gateway cannot
// change the timer of the retries. The prediction follows the source.

import { expect } from "vitest"
import { test } from "../gateway/gateway-test.ts"
import { observed, predicted, type Sketch, withProviders } from "./through-gateway.ts"

const obedient = (attempts: number): Sketch => ({
  retry: { attempts, on_status_codes: [429], use_retry_after_header: true }
})
const after = (retryAfterMs: number) => ({ status: 429, retryAfterMs })

test.concurrent("the gateway does not wait for the retry-after that it obeys, but backs off", async ({
  recording
}) => {
  const config = withProviders(obedient(1), recording)
  const scenario = { answers: { config: [after(50)] } }
  expect(await observed(config, scenario, recording)).toEqual(predicted(config, scenario))
  const [first, second] = recording.requests()
  expect((second?.receivedAt ?? 0) - (first?.receivedAt ?? 0)).toBeGreaterThan(990)
})

test.concurrent("after failed retries the 429 becomes a 500", async ({ recording }) => {
  const config = withProviders(obedient(1), recording)
  const scenario = { answers: { config: [after(50), after(50)] } }
  const calls = ["config", "config"]
  const seen = await observed(config, scenario, recording)
  expect(seen).toEqual({ status: 500, optionPath: "config", retryAttemptCount: 1, calls })
  const expected = predicted(config, scenario)
  expect(expected).toEqual({ status: 429, optionPath: "config", retryAttemptCount: -1, calls })
})

test.concurrent("a wait of a minute does not end the retries, but is counted as if it did", async ({
  recording
}) => {
  const config = withProviders(obedient(1), recording)
  const scenario = { answers: { config: [after(60_000), after(60_000)] } }
  const seen = await observed(config, scenario, recording)
  expect(seen).toEqual({
    status: 500,
    optionPath: "config",
    retryAttemptCount: -1,
    calls: ["config", "config"]
  })
  const expected = predicted(config, scenario)
  expect(expected).toEqual({ status: 429, optionPath: "config", retryAttemptCount: -1, calls: ["config"] })
})

// The source has this error too: it asks fetch's Headers for the field "", which throws.
test.concurrent("a last 429 without retry-after becomes a 500", async ({ recording }) => {
  const config = withProviders(obedient(1), recording)
  const scenario = { answers: { config: [429, 429] } }
  const seen = await observed(config, scenario, recording)
  expect(seen).toEqual(predicted(config, scenario))
  expect(seen.status).toBe(500)
})
