// Runs a suite in a Worker: a request with the orders of the witnesses is answered with a list of outcomes.

import type { WitnessOrders } from "../witness-server.ts"
import { type Outcome, runTests } from "./vitest.ts"

export default {
  async fetch(request: Request): Promise<Response> {
    const { witnesses, only } = (await request.json()) as { witnesses: WitnessOrders; only: string }
    globalThis.portspecWitnesses = witnesses
    const outcomes: Outcome[] = []
    for await (const outcome of runTests(new RegExp(only))) outcomes.push(outcome)
    return Response.json(outcomes)
  }
}
