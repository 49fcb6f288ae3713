import { describe, expect, test } from "vitest"
import { ParseError, SpecError, specErrorOf } from "./error.ts"
import { abridge, formatPath, kindOf, mask, quote } from "./issue.ts"
import { holdsKey, looksLikeKey } from "./looks-like-key.ts"

test("formatPath writes a path in JavaScript syntax and cuts long names", () => {
  expect(formatPath([])).toBe("the spec")
  expect(formatPath([], "the config")).toBe("the config")
  expect(formatPath(["a", 0, "b", "c-d", "$e", "_", "1", ""])).toBe('a[0].b["c-d"].$e._["1"][""]')
  expect(formatPath(["a".repeat(60)])).toBe("a".repeat(60))
  expect(formatPath(["a".repeat(61)])).toBe(`["${"a".repeat(59)}…"]`)
})

test("abridge cuts a string that is longer than the limit", () => {
  expect([abridge("abc", 3), abridge("abcd", 3), abridge("", 3)]).toEqual(["abc", "ab…", ""])
})

test("quote writes a value as JSON, or by its kind", () => {
  const values = ["a", 7, false, null, undefined, [1], {}, () => 1]
  expect(values.map(quote)).toEqual([
    '"a"',
    "7",
    "false",
    "null",
    "undefined",
    "an array",
    "an object",
    "a function"
  ])
  expect(quote("sk-fake-1234567890abcdef")).toBe(mask)
})

describe("the kind of a value", () => {
  const hiding = Object.defineProperty({}, "a", { value: 1, enumerable: false })
  const refusing = new Proxy(
    {},
    {
      getPrototypeOf() {
        throw new Error("sk-fake")
      }
    }
  )

  test.for<[string, unknown]>([
    ["an object", {}],
    ["an object", Object.create(null)],
    ["an object", { a: 1 }],
    ["a class instance", new Map()],
    ["a class instance", new Date()],
    ["an object with hidden keys", hiding],
    ["an object with hidden keys", Object.create(null, { a: { value: 1 } })],
    ["an object", refusing],
    ["an array", []],
    ["null", null],
    ["undefined", undefined],
    ["a symbol", Symbol("a")]
  ])("%s", ([kind, value]) => {
    expect(kindOf(value)).toBe(kind)
  })
})

describe("text that looks like a key", () => {
  test.each([
    "sk-1234567890abc",
    "AKIA123456789012",
    "ghp_123456789012",
    "eyJhbGciOiJIUzI1",
    "1234567890123456",
    "abcdefgh12345678",
    "prefix-abcdefgh12345678",
    "abcDefGhiJklmnop"
  ])("%s looks like a key", word => {
    expect(looksLikeKey(word)).toBe(true)
  })

  test.each([
    "sk-1234567890ab",
    "ask-123-abcdefgh",
    "abcdefghijklmnop",
    "abcdefg1.2345678",
    "abcDefGhijklmnop",
    "claude-3-5-sonnet",
    "123456789012345-a",
    "1234567890123456+",
    "+1234567890123456"
  ])("%s does not look like a key", word => {
    expect(looksLikeKey(word)).toBe(false)
  })

  test("holdsKey finds a key among other words in the first 300 characters", () => {
    const key = "sk-1234567890abc"
    for (const text of [
      key,
      `use ${key}, please`,
      `a=${key}`,
      `https://h/${key}`,
      `${" ".repeat(284)}${key}`
    ])
      expect(holdsKey(text)).toBe(true)
    for (const text of ["", "use sk- 1234567890abc", `${" ".repeat(290)}${key}`])
      expect(holdsKey(text)).toBe(false)
  })
})

describe("SpecError", () => {
  const issue = (rule: string) =>
    ({ rule, severity: "error", path: [], message: `${rule} is wrong`, repair: "Mend it." }) as const

  test("lists its issues, up to twenty", () => {
    const error = (count: number) => new SpecError({ issues: Array(count).fill(issue("a.b")) })
    expect(new SpecError({ issues: [issue("a.b"), issue("c.d")] }).message).toBe(
      "The request spec cannot be compiled:\nerror: a.b is wrong\n  Mend it. (a.b)\nerror: c.d is wrong\n  Mend it. (c.d)"
    )
    expect(error(20).message).not.toContain("more")
    expect(error(21).message.split("\n").at(-1)).toBe("and 1 more")
    expect(new ParseError({ issues: [issue("a.b")] }).message).toMatch(/^The header fields cannot be read:\n/)
  })

  test("is made without a stack trace and leaves the engine's limit unchanged", () => {
    const before = Error.stackTraceLimit
    Error.stackTraceLimit = 7
    try {
      expect(specErrorOf([]).stack).not.toMatch(/\n\s+at /)
      expect(Error.stackTraceLimit).toBe(7)
    } finally {
      Error.stackTraceLimit = before
    }
  })

  test("is made even if the engine's limit is read-only or missing", () => {
    const before = Object.getOwnPropertyDescriptor(Error, "stackTraceLimit") ?? {}
    try {
      Object.defineProperty(Error, "stackTraceLimit", { ...before, writable: false })
      expect(specErrorOf([]).issues).toEqual([])
      Reflect.deleteProperty(Error, "stackTraceLimit")
      expect(specErrorOf([]).issues).toEqual([])
      expect(Object.hasOwn(Error, "stackTraceLimit")).toBe(false)
    } finally {
      Object.defineProperty(Error, "stackTraceLimit", before)
    }
  })
})
