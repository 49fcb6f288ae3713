import { describe, expect, test } from "vitest"
import { gatewayErrorOf } from "./response-error.ts"

describe("the gateway's own error", () => {
  const body = (code?: unknown) => ({ status: "failure", message: "refused", error: { code } })

  test.each([
    ["01", "expired-key"],
    ["03", "invalid-key"],
    ["033", "invalid-key"],
    ["04", "budget"],
    ["05", "rate-limit"]
  ])("is read with the code %s: %s", (code, refusedFor) => {
    expect(gatewayErrorOf(body(code))).toStrictEqual({ message: "refused", code, refusedFor })
  })

  test("is read with an unknown code, and without one", () => {
    expect(gatewayErrorOf(body("99"))).toStrictEqual({ message: "refused", code: "99" })
    expect(gatewayErrorOf(body(4))).toStrictEqual({ message: "refused" })
    expect(gatewayErrorOf({ status: "failure", message: "refused" })).toStrictEqual({ message: "refused" })
    expect(gatewayErrorOf({ status: "failure", message: "refused", error: null })).toStrictEqual({
      message: "refused"
    })
  })

  test.each([
    undefined,
    null,
    "failure",
    {},
    { status: "error", message: "refused" },
    { status: "failure" },
    { status: "failure", message: 7 },
    { error: { message: "of a provider", code: "04" } }
  ])("is not read from %j", other => {
    expect(gatewayErrorOf(other)).toBeUndefined()
  })
})
