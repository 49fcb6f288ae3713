// The traps in plain values, with their numbers in the project's trap list.

import { expect, test } from "vitest"
import type { CompileOptions } from "../grammar/gateway-kind.ts"
import { openaiFields, told } from "../testing/told.fixture.ts"

const valued = (name: string, value: unknown, options?: CompileOptions): string =>
  told({ ...openaiFields, [name]: value }, options)

test("trap 2: a boolean in another letter case gets an issue", () => {
  expect(valued("x-portkey-strict-open-ai-compliance", "False")).toMatchInlineSnapshot(`
    "error: x-portkey-strict-open-ai-compliance is "False"; the gateway compares with exactly true and false, so it takes this for neither
      Write false. (value.flag)"
  `)
  expect(valued("x-portkey-debug", "False")).toMatchInlineSnapshot(`
    "warning: x-portkey-debug is "False", which only the hosted gateway reads in this letter case
      Write false. (field.letter-case)"
  `)
  expect(valued("x-portkey-debug", "False", { gateway: "open-source" })).toMatchInlineSnapshot(`
    "error: x-portkey-debug is "False"; the gateway compares with exactly true and false, so it takes this for neither
      Write false. (value.flag)"
  `)
  expect(valued("x-portkey-debug", "0")).toMatchInlineSnapshot(`
    "error: x-portkey-debug is "0"; the gateway compares with exactly true and false, so it takes this for neither
      Write false. (value.flag)"
  `)
  expect(valued("x-portkey-debug", "maybe")).toMatchInlineSnapshot(`
    "error: x-portkey-debug is "maybe"; the gateway compares with exactly true and false, so it takes this for neither
      Write true or false. (value.flag)"
  `)
})

test("trap 11: a bearer token has exactly Bearer and one space", () => {
  const bearer = (value: string): string => told({ ...openaiFields, authorization: value })
  expect(bearer("bearer sk-fake")).toMatchInlineSnapshot(`
    "error: authorization does not begin with exactly Bearer and one space, so the provider gets Bearer twice, or a token with white space
      Write Bearer, one space, and the token. (value.bearer-scheme)"
  `)
  expect(bearer("Bearer  sk-fake")).toMatchInlineSnapshot(`
    "error: authorization does not begin with exactly Bearer and one space, so the provider gets Bearer twice, or a token with white space
      Write Bearer, one space, and the token. (value.bearer-scheme)"
  `)
  expect(bearer("Bearer Bearer sk-fake")).toMatchInlineSnapshot(`
    "error: authorization has the word Bearer more than once, and the gateway removes it once
      Write Bearer, one space, and the token. (value.bearer-doubled)"
  `)
  expect(bearer("Bearer")).toMatchInlineSnapshot(`
    "error: authorization has the word Bearer and no token after it
      Write Bearer, one space, and the token. (value.bearer-doubled)"
  `)
  expect(bearer("Basic c2stZmFrZQ==")).toMatchInlineSnapshot(`
    "error: authorization is not a bearer token, and the gateway would send the whole text after a Bearer of its own
      Name authorization in x-portkey-forward-headers, so that it is passed on as it is. (value.bearer-token)"
  `)
  expect(bearer("sk-fake")).toMatchInlineSnapshot(`
    "warning: authorization has no scheme, so a proxy on the way may refuse or change it
      Write Bearer, one space, and the token. (value.bearer-scheme)"
  `)
})

test("a forwarded credential may have any scheme", () => {
  const fields = {
    ...openaiFields,
    authorization: "Basic ZmFrZQ==",
    "x-portkey-forward-headers": "authorization"
  }
  expect(told(fields)).toBe("clean")
})

test("trap 12: placeholders for missing values get an issue", () => {
  expect(valued("authorization", "Bearer undefined")).toMatchInlineSnapshot(`
    "error: authorization is an unfilled placeholder
      Check where the value comes from. (value.placeholder)"
  `)
  expect(valued("x-portkey-trace-id", "[object Object]")).toMatchInlineSnapshot(`
    "warning: x-portkey-trace-id is the text [object Object], which a program writes where a value is missing
      Check where the value comes from. (value.placeholder)"
  `)
})

test("trap 13: force-refresh has an effect only if it is true", () => {
  const forceRefresh = (value: string) => valued("x-portkey-cache-force-refresh", value)
  expect(forceRefresh("false")).toMatchInlineSnapshot(`
    "warning: x-portkey-cache-force-refresh is false, which has no effect: the gateway looks for the word true
      Leave the field out. (field.dead)"
  `)
  expect(forceRefresh("True")).toMatchInlineSnapshot(`
    "warning: x-portkey-cache-force-refresh is "True", which only the hosted gateway reads in this letter case
      Write true. (field.letter-case)
    warning: x-portkey-cache-force-refresh has no effect: no config of this request switches the cache on
      Send x-portkey-config: {"cache":{"mode":"simple"}}. (cache.no-config)"
  `)
  expect(forceRefresh("1")).toMatchInlineSnapshot(`
    "error: x-portkey-cache-force-refresh is "1", which has no effect: the gateway looks for the word true
      Write true, or leave the field out. (value.presence)"
  `)
  expect(valued("x-portkey-cache-force-refresh", "false", { gateway: "open-source" })).toMatchInlineSnapshot(`
    "error: x-portkey-cache-force-refresh is "false", but its presence alone counts: the gateway takes any value for true
      Leave the field out, or write true. (value.presence)"
  `)
})

test("trap 26: invalid timeouts get an error", () => {
  expect(valued("x-portkey-request-timeout", "0")).toMatchInlineSnapshot(`
    "error: x-portkey-request-timeout is "0", not a positive whole number: the gateway ignores it
      Write digits only, without a unit, or leave the field out. (value.integer)"
  `)
  expect(valued("x-portkey-request-timeout", "30s")).toMatchInlineSnapshot(`
    "error: x-portkey-request-timeout is "30s", not a positive whole number: the gateway cannot read it, and ignores it
      Write digits only, without a unit, or leave the field out. (value.integer)"
  `)
  expect(valued("x-portkey-request-timeout", "-5")).toMatchInlineSnapshot(`
    "error: x-portkey-request-timeout is "-5", not a positive whole number: the gateway gives up at once
      Write digits only, without a unit, or leave the field out. (value.integer)"
  `)
  expect(valued("x-portkey-request-timeout", "1e3")).toMatchInlineSnapshot(`
    "error: x-portkey-request-timeout is "1e3", not a positive whole number: the gateway happens to read it, but nothing promises that
      Write digits only, without a unit, or leave the field out. (value.integer)"
  `)
  expect(valued("x-portkey-request-timeout", "30")).toMatchInlineSnapshot(`
    "warning: x-portkey-request-timeout is 30 ms, which looks like seconds
      Write 30000 for 30 s. (timeout.looks-like-seconds)"
  `)
})

test("trap 29: custom hosts with a trailing slash or a private address get an issue", () => {
  expect(valued("x-portkey-custom-host", "https://llm.example.com/v1/")).toMatchInlineSnapshot(`
    "warning: x-portkey-custom-host ends in a slash, which the gateway doubles: //chat/completions
      Remove the trailing slash. (value.trailing-slash)"
  `)
  expect(valued("x-portkey-custom-host", "http://192.168.1.7:8000/v1")).toMatchInlineSnapshot(`
    "error: x-portkey-custom-host has the private host 192.168.1.7, which the gateway refuses unless it trusts it
      If your gateway lists it in TRUSTED_CUSTOM_HOSTS, pass { trustedHosts: ["192.168.1.7"] }. (value.host-private)"
  `)
  expect(valued("x-portkey-custom-host", "https://user:pw@llm.example.com")).toMatchInlineSnapshot(`
    "error: x-portkey-custom-host has credentials or an @, so the gateway refuses it
      Send the credential as authorization, or forward a field. (value.url-credentials)
    warning: x-portkey-custom-host has no path: the gateway calls /chat/completions there, while openai itself is called at /v1/chat/completions
      Add /v1, unless your host serves the endpoint without it. (custom-host.path)"
  `)
  expect(
    told({ ...openaiFields, "x-portkey-custom-host": "http://localhost:1234/v1" }, { gateway: "open-source" })
  ).toBe("clean")
})

test("header fields that exceed a server's limit get an issue", () => {
  expect(valued("x-portkey-trace-id", "t".repeat(9_000))).toMatchInlineSnapshot(`
    "warning: the header fields take 9109 bytes; many proxies stop at 8 KB
      Save the config in Portkey, or shorten metadata. (size.large)"
  `)
  expect(valued("x-other", "t".repeat(16_000))).toMatchInlineSnapshot(`
    "error: the header fields take 16098 bytes, so a Node server answers 431
      Save the config in Portkey, or shorten metadata. (size.too-large)"
  `)
})
