// What can go wrong with a request on either side of the gateway, and what its client must see.

/** Between the client and the gateway: the request never reaches the gateway. */
export type ClientSideFault = "client reset" | "client cut" | "client silent"

/** Between the gateway and the provider. */
export type ProviderFault = "reset" | "cut" | "broken" | "500" | "503"

export type Fault = ClientSideFault | ProviderFault | "none" | "slow" | "stream" | "cut stream"

/** What the client must see. */
export type Expected =
  /** A complete response to its own request. */
  | "answer"
  /** An error, or a response whose status reports one. */
  | "error"
  /** The beginning of its own stream: the gateway hides that the rest is missing. */
  | "beginning"

interface Row {
  readonly fault: Fault
  /** The number of requests out of a hundred. */
  readonly share: number
  readonly expected: Expected
}

export const faults: ReadonlyArray<Row> = [
  { fault: "none", share: 62, expected: "answer" },
  { fault: "slow", share: 4, expected: "answer" },
  { fault: "stream", share: 7, expected: "answer" },
  { fault: "cut stream", share: 3, expected: "beginning" },
  { fault: "reset", share: 4, expected: "error" },
  { fault: "cut", share: 4, expected: "error" },
  { fault: "broken", share: 3, expected: "error" },
  { fault: "500", share: 4, expected: "error" },
  { fault: "503", share: 3, expected: "error" },
  { fault: "client reset", share: 2, expected: "error" },
  { fault: "client cut", share: 2, expected: "error" },
  { fault: "client silent", share: 2, expected: "error" }
]

/** The fault of a request, by a number from 0 to 100. */
export function faultAt(hundredth: number): Row {
  let left = hundredth
  for (const row of faults) {
    left -= row.share
    if (left < 0) return row
  }
  throw new RangeError("the shares of the faults are less than a hundred")
}
