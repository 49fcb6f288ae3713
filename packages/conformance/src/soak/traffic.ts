// The state of each pending request, and everything that went wrong.

import type { Expected, Fault } from "./fault.ts"

/** One request. Its name is in its body, its trace id, its metadata, a field that it forwards, and its response. */
export interface Sent {
  readonly name: string
  readonly fault: Fault
  readonly expected: Expected
  /** In ms. */
  readonly requestTimeout: number
  /** The number of times it has reached the gateway. */
  atGateway: number
  atProvider: number
}

export class Traffic {
  readonly #underWay = new Map<string, Sent>()
  /** What must not happen, in words; the first hundred. */
  readonly faults: string[] = []
  faultCount = 0

  begin(sent: Sent): void {
    this.#underWay.set(sent.name, sent)
  }

  /** A request whose client gives up may arrive later. */
  end({ name, fault }: Sent): void {
    if (fault !== "client silent") this.#underWay.delete(name)
  }

  find(name: string): Sent | undefined {
    return this.#underWay.get(name)
  }

  /** Counts what must not happen. */
  fault(what: string): void {
    this.faultCount++
    if (this.faults.length < 100) this.faults.push(what)
  }

  /** Counts it unless `holds`. */
  must(holds: boolean, what: () => string): void {
    if (!holds) this.fault(what())
  }
}
