// The servers of the contract, for runtimes without servers: they run outside the runtime and take orders over HTTP. A
// suite is bundled with this module instead of transport/witnesses.ts.

import type { ContractWitness, Witnesses } from "../../transport/witnesses.ts"
import type { WitnessOrders } from "../witness-server.ts"

declare global {
  /** Where this runtime's witnesses are. Set by the entry of the bundle. */
  var portspecWitnesses: WitnessOrders
}

/** The servers are already running; whoever started them stops them. */
export async function startWitnesses(): Promise<Witnesses> {
  const { orders, nobody, ...origins } = globalThis.portspecWitnesses
  return {
    gateway: witness(orders, "gateway", origins.gateway),
    elsewhere: witness(orders, "elsewhere", origins.elsewhere),
    secure: witness(orders, "secure", origins.secure),
    nobody,
    stop: async () => {}
  }
}

function witness(orders: string, name: string, origin: string): ContractWitness {
  const order = async <T = void>(operation: keyof ContractWitness, argument: unknown = null): Promise<T> => {
    const answer = await fetch(`${orders}/${name}/${operation}`, {
      method: "POST",
      body: JSON.stringify(argument)
    })
    if (!answer.ok) throw new Error(`the witness refused ${operation}: ${await answer.text()}`)
    return (await answer.json()) as T
  }
  return {
    origin,
    requests: () => order("requests"),
    answer: answer => order("answer", answer),
    release: () => order("release"),
    reset: () => order("reset")
  }
}
