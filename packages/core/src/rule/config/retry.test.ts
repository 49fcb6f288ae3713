import { expect, test } from "vitest"
import { hosted, issuesOf, openSource } from "../../compile/issues.fixture.ts"

const retried = (retry: object) => issuesOf({ ...hosted, retry })

test("more attempts than documented get a warning", () => {
  expect(retried({ attempts: 5 })).toBe("")
  expect(retried({ attempts: 0 })).toBe("")
  expect(retried({ attempts: 6 })).toMatchInlineSnapshot(`
    "warning: retry.attempts is 6; Portkey documents up to 5, the last of which waits 16 s
      Write at most 5. (config.attempts-high)"
  `)
  expect(retried({ attempts: 1.5 })).toMatchInlineSnapshot(`
    "error: retry.attempts must be a whole number of retries, at least 0; it is 1.5
      Write a whole number of retries, at least 0. (value.attempts)"
  `)
})

test("status codes that never occur, or that mean success, get a warning", () => {
  expect(retried({ attempts: 1, on_status_codes: [] })).toMatchInlineSnapshot(`
    "warning: retry.on_status_codes is empty, so nothing is ever retried
      Name codes, or leave it out. (config.codes-empty)"
  `)
  expect(retried({ attempts: 1, on_status_codes: [204] })).toMatchInlineSnapshot(`
    "warning: retry.on_status_codes lists 204, so a success would be retried
      Remove it; only 246 (a guardrail failed) is a 2xx that fails. (config.codes-success)"
  `)
})

test("one spelling of use_retry_after_header alone gets a warning", () => {
  expect(retried({ attempts: 1, use_retry_after_header: true, use_retry_after_headers: true })).toBe("")
  expect(retried({ attempts: 1, use_retry_after_headers: true })).toMatchInlineSnapshot(`
    "warning: retry.use_retry_after_headers is one of two spellings: the gateway was seen to read use_retry_after_header, Portkey documents use_retry_after_headers
      Write both. (config.retry-after-spelling)"
  `)
  expect(retried({ attempts: 1, use_retry_after_header: true })).toMatchInlineSnapshot(`
    "warning: retry.use_retry_after_header is one of two spellings: the gateway was seen to read use_retry_after_header, Portkey documents use_retry_after_headers
      Write both. (config.retry-after-spelling)"
  `)
  const plural = { ...openSource, retry: { attempts: 1, use_retry_after_headers: true } }
  expect(issuesOf(plural, "open-source")).toMatchInlineSnapshot(`
    "warning: retry.use_retry_after_headers is a spelling that the open-source gateway ignores
      Write use_retry_after_header. (config.retry-after-spelling)"
  `)
  const singular = { ...openSource, retry: { attempts: 1, use_retry_after_header: true } }
  expect(issuesOf(singular, "open-source")).toBe("")
})

test("a timeout that is not retried gets a warning", () => {
  expect(issuesOf({ ...hosted, request_timeout: 1000, retry: { attempts: 3 } })).toMatchInlineSnapshot(`
    "warning: retry does not retry 408, the status of a call that exceeds request_timeout
      Add 408 to on_status_codes, and the other codes that you want. (config.timeout-not-retried)"
  `)
  const with408 = { ...hosted, request_timeout: 1000, retry: { attempts: 3, on_status_codes: [408] } }
  expect(issuesOf(with408)).toBe("")
})

test("a timeout that looks like seconds gets a warning", () => {
  expect(issuesOf({ ...hosted, request_timeout: 30 })).toMatchInlineSnapshot(`
    "warning: request_timeout is 30 ms, which looks like seconds
      Write 30000 for 30 s. (config.timeout-short)"
  `)
})
