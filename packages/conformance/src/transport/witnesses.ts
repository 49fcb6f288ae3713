// The servers of the contract, as seen from any runtime: every operation is asynchronous and uses only data.

import { createHash } from "node:crypto"
import type { Answer } from "../gateway/answers/answer.ts"
import type { RecordedRequest } from "../gateway/recorded-request.ts"
import { startWitness } from "./witness.ts"

/** One request as a witness saw it. */
export interface SeenRequest
  extends Pick<RecordedRequest, "method" | "path" | "headers" | "body" | "aborted"> {
  /** SHA-256 of the body's bytes, in hexadecimal. */
  readonly bodySha256: string
}

/** An answer made of data only, so that another runtime can request it. */
export interface ContractAnswer extends Answer {
  /** The body as a stream: the first piece immediately, the others after `release`. */
  readonly pieces?: ReadonlyArray<string>
}

export interface ContractWitness {
  /** For example `http://127.0.0.1:40123`. */
  readonly origin: string
  requests(): Promise<ReadonlyArray<SeenRequest>>
  /** The answer to every request from now on. */
  answer(answer: ContractAnswer): Promise<void>
  /** Sends the pieces that an answer holds back. */
  release(): Promise<void>
  /** Discards the requests and the answer. */
  reset(): Promise<void>
}

export interface Witnesses {
  readonly gateway: ContractWitness
  /** Another port of the same host. */
  readonly elsewhere: ContractWitness
  /** A gateway behind https. */
  readonly secure: ContractWitness
  /** An origin where no server listens. */
  readonly nobody: string
  stop(): Promise<void>
}

/** Starts the servers of the contract in this process. */
export async function startWitnesses(): Promise<Witnesses> {
  const [gateway, elsewhere, secure, nobody] = await Promise.all([
    startWitness(),
    startWitness(),
    startWitness("https"),
    startWitness()
  ])
  await nobody.stop()
  return {
    gateway: forContract(gateway),
    elsewhere: forContract(elsewhere),
    secure: forContract(secure),
    nobody: nobody.origin,
    stop: async () => {
      await Promise.all([gateway, elsewhere, secure].map(witness => witness.stop()))
    }
  }
}

function forContract(witness: Awaited<ReturnType<typeof startWitness>>): ContractWitness {
  let released = Promise.withResolvers<void>()
  async function* held([first = "", ...others]: ReadonlyArray<string>) {
    yield first
    await released.promise
    yield* others
  }
  return {
    origin: witness.origin,
    requests: async () =>
      witness.requests.map(({ method, path, headers, body, aborted, bodyBytes }) => {
        const bodySha256 = createHash("sha256").update(bodyBytes).digest("hex")
        return { method, path, headers, body, aborted, bodySha256 }
      }),
    answer: async ({ pieces, ...answer }) => {
      released = Promise.withResolvers()
      witness.answer(pieces === undefined ? answer : { ...answer, body: held(pieces) })
    },
    release: async () => released.resolve(),
    reset: async () => witness.reset()
  }
}
