import { describe, expect, test } from "vitest"
import { hosted, issuesOf, openSource } from "../../compile/issues.fixture.ts"

const contains = { id: "default.contains", parameters: { operator: "none", words: ["x"] } }
const hook = {
  type: "guardrail",
  id: "no-x",
  checks: [contains],
  deny: true,
  on_fail: { feedback: { value: -1 } }
}

describe("raw hooks", () => {
  const before = (...hooks: ReadonlyArray<unknown>) => ({ before_request_hooks: hooks })

  test("that run have no issue", () => {
    expect(issuesOf(before(hook))).toBe("")
    expect(issuesOf(before({ id: "saved-guardrail" }))).toBe("")
    expect(issuesOf(before(hook), "open-source")).toBe("")
  })

  test("that are invalid or do not run get an issue", () => {
    expect(issuesOf(before({ ...hook, type: undefined }))).toBe("")
    expect(
      issuesOf({ ...openSource, before_request_hooks: [{ ...hook, type: undefined }] }, "open-source")
    ).toMatchInlineSnapshot(`
      "error: before_request_hooks[0].type is missing, so no check runs
        Add "type": "guardrail". (config.hook-type)"
    `)
    expect(issuesOf(before({ ...hook, checks: [{ ...contains, id: "contains" }] }))).toMatchInlineSnapshot(`
      "error: before_request_hooks[0].checks[0].id has no dot, so no check runs
        Write "default.contains". (value.check-id)"
    `)
    expect(issuesOf(before({ ...hook, checks: [{ id: "default.jwt" }] }))).toMatchInlineSnapshot(`
      "warning: before_request_hooks[0].checks[0].parameters is missing; a check that reads its parameters then fails to run, and counts as passed
        Add "parameters": { … }, empty where the check needs none. (config.check-parameters)"
    `)
    expect(issuesOf(before({ ...hook, on_fail: { deny: true } }))).toMatchInlineSnapshot(`
      "warning: before_request_hooks[0].on_fail has deny, which is read only in the guardrail itself
        Write "deny" beside "on_fail". (config.deny-unread)"
    `)
    expect(
      issuesOf(before({ ...hook, on_fail: { feedback: { value: Number.NaN } } }))
    ).toMatchInlineSnapshot(`
      "error: before_request_hooks[0].on_fail.feedback.value must be a number; it is NaN
        Write a number. (value.feedback)"
    `)
    expect(issuesOf(before("saved-guardrail"))).toMatchInlineSnapshot(`
      "error: before_request_hooks[0] must be an object; it is a string
        For example, write { "type": "guardrail", "id": "a", "checks": [{ "id": "default.validUrls", "parameters": { } }] }. (shape.type)"
    `)
    expect(issuesOf(before({ type: "guardrail" }))).toMatchInlineSnapshot(`
      "error: before_request_hooks[0].id is missing, and a hook needs it
        Add it, for example { "type": "guardrail", "id": "a", "checks": [{ "id": "default.validUrls", "parameters": { } }] }. (shape.missing)"
    `)
  })

  test("that the open-source gateway does not know get a warning", () => {
    expect(issuesOf(before({ id: "saved" }), "open-source")).toMatchInlineSnapshot(`
      "warning: before_request_hooks[0].id is the id of a guardrail saved in Portkey, which the open-source gateway does not know: it checks nothing and lets every request pass
        Write the checks themselves: { "default.contains": { "operator": "none", "words": ["x"] }, "deny": true }. (config.guardrail-id)"
    `)
    const misspelt = { ...hook, checks: [{ id: "default.contain", parameters: {} }] }
    expect(issuesOf(before(misspelt), "open-source")).toMatchInlineSnapshot(`
      "warning: before_request_hooks[0].checks[0].id is not a check of the open-source gateway, which then lets every request pass, unless a plugin of your own adds it
        Did you mean default.contains? (config.unknown-check)"
    `)
    expect(issuesOf(before({ ...hook, credentials: { apiKey: "k" } }), "open-source")).toMatchInlineSnapshot(`
      "warning: before_request_hooks[0].credentials is in the hook, but the open-source gateway reads the credentials of each check
        Write them into the check: "parameters": { "credentials": … }. (config.hook-credentials)"
    `)
  })
})

describe("shorthand", () => {
  const input = (...guardrails: ReadonlyArray<unknown>) => ({ input_guardrails: guardrails })
  const inline = { "default.contains": { operator: "none", words: ["x"] }, deny: true }

  test("that runs has no issue", () => {
    expect(issuesOf(input("saved"))).toBe("")
    expect(issuesOf(input(inline, { contains: { operator: "any", words: ["x"] } }), "open-source")).toBe("")
  })

  test("with parameters that are not objects gets an error", () => {
    expect(issuesOf(input({ name: "x" }))).toMatchInlineSnapshot(`
      "error: input_guardrails[0].name is not the id of a check
        Write "before_request_hooks": [{ "type": "guardrail", "id": "…", "checks": [{ "id": "default.webhook", "parameters": { … } }] }]. (value.check-name)"
    `)
    expect(issuesOf(input({ "default.jwt": null }))).toMatchInlineSnapshot(`
      "error: input_guardrails[0]["default.jwt"] must be an object; it is null
        For example, write { "operator": "none", "words": ["x"] }. (shape.type)"
    `)
    expect(issuesOf(input(1))).toMatchInlineSnapshot(`
      "error: input_guardrails[0] must be the id of a saved guardrail, or an object; it is a number
        For example, write { "default.contains": { "operator": "none", "words": ["x"] }, "deny": true }. (shape.type)"
    `)
  })

  test("that the open-source gateway does not know gets a warning", () => {
    expect(issuesOf(input("saved"), "open-source")).toMatchInlineSnapshot(`
      "warning: input_guardrails[0] is the id of a guardrail saved in Portkey, which the open-source gateway does not know: it checks nothing and lets every request pass
        Write the checks themselves: { "default.contains": { "operator": "none", "words": ["x"] }, "deny": true }. (config.guardrail-id)"
    `)
    expect(issuesOf(input({ id: "saved" }), "open-source")).toMatchInlineSnapshot(`
      "warning: input_guardrails[0].id is the id of a guardrail saved in Portkey, which the open-source gateway does not know: it checks nothing and lets every request pass
        Write the checks themselves: { "default.contains": { "operator": "none", "words": ["x"] }, "deny": true }. (config.guardrail-id)"
    `)
    expect(issuesOf(input({ modelwhitelist: {} }), "open-source")).toMatchInlineSnapshot(`
      "warning: input_guardrails[0].modelwhitelist is not a check of the open-source gateway, which then lets every request pass, unless a plugin of your own adds it
        Did you mean modelWhitelist? (config.unknown-check)"
    `)
  })

  test("that mixes ids and objects gets a warning", () => {
    expect(issuesOf({ ...hosted, ...input("saved", inline) })).toMatchInlineSnapshot(`
      "warning: input_guardrails mixes ids and objects, which only the hosted gateway accepts
        Write the objects as "before_request_hooks" or "after_request_hooks". (config.guardrail-mix)
      warning: input_guardrails[1] contains its checks directly, which Portkey does not document: gateway 2.2.3 answers 500, later versions were not tested
        Write "before_request_hooks": [{ "type": "guardrail", "id": "…", "checks": [{ "id": "default.contains", "parameters": { … } }] }], and put deny and the other options beside checks. (config.guardrail-shorthand)"
    `)
    const mixed = { ...openSource, ...input("saved", inline) }
    expect(issuesOf(mixed, "open-source")).toContain(
      "error: input_guardrails mixes ids and objects, so the open-source gateway answers 400"
    )
  })
})

test("fields that Portkey does not pass to guardrails get an error", () => {
  const webhook = {
    "default.webhook": {
      webhookURL: "https://x.example.com",
      forwardHeaders: ["x-session-id", "x-portkey-trace-id", "Cookie", "x-portkey-config"]
    }
  }
  expect(issuesOf({ output_guardrails: [webhook] })).toMatchInlineSnapshot(`
    "error: output_guardrails[0]["default.webhook"].forwardHeaders[2] is a credential that a guardrail must not get
      Leave it out. (config.guardrail-forward)
    error: output_guardrails[0]["default.webhook"].forwardHeaders[3] is a Portkey field that a guardrail must not get
      Leave it out. (config.guardrail-forward)
    warning: output_guardrails[0] contains its checks directly, which Portkey does not document: gateway 2.2.3 answers 500, later versions were not tested
      Write "after_request_hooks": [{ "type": "guardrail", "id": "…", "checks": [{ "id": "default.contains", "parameters": { … } }] }], and put deny and the other options beside checks. (config.guardrail-shorthand)"
  `)
})

describe("which fields Portkey passes to a guardrail", () => {
  const refused = (...forwardHeaders: ReadonlyArray<unknown>) =>
    issuesOf({
      output_guardrails: [{ "default.webhook": { webhookURL: "https://x", forwardHeaders } }]
    }).match(/config\.guardrail-forward/g)?.length ?? 0

  test.each(["authorization", "X-API-Key", "ocp-apim-subscription-key", "Proxy-Authorization", "cookie"])(
    "it does not pass %s, in any letter case",
    name => expect(refused(name)).toBe(1)
  )

  test.each(["x-portkey-trace-id", "X-Portkey-Span-Id", "x-session-id"])("it passes %s", name =>
    expect(refused(name)).toBe(0)
  )

  test("an invalid field name is refused, and a value that is not a string gets a type error", () => {
    expect(refused("x session")).toBe(1)
    expect(refused("", 5)).toBe(0)
  })
})

test("a deny inside an action gets the advice to write it next to the action", () => {
  const denied = (action: object) => issuesOf({ before_request_hooks: [{ ...hook, ...action }] })
  expect(denied({ on_success: { deny: false } })).toContain('Write "deny" beside "on_success"')
  expect(denied({ on_success: { feedback: { value: 1 } } })).toBe("")
})

describe("unknown checks in shorthand", () => {
  const about = (guardrail: object) => issuesOf({ input_guardrails: [guardrail] }, "open-source")

  test("are reported by their id if they have one", () => {
    expect(about({ check: { id: "default.contain" } })).toContain(
      "input_guardrails[0].check.id is not a check"
    )
    expect(about({ check: { id: "default.contains" } })).not.toContain("config.unknown-check")
  })

  test("are reported without a proposal if no check is similar", () => {
    expect(about({ "acme.scan": {} })).toContain("Look its id up in gateway/plugins.")
  })

  test("do not include options", () => {
    expect(about({ contains: {}, on_fail: { feedback: { value: 1 } } })).not.toContain("config.unknown-check")
  })

  test("an id next to checks in shorthand does not count as a saved guardrail", () => {
    expect(about({ id: "saved", contains: {} })).not.toContain("config.guardrail-id")
    expect(about({ id: "saved", deny: true })).toContain("config.guardrail-id")
  })
})
