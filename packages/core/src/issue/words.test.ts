import { describe, expect, test } from "vitest"
import { lint } from "../lint/lint.ts"
import { mask } from "./issue.ts"
import { configSurface, fieldSurface, specSurface } from "./surfaces.ts"
import { type Finding, issueOf, issuesOf, type Part, rephrase, say, words } from "./words.ts"

const key = "sk-fake-1234567890abcdef"
const found: Finding = {
  rule: "a.b",
  severity: "error",
  path: ["a", 0, "b"],
  what: "is wrong",
  repair: "Mend it."
}

describe("parts", () => {
  const fields = fieldSurface()

  test.for<[Part, string, string]>([
    ["text", "text", "text"],
    [{ at: ["x-a", "b", 0] }, '["x-a"].b[0]', "x-a.b[0]"],
    [{ at: ["a", key] }, `a["${key}"]`, `a["${mask}"]`],
    [{ field: "x-a" }, "x-a", "x-a"],
    [{ field: key }, mask, mask],
    [{ given: "Word" }, "Word", "Word"],
    [{ given: key }, mask, mask],
    [
      { given: "a b ".repeat(60) },
      `${"a b ".repeat(60).slice(0, 199)}…`,
      `${"a b ".repeat(60).slice(0, 199)}…`
    ],
    [{ quoted: "word" }, '"word"', '"word"'],
    [{ quoted: key }, mask, mask],
    [{ quoted: 7 }, "7", "7"],
    [{ quoted: [7] }, "an array", "an array"],
    [{ option: "a", value: "b" }, '{ a: "b" }', '{ a: "b" }'],
    [{ option: "a", value: ["b", key] }, `{ a: ["b","${mask}"] }`, `{ a: ["b","${mask}"] }`]
  ])("%j", ([part, ofSpec, ofFields]) => {
    expect(say(specSurface, [part])).toBe(ofSpec)
    expect(say(fields, [part])).toBe(ofFields)
  })

  test("are masked as the surface says", () => {
    const hiding = fieldSurface(text => text === "word")
    expect(say(hiding, [{ quoted: "word" }, " ", { quoted: "other" }])).toBe(`${mask} "other"`)
  })

  test("are joined, and words may contain words", () => {
    const inner = words`to ${{ field: "x-a" }}`
    expect(say(specSurface, words`Send it ${inner}, ${"or not"}.`)).toBe("Send it to x-a, or not.")
  })
})

describe("an issue", () => {
  test("names its path, its subject or the subject of the surface", () => {
    const message = (finding: Partial<Finding>, surface = specSurface) =>
      issueOf(surface, { ...found, ...finding }).message
    expect(message({})).toBe("a[0].b is wrong")
    expect(message({ subject: "the options" })).toBe("the options is wrong")
    expect(message({ path: [] })).toBe("the spec is wrong")
    expect(message({ path: [] }, configSurface)).toBe("the config is wrong")
    expect(message({ path: [] }, fieldSurface())).toBe("the request is wrong")
    expect(message({ path: ["x-a"] }, fieldSurface())).toBe("x-a is wrong")
    expect(message({ path: ["x-a", 0, "b"] }, fieldSurface())).toBe("x-a[0].b is wrong")
  })

  test("has an edit at its path, unless the path or the value is masked", () => {
    const edit = (finding: Partial<Finding>) => issueOf(fieldSurface(), { ...found, ...finding }).edit
    expect(edit({})).toBeUndefined()
    expect(edit({ edit: { remove: true } })).toEqual({ path: ["a", 0, "b"], remove: true })
    expect(edit({ edit: { set: "word" } })).toEqual({ path: ["a", 0, "b"], set: "word" })
    expect(edit({ edit: { set: 7 } })).toEqual({ path: ["a", 0, "b"], set: 7 })
    expect(edit({ edit: { set: key } })).toBeUndefined()
    expect(edit({ edit: { remove: true }, path: ["a", key] })).toBeUndefined()
    expect(issueOf(specSurface, found)).not.toHaveProperty("edit")
  })

  test("masks a secret in the path of fields", () => {
    expect(issueOf(fieldSurface(), { ...found, path: ["a", key, 0] }).path).toEqual(["a", mask, 0])
    expect(issueOf(specSurface, { ...found, path: ["a", key, 0] }).path).toEqual(["a", key, 0])
    const all = fieldSurface(text => text === "a")
    expect(issueOf(all, { ...found, path: ["a", key] }).path).toEqual([mask, key])
  })

  test("is made for each finding", () => {
    expect(issuesOf(specSurface, [found, { ...found, rule: "c.d" }]).map(({ rule }) => rule)).toEqual([
      "a.b",
      "c.d"
    ])
  })
})

describe("rephrase", () => {
  const own = { field: (name: string) => `--${name}`, option: (name: string) => `--option=${name}` }
  const said = (repair: Finding["repair"]) => issueOf(specSurface, { ...found, repair })

  test("writes fields and options in other words, repeatedly", () => {
    const issue = said(words`Write ${{ field: "x-a" }} or ${{ option: "b", value: "c" }}.`)
    expect(issue.repair).toBe('Write x-a or { b: "c" }.')
    const once = rephrase(issue, own)
    expect(once).toEqual({ ...issue, repair: "Write --x-a or --option=b." })
    expect(rephrase(once, { field: () => "F" }).repair).toBe("Write F or --option=b.")
    // An option that is undefined counts as left out.
    expect(rephrase(issue, { field: undefined, option: undefined })).toEqual(issue)
  })

  test("leaves a copy of an issue unchanged", () => {
    const copy = { ...said([{ field: "x-a" }]) }
    expect(rephrase(copy, own)).toBe(copy)
  })

  test("renames the field in an issue of lint", () => {
    const [issue] = lint({
      "x-portkey-request-timeout": "soon",
      authorization: "Bearer k",
      "x-portkey-provider": "openai"
    })
    expect(issue?.message).toMatch(/^x-portkey-request-timeout /)
    expect(issue && rephrase(issue, { field: () => "timeout" }).message).toMatch(/^timeout /)
  })
})
