// Requests in the style of other tools, sent through the real gateway: the statements of lint about each are true.

import { lint } from "@portspec/core"
import { describe, expect } from "vitest"
import {
  type Fate,
  fieldsOf,
  thirdPartyRequests
} from "../../../core/src/lint/third-party-requests.fixture.ts"
import { providerFields, unsignedFields } from "../providers/provider-fields.ts"
import { test } from "./gateway-test.ts"
import type { RecordedRequest } from "./recorded-request.ts"
import type { Recording } from "./recording-upstream.ts"
import { send } from "./send.ts"

interface Seen {
  readonly status: number
  /** Each call of a provider: its URL, the fields that the gateway sent, and the body. */
  readonly calls: ReadonlyArray<string>
}

/** The hosts of the requests' providers. Each refuses its first call, so that a retry or fallback is visible. */
const hosts = ["api.openai.com", "llm.example.com"]

/** The fields of a call. A signature depends on the time. */
const fieldsOfCall = (call: Pick<RecordedRequest, "headers">) =>
  (call.headers.authorization?.startsWith("AWS4") ? unsignedFields : providerFields)(call)

async function seen(fields: Readonly<Record<string, string>>, recording: Recording): Promise<Seen> {
  for (const host of hosts) recording.plan(host, [{ status: 429 }])
  const before = recording.requests().length
  const answer = await send(recording, fields)
  await answer.body?.cancel()
  const calls = recording.requests().slice(before)
  return {
    status: answer.status,
    calls: calls.map(call => `${call.url} ${JSON.stringify(fieldsOfCall(call))} ${call.body}`)
  }
}

const isRefused = ({ status, calls }: Seen): boolean => status >= 400 && calls.length === 0

const isSame = (one: Seen, other: Seen): boolean =>
  one.status === other.status && JSON.stringify(one.calls) === JSON.stringify(other.calls)

/** What messages claim about a request, and whether it is true. `usual` is the same request without its mistake. */
const claims: ReadonlyArray<
  readonly [claim: RegExp, holds: (seen: Seen, usual: Seen, claimed: string) => boolean]
> = [
  [/(?:answers|answers any other with) (\d{3})/, ({ status }, _, claimed) => status === Number(claimed)],
  [/ignores or refuses it$/, (one, usual) => isSame(one, usual) || isRefused(one)],
  [
    /(?:ignores it$|has no effect|is not read by|is not read for a route|cannot read it, and ignores)/,
    isSame
  ],
  [/no check runs and every request passes|lets every request pass/, isSame],
  [/reads it as empty metadata|finds none of the names|takes it for a name/, isSame],
  [/is read only beside/, isSame],
  [/the gateway ignores it and uses the bearer token instead/, isSame],
  [/gets no credential$/, ({ calls }) => calls.every(call => call.includes("undefined"))],
  [/gets Bearer twice/, ({ calls }) => calls.every(call => /Bearer bearer/i.test(call))],
  [/after a Bearer of its own$/, ({ calls }) => calls.every(call => call.includes("Bearer Token "))],
  [/to another host$/, ({ calls }) => calls.every(call => !call.startsWith("https://r.openai.azure.com/"))],
  [/would appear twice$/, ({ calls }) => calls.every(call => /(\/v1|\/chat\/completions)\1/.test(call))],
  [/the gateway doubles: (\S+)$/, ({ calls }, _, claimed) => calls.every(call => call.includes(claimed))],
  [/has no path: the gateway calls/, ({ calls }) => calls.every(call => call.includes(".com/chat/"))]
]

function expectFate(fate: Fate, one: Seen, usual: Seen): void {
  if (fate === "ignored") expect(one).toEqual(usual)
  else if ("refused" in fate) expect(one).toEqual({ status: fate.refused, calls: [] })
  else {
    expect(one.calls).toHaveLength(1)
    expect(one.calls[0]).toContain(fate.sends)
  }
}

describe.concurrent("lint's statements about a request are true", () => {
  test.for(thirdPartyRequests)("$title", async (request, { recording }) => {
    const whole = fieldsOf(request, "whole")
    const usual = await seen(fieldsOf(request, "usual"), recording)
    const one = await seen(whole, recording)
    expectFate(request.fate, one, usual)
    for (const { message, severity } of lint(whole, { gateway: "open-source" })) {
      for (const [claim, holds] of claims) {
        const [, claimed = ""] = claim.exec(message) ?? []
        if (claim.test(message)) expect([message, holds(one, usual, claimed)]).toEqual([message, true])
      }
      // A request with only a warning is served.
      if (severity === request.severity && severity === "warning") expect(isRefused(one)).toBe(false)
    }
  })
})

test("each claim applies to some request", () => {
  const messages = thirdPartyRequests.flatMap(request =>
    lint(fieldsOf(request, "whole"), { gateway: "open-source" }).map(({ message }) => message)
  )
  for (const [claim] of claims) expect(messages.filter(message => claim.test(message))).not.toEqual([])
})
