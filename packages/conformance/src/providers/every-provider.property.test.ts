// Each expectation, with random values for every row of the provider in core's table: the values arrive unchanged where the
// expectation says, and nothing else arrives.

import { compile } from "@portspec/core"
import * as fc from "fast-check"
import { expect, inject } from "vitest"
import { runsOf } from "../../../core/src/testing/runs.fixture.ts"
import { test } from "../gateway/gateway-test.ts"
import type { RecordedRequest } from "../gateway/recorded-request.ts"
import type { Recording, RecordingUpstream } from "../gateway/recording-upstream.ts"
import { send } from "../gateway/send.ts"
import { parseSigV4, verifySigV4 } from "../gateway/sigv4.ts"
import { defaultModel, requestTo } from "./endpoint-requests.ts"
import { type Expectation, filled, type RouteValues, type TokenCall } from "./expectation.ts"
import { expectations } from "./expectations.ts"
import { verifyOciSignature } from "./oci-signature.ts"
import { providerFields, unsignedFields } from "./provider-fields.ts"
import { routeValues, specOf } from "./route-values.ts"
import { signingKey } from "./signing-key.ts"

// In each of three settings.
const runs = runsOf(3)

const named = expectations.map(each => [`${each.slug} ${each.when ?? ""}`.trim(), each] as const)

test.concurrent.for(named.filter(([, { base }]) => base !== undefined))(
  "%s at its own URL",
  async ([, expectation], { upstream }) => {
    await forAnyValues(upstream, expectation, async (values, recording) => {
      const { call, filling } = await sent(expectation, values, recording)
      expect(call.url).toBe(filled(`${expectation.base}${expectation.path}`, filling))
    })
  }
)

test.concurrent.for(named)("%s at a custom host", async ([, expectation], { upstream }) => {
  await forAnyValues(upstream, expectation, async (values, recording) => {
    const settings = { customHost: recording.customHost("provider", "") }
    const { call, filling } = await sent(expectation, values, recording, settings)
    expect(call.path).toBe(filled(expectation.path, filling))
  })
})

test.concurrent.for(named.filter(([, { aloneOnly }]) => !aloneOnly))(
  "%s next to a config of settings",
  async ([, expectation], { upstream }) => {
    await forAnyValues(upstream, expectation, async (values, recording) => {
      const settings = {
        customHost: recording.customHost("provider", ""),
        config: { retry: { attempts: 1 } }
      }
      const { call, filling } = await sent(expectation, values, recording, settings)
      expect(call.path).toBe(filled(expectation.path, filling))
    })
  }
)

async function forAnyValues(
  upstream: RecordingUpstream,
  expectation: Expectation,
  holds: (values: RouteValues, recording: Recording) => Promise<void>
) {
  const property = fc.asyncProperty(routeValues(expectation), async values => {
    using recording = upstream.record(inject("gatewayOrigin"))
    await holds(values, recording)
  })
  await fc.assert(property, runs)
}

/** Sends the spec of `values`, and checks all but the URL of the call that reached the provider. */
async function sent(
  expectation: Expectation,
  values: RouteValues,
  recording: Recording,
  settings: RouteValues = {}
) {
  const { slug, model = defaultModel, token, headers, body, signature } = expectation
  const fields = compile(specOf(slug, { ...values, ...settings }), { gateway: "open-source" })
  const answer = await send(recording, fields, requestTo(recording, expectation))
  expect(answer.status, await answer.text()).toBe(200)

  const filling = { ...values, "request.model": model, "request.user": recording.tag }
  const calls = [...recording.requests()]
  if (token) expectTokenCall(calls.shift(), filled(token, filling))
  const [call, ...others] = calls
  expect(others).toEqual([])
  if (!call) throw new Error("nothing reached the provider")

  expect(signature ? unsignedFields(call) : providerFields(call)).toEqual(filled(headers, filling))
  if (body) expect(JSON.parse(call.body)).toMatchObject(filled(body, filling))
  expectSignature(call, expectation, values)
  return { call, filling }
}

function expectTokenCall(call: RecordedRequest | undefined, expected: TokenCall) {
  const { origin, pathname, searchParams } = new URL(call?.url ?? "about:blank")
  expect(`${call?.method} ${origin}${pathname}`).toBe(expected.call)
  const given = call?.method === "GET" ? searchParams : new URLSearchParams(call?.body)
  expect(Object.fromEntries(given)).toEqual(expected.arguments)
}

function expectSignature(call: RecordedRequest, { signature, slug }: Expectation, values: RouteValues) {
  const text = (key: string) => String(values[key])
  switch (signature) {
    case "sigv4":
      expect(parseSigV4(call)).toMatchObject({
        accessKeyId: text("auth.accessKeyId"),
        region: text("region"),
        service: slug
      })
      expect(verifySigV4(call, text("auth.secretAccessKey"))).toBe(true)
      expect(verifySigV4(call, `${text("auth.secretAccessKey")}x`)).toBe(false)
      return
    case "oci": {
      const { publicKey } = signingKey
      const signer = { tenancy: text("auth.tenancy"), user: text("auth.user"), publicKey }
      expect(verifyOciSignature(call, { ...signer, fingerprint: text("auth.fingerprint") })).toBe(true)
      expect(verifyOciSignature(call, { ...signer, fingerprint: "another" })).toBe(false)
    }
  }
}
