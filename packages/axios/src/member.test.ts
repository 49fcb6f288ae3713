import { expect, test } from "vitest"
import { memberOf } from "./member.ts"

test("memberOf reads properties of an object and its class, and not of Object.prototype", () => {
  class Defaults {
    get baseURL(): string {
      return "https://gateway.example"
    }
  }
  const polluted = Object.prototype as unknown as Record<string, unknown>
  polluted.portkey = "polluted"
  try {
    const object: { portkey?: string } = {}
    expect(memberOf(object, "portkey")).toBeUndefined()
    expect(memberOf({ portkey: "own" }, "portkey")).toBe("own")
    expect(memberOf(new Defaults(), "baseURL")).toBe("https://gateway.example")
  } finally {
    delete polluted.portkey
  }
})
