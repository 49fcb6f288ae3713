// A credential that is not a bearer token arrives unchanged at every provider with one token. The gateway also handles it
// like a token, so a provider with its own credential field gets it twice.

import { compile } from "@portspec/core"
import * as fc from "fast-check"
import { expect } from "vitest"
import { test } from "../gateway/gateway-test.ts"
import { send } from "../gateway/send.ts"
import { defaultModel, requestTo } from "./endpoint-requests.ts"
import { filled } from "./expectation.ts"
import { expectations } from "./expectations.ts"
import { providerFields } from "./provider-fields.ts"
import { routeValues, specOf } from "./route-values.ts"

const credential = "Basic ZmFrZS11c2VyOmZha2UtcGFzc3dvcmQ="
const named = expectations
  .filter(({ auth }) => auth === undefined)
  .map(each => [`${each.slug} ${each.when ?? ""}`.trim(), each] as const)

test.for(named)("%s", async ([, expectation], { recording }) => {
  const [values] = fc.sample(routeValues(expectation), 1)
  const customHost = recording.customHost("provider", "")
  const spec = {
    ...specOf(expectation.slug, { ...values, auth: { forwarded: true }, customHost }),
    forwardHeaders: { authorization: credential }
  }
  const fields = compile(spec, { gateway: "open-source" })
  expect((await send(recording, fields, requestTo(recording, expectation))).status).toBe(200)

  const { model = defaultModel } = expectation
  const filling = { ...values, auth: credential, "request.model": model, "request.user": recording.tag }
  const call = recording.only("provider")
  expect(decodeURI(call.path)).toBe(filled(expectation.path, filling))
  expect(providerFields(call)).toEqual({ ...filled(expectation.headers, filling), authorization: credential })
})
