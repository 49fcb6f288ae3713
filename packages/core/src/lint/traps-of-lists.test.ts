// The traps in lists of field names, with their numbers in the project's trap list.

import { describe, expect, test } from "vitest"
import { openaiFields, told } from "../testing/told.fixture.ts"

const valued = (name: string, value: unknown): string => told({ ...openaiFields, [name]: value })

describe("trap 4: a forward list that is not comma-separated names", () => {
  test("a JSON array gets an error", () => {
    expect(
      valued("x-portkey-forward-headers", '["X-Custom-Header", "Another-Header"]')
    ).toMatchInlineSnapshot(`
      "error: x-portkey-forward-headers is a JSON array, but the gateway only splits it at the commas: it finds none of the names and reports no error
        Write X-Custom-Header,Another-Header. (value.list)"
    `)
  })
  test("quoted names get an error", () => {
    expect(valued("x-portkey-forward-headers", '"X-Custom-Header"')).toMatchInlineSnapshot(`
      "error: x-portkey-forward-headers is a list of quoted names, but the gateway only splits it at the commas: it finds none of the names and reports no error
        Write X-Custom-Header. (value.list)"
    `)
  })
  test("other separators get an error", () => {
    expect(valued("x-portkey-forward-headers", "x-a; x-b")).toMatchInlineSnapshot(`
      "error: x-portkey-forward-headers has the item "x-a; x-b", which is not a field name, so the gateway never finds it
        Write field names, separated by commas. (value.field-name)"
    `)
    expect(valued("x-portkey-forward-headers", " , ")).toMatchInlineSnapshot(`
      "warning: x-portkey-forward-headers begins or ends with white space, which is cut off on the way
        Remove the white space at the ends. (value.not-a-field-value)
      error: x-portkey-forward-headers names nothing
        Name at least one field, or leave the list out. (value.list)"
    `)
  })
})

describe("trap 5: names in the forward list without a field in the request", () => {
  test("camelCase names get a warning with the field's name", () => {
    expect(
      told({ ...openaiFields, "x-my-header": "1", "x-portkey-forward-headers": "xMyHeader" })
    ).toMatchInlineSnapshot(`
      "warning: x-portkey-forward-headers[0] names xMyHeader, but the request has no such field, so nothing is forwarded in its place
        Did you mean x-my-header? (forward.absent)"
    `)
    expect(valued("x-portkey-forward-headers", "xMyHeader")).toMatchInlineSnapshot(`
      "warning: x-portkey-forward-headers[0] names xMyHeader, but the request has no such field, so nothing is forwarded in its place
        Did you mean x-my-header? (forward.absent)"
    `)
  })
  test("a name without a field in a complete request gets a warning", () => {
    const whole = {
      ...openaiFields,
      "content-type": "application/json",
      "x-portkey-forward-headers": "x-user, accept"
    }
    expect(told(whole)).toMatchInlineSnapshot(`
      "warning: x-portkey-forward-headers[0] names x-user, but the request has no such field, so nothing is forwarded in its place
        Send the field, or take the name off the list. (forward.absent)"
    `)
    expect(told({ ...whole, "x-user": "u" })).toBe("clean")
  })
  test("an incomplete request may name fields that its client adds", () => {
    expect(valued("x-portkey-forward-headers", "x-user")).toBe("clean")
  })
})

test("trap 6: Portkey's own fields in the forward list get an error", () => {
  expect(
    valued("x-portkey-forward-headers", "x-portkey-forward-headers, X-Portkey-Api-Key")
  ).toMatchInlineSnapshot(`
    "error: x-portkey-forward-headers[0] is "x-portkey-forward-headers", which is a Portkey field that the provider must not get
      Leave it out. (value.forward-portkey)
    error: x-portkey-forward-headers[1] is "x-portkey-api-key", which is a Portkey field that the provider must not get
      Leave it out. (value.forward-portkey)"
  `)
})

test("trap 18: sensitive-headers as an array gets an error", () => {
  expect(valued("x-portkey-sensitive-headers", '["authorization","x-user"]')).toMatchInlineSnapshot(`
    "error: x-portkey-sensitive-headers is a JSON array, but the gateway only splits it at the commas: it finds none of the names and reports no error
      Write authorization,x-user. (value.list)"
  `)
  expect(valued("x-portkey-sensitive-headers", "['x-user']")).toMatchInlineSnapshot(`
    "error: x-portkey-sensitive-headers is a JSON array, but the gateway only splits it at the commas: it finds none of the names and reports no error
      Write x-user. (value.list)"
  `)
})

test("a field that is given twice gets an error", () => {
  expect(told([...Object.entries(openaiFields), ["X-Portkey-Provider", "groq"]])).toMatchInlineSnapshot(`
    "error: x-portkey-provider is given twice, and the gateway reads both values as one text with a comma
      Keep one. (field.twice)
    error: x-portkey-provider names more than one provider, so the gateway answers 400
      Name one; a config chooses among several. (route.unknown-provider)"
  `)
  expect(told({ ...openaiFields, "x-portkey-forward-headers": ["x-a", "x-b"] })).toBe("clean")
})
