import { inspect } from "node:util"
import { describe, expect, test } from "vitest"
import { keepUnprinted, printInstead, whenRead } from "./unprinted.ts"

test("something else is printed, and the object stays as it is", () => {
  const holder = { token: "k-fake" }
  printInstead(holder, () => "instead")
  expect(inspect(holder)).toBe("instead")
  expect(JSON.stringify({ holder })).toBe('{"holder":"instead"}')
  expect(holder).toEqual({ token: "k-fake" })
  expect(Object.keys(holder)).toEqual(["token"])
})

test("what is printed may be chosen again, here and by the owner", () => {
  const holder: { toJSON?: () => string } = {}
  printInstead(holder, () => "first")
  printInstead(holder, () => "second")
  expect(inspect(holder)).toBe("second")
  holder.toJSON = () => "own"
  expect(JSON.stringify(holder)).toBe('"own"')
  delete holder.toJSON
  expect(JSON.stringify(holder)).toBe("{}")
})

describe("an object that is kept from being printed", () => {
  const keep = <Holder extends object>(holder: Holder): Holder => {
    keepUnprinted(holder, "[kept]")
    return holder
  }

  test("shows none of its texts and objects, however it is printed", () => {
    const holder = keep({ head: "k-fake", fields: ["k-fake"], port: 443, isOpen: true })
    expect(inspect(holder)).toBe("[kept]")
    expect(JSON.stringify(holder)).toBe('"[kept]"')
    expect(inspect(holder, { customInspect: false })).not.toContain("k-fake")
    expect(Object.keys(holder)).toEqual(["port", "isOpen"])
    expect(holder).toMatchObject({ head: "k-fake", fields: ["k-fake"] })
  })

  test.each(["_redirectable", "_currentRequest", "socket"])("keeps its %s too", name => {
    const other = { head: "k-fake" }
    keep({ [name]: other })
    expect(inspect(other)).toBe("[kept]")
  })

  test("but no other object that it refers to", () => {
    const other = { head: "h" }
    keep({ agent: other })
    expect(inspect(other)).toBe("{ head: 'h' }")
  })

  test("may refer to itself", () => {
    const holder: Record<string, unknown> = { head: "k-fake" }
    holder._redirectable = holder
    expect(inspect(keep(holder))).toBe("[kept]")
  })

  test("prints what its owner chose, if that was before", () => {
    const holder = { head: "h" }
    printInstead(holder, () => "own")
    expect(inspect(keep(holder))).toBe("own")
    expect(Object.keys(holder)).toEqual(["head"])
  })

  test.each([undefined, null, "text", 7])("%j is none", value => {
    expect(() => keepUnprinted(value, "[kept]")).not.toThrow()
  })
})

describe("what is prepared when it is read", () => {
  const holding = () => {
    const request = { head: "secret-fake" }
    const response = { status: 200, request }
    whenRead(response, "request", value => keepUnprinted(value, "[hidden]"))
    return { request, response }
  }

  test("is the same object, in the same place", () => {
    const { request, response } = holding()
    expect(Object.keys(response)).toEqual(["status", "request"])
    expect(Object.keys(request)).toEqual(["head"])
    expect(response.request).toBe(request)
    expect(Object.keys(request)).toEqual([])
    expect(Object.getOwnPropertyDescriptor(response, "request")).toMatchObject({
      value: request,
      writable: true
    })
  })

  test("is never printed or copied unprepared", () => {
    const ways: ReadonlyArray<(holder: object) => unknown> = [
      holder => inspect(holder, { customInspect: false }),
      holder => inspect(holder, { getters: true, showHidden: true }),
      holder => inspect({ ...holder }, { customInspect: false }),
      holder => JSON.stringify(holder),
      holder => inspect(copyOf(holder))
    ]
    for (const print of ways) expect(print(holding().response)).not.toContain("secret-fake")
  })

  /** A copy such as a logger makes. */
  const copyOf = (holder: object): object => Object.fromEntries(Object.entries(holder))

  test("can be replaced before it is read", () => {
    const { request, response } = holding()
    const other = { head: "other" }
    response.request = other
    expect(response.request).toBe(other)
    expect(Object.keys(request)).toEqual(["head"])
  })
})
