import { inspect } from "node:util"
import { describe, expect, test } from "vitest"
import { keepUnprinted, printInstead, whenRead } from "./unprinted.ts"

test("printInstead changes the printed form and leaves the object unchanged", () => {
  const holder = { token: "k-fake" }
  printInstead(holder, () => "instead")
  expect(inspect(holder)).toBe("instead")
  expect(JSON.stringify({ holder })).toBe('{"holder":"instead"}')
  expect(holder).toEqual({ token: "k-fake" })
  expect(Object.keys(holder)).toEqual(["token"])
})

test("the printed form can be changed again, also by the owner", () => {
  const holder: { toJSON?: () => string } = {}
  printInstead(holder, () => "first")
  printInstead(holder, () => "second")
  expect(inspect(holder)).toBe("second")
  holder.toJSON = () => "own"
  expect(JSON.stringify(holder)).toBe('"own"')
  delete holder.toJSON
  expect(JSON.stringify(holder)).toBe("{}")
})

describe("an object that is not printed", () => {
  const keep = <Holder extends object>(holder: Holder): Holder => {
    keepUnprinted(holder, "[kept]")
    return holder
  }

  test("shows none of its strings and objects in any printed form", () => {
    const holder = keep({ head: "k-fake", fields: ["k-fake"], port: 443, isOpen: true })
    expect(inspect(holder)).toBe("[kept]")
    expect(JSON.stringify(holder)).toBe('"[kept]"')
    expect(inspect(holder, { customInspect: false })).not.toContain("k-fake")
    expect(Object.keys(holder)).toEqual(["port", "isOpen"])
    expect(holder).toMatchObject({ head: "k-fake", fields: ["k-fake"] })
  })

  test.each(["_redirectable", "_currentRequest", "socket"])("hides its %s too", name => {
    const other = { head: "k-fake" }
    keep({ [name]: other })
    expect(inspect(other)).toBe("[kept]")
  })

  test("does not hide other objects that it refers to", () => {
    const other = { head: "h" }
    keep({ agent: other })
    expect(inspect(other)).toBe("{ head: 'h' }")
  })

  test("may refer to itself", () => {
    const holder: Record<string, unknown> = { head: "k-fake" }
    holder._redirectable = holder
    expect(inspect(keep(holder))).toBe("[kept]")
  })

  test("keeps a printed form that its owner set before", () => {
    const holder = { head: "h" }
    printInstead(holder, () => "own")
    expect(inspect(keep(holder))).toBe("own")
    expect(Object.keys(holder)).toEqual(["head"])
  })

  test.each([undefined, null, "text", 7])("may not be an object at all: %j", value => {
    expect(() => keepUnprinted(value, "[kept]")).not.toThrow()
  })
})

describe("a property that is prepared on its first read", () => {
  const holding = () => {
    const request = { head: "secret-fake" }
    const response = { status: 200, request }
    whenRead(response, "request", value => keepUnprinted(value, "[hidden]"))
    return { request, response }
  }

  test("stays the same object in the same place", () => {
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

  test("is never printed or copied before it is prepared", () => {
    const ways: ReadonlyArray<(holder: object) => unknown> = [
      holder => inspect(holder, { customInspect: false }),
      holder => inspect(holder, { getters: true, showHidden: true }),
      holder => inspect({ ...holder }, { customInspect: false }),
      holder => JSON.stringify(holder),
      holder => inspect(copyOf(holder))
    ]
    for (const print of ways) expect(print(holding().response)).not.toContain("secret-fake")
  })

  /** A copy like those that loggers make. */
  const copyOf = (holder: object): object => Object.fromEntries(Object.entries(holder))

  test("can be replaced before its first read", () => {
    const { request, response } = holding()
    const other = { head: "other" }
    response.request = other
    expect(response.request).toBe(other)
    expect(Object.keys(request)).toEqual(["head"])
  })
})
