// Runs a suite in a browser page, which calls it and receives a list of outcomes.

import type { WitnessOrders } from "../witness-server.ts"
import { type Outcome, runTests } from "./vitest.ts"

async function run(witnesses: WitnessOrders, only: string): Promise<ReadonlyArray<Outcome>> {
  globalThis.portspecWitnesses = witnesses
  const outcomes: Outcome[] = []
  for await (const outcome of runTests(new RegExp(only))) outcomes.push(outcome)
  return outcomes
}

Object.assign(globalThis, { portspecRun: run })
