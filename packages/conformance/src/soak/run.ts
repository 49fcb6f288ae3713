// One soak: a number of requests through the real gateway, several of them at once.

import { inspect } from "node:util"
import type { RequestSpec } from "@portspec/core"
import { randomOf } from "../fuzz/random.ts"
import { startGateway } from "../gateway/start-gateway.ts"
import { type SoakAnswer, type SoakClient, soakClients } from "./clients.ts"
import { faultAt } from "./fault.ts"
import { heapMB } from "./heap.ts"
import { forwardedField, startProvider } from "./provider.ts"
import { startTap } from "./tap.ts"
import { type Sent, Traffic } from "./traffic.ts"

export interface SoakOptions {
  readonly requests: number
  /** Decides the faults. */
  readonly seed: number
  /** The number of concurrent requests. */
  readonly atOnce?: number
  readonly progress?: (done: number) => void
}

export interface SoakResult {
  readonly requests: number
  /** The number of requests with each fault. */
  readonly byFault: ReadonlyMap<string, number>
  readonly answers: number
  readonly errors: number
  /** What must not happen, in words, and how often it did. */
  readonly faults: ReadonlyArray<string>
  readonly faultCount: number
  /** After the first tenth of the requests, and at the end. */
  readonly heapMB: readonly [number, number]
  readonly seconds: number
}

/** Marked, and nowhere else in the process. */
const secrets = { portkey: "pk-fake-Zq7SoakPortkey", provider: "sk-fake-Zq7SoakProvider" } as const
const secretMark = "Zq7Soak"
/** A client without a response gives up after this many ms: much longer than a slow response on a busy machine. */
const patienceMs = 20_000
const silentPatienceMs = 300

export async function soak({ requests, seed, atOnce = 24, progress }: SoakOptions): Promise<SoakResult> {
  const traffic = new Traffic()
  const start = performance.now()
  await using gateway = await startGateway()
  const provider = await startProvider(traffic, secrets.provider)
  const tap = await startTap(traffic, gateway.origin)
  const spec: RequestSpec = {
    apiKey: secrets.portkey,
    route: { provider: "openai", auth: secrets.provider, customHost: `${provider.origin}/v1` },
    metadata: { app: "soak", _user: "nobody" },
    trace: { id: "none" },
    forwardHeaders: [forwardedField]
  }
  const clients = soakClients(spec, `${tap.origin}/v1`)
  const byFault = new Map<string, number>()
  let next = 0
  let answers = 0
  let errors = 0
  let heapAtStart = 0

  for (const { onError, name } of clients.all) onError(error => noSecret(traffic, name, error))

  async function sendOne(index: number): Promise<void> {
    const random = randomOf(seed, index)
    const { fault, expected } = faultAt(random.next() * 100)
    byFault.set(fault, (byFault.get(fault) ?? 0) + 1)
    const client = clients.all[index % clients.all.length] as SoakClient
    const name = `soak-${seed}-${index}`
    const sent: Sent = {
      name,
      fault,
      expected,
      requestTimeout: 30_000 + random.below(1000),
      atGateway: 0,
      atProvider: 0
    }
    traffic.begin(sent)
    try {
      const answer = await client.send(requestOf(sent, random.chance(0.25)))
      if (answer.status === 200) answers++
      else errors++
      judgeAnswer(traffic, client, sent, answer)
    } catch (error) {
      errors++
      traffic.must(
        expected === "error" || fault === "cut stream",
        () => `${name} (${client.name}, ${fault}) fails: ${error}`
      )
      noSecret(traffic, client.name, error)
    }
    const isAsked = !fault.startsWith("client")
    traffic.must(
      sent.atGateway === (isAsked ? 1 : 0) && sent.atProvider === sent.atGateway,
      () => `${name} (${fault}) reaches the gateway ${sent.atGateway} times, the provider ${sent.atProvider}`
    )
    traffic.end(sent)
  }

  async function worker(): Promise<void> {
    while (next < requests) {
      const index = next++
      await sendOne(index)
      if (index === Math.floor(requests / 10)) heapAtStart = heapMB()
      if ((index + 1) % 1000 === 0) progress?.(index + 1)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  const heapAtEnd = heapMB()
  clients.stop()
  await tap.stop()
  await provider.stop()
  return {
    requests,
    byFault,
    answers,
    errors,
    faults: traffic.faults,
    faultCount: traffic.faultCount,
    heapMB: [heapAtStart, heapAtEnd],
    seconds: (performance.now() - start) / 1000
  }
}

/** The request, with its changes to the spec in the transport's own way, or as header fields. */
function requestOf({ name, fault, requestTimeout }: Sent, byFields: boolean) {
  const stream = fault === "stream" || fault === "cut stream"
  const own = { [forwardedField]: name }
  const fields = {
    "x-portkey-trace-id": name,
    "x-portkey-metadata": JSON.stringify({ _user: name }),
    "x-portkey-request-timeout": String(requestTimeout)
  }
  return {
    headers: byFields ? { ...own, ...fields } : own,
    portkey: byFields ? undefined : { trace: { id: name }, metadata: { _user: name }, requestTimeout },
    body: { model: "soak", messages: [{ role: "user", content: "hi" }], user: name, stream },
    signal: AbortSignal.timeout(fault === "client silent" ? silentPatienceMs : patienceMs)
  }
}

function judgeAnswer(traffic: Traffic, client: SoakClient, sent: Sent, answer: SoakAnswer): void {
  const { name, fault, expected } = sent
  const what = `${name} (${client.name}, ${fault})`
  // A response for the gateway's own failure has no trace id.
  const isAnonymous = answer.traceId === "" && answer.status >= 500
  traffic.must(answer.traceId === name || isAnonymous, () => `${what} gets the trace id ${answer.traceId}`)
  const names = new Set(answer.text.match(/soak-\d+-\d+/g))
  names.delete(name)
  traffic.must(names.size === 0, () => `${what} gets the answer of ${[...names]}`)
  if (expected === "error")
    traffic.must(answer.status >= 500, () => `${what} is lost: status ${answer.status}`)
  else {
    const isWhole = answer.text.includes(name) && (fault !== "stream" || answer.text.includes("[DONE]"))
    traffic.must(
      answer.status === 200,
      () => `${what} has status ${answer.status}: ${answer.text.slice(0, 200)}`
    )
    traffic.must(isWhole || expected === "beginning", () => `${what} gets ${answer.text.slice(0, 200)}`)
  }
}

/** No error shows a secret, in any form and at any depth. */
function noSecret(traffic: Traffic, client: string, error: unknown): void {
  const forms = [
    inspect(error, { depth: null, showHidden: true }),
    inspect(error),
    JSON.stringify(error) ?? "",
    error instanceof Error ? `${error} ${error.stack}` : ""
  ]
  traffic.must(!forms.some(form => form.includes(secretMark)), () => `an error of ${client} shows a secret`)
}
