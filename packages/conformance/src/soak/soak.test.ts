import { expect, test } from "vitest"
import { faults } from "./fault.ts"
import { soak } from "./run.ts"

test("the shares of all faults add up to 100", () => {
  expect(faults.reduce((sum, { share }) => sum + share, 0)).toBe(100)
})

test("in a short soak, every request gets its own answer or an error, and no error shows a secret", async () => {
  const result = await soak({ requests: 600, seed: 1 })
  expect(result.faults).toEqual([])
  expect(result.byFault.size).toBe(faults.length)
  expect(result.answers).toBeGreaterThan(300)
  expect(result.errors).toBeGreaterThan(60)
})
