import { describe, expect, test } from "vitest"
import { choosing, hosted, issuesOf } from "../../compile/issues.fixture.ts"

const query = { "params.model": "fast" }
const named = (name: string) => ({ ...hosted, name })
const routed = (then: string, fallback: string, ...targets: ReadonlyArray<object>) =>
  choosing({ mode: "conditional", conditions: [{ query, then }], default: fallback }, ...targets)

test("names that match have no issue", () => {
  expect(issuesOf(routed("a", "b", named("a"), named("b")))).toBe("")
})

test("a name without a target gets an error", () => {
  expect(issuesOf(routed("premum", "basic", named("premium"), named("basic")))).toMatchInlineSnapshot(`
    "error: strategy.conditions[0].then is "premum", but no target has that name, so its requests fail
      Did you mean "premium"? (config.unknown-target)"
  `)
  expect(issuesOf(routed("premium", "zzz", named("premium")))).toMatchInlineSnapshot(`
    "error: strategy.default is "zzz", but no target has that name, so its requests fail
      Give a target "name": "zzz". (config.unknown-target)"
  `)
})

test("a name that two targets have gets an error", () => {
  expect(issuesOf(routed("a", "a", named("a"), named("a")))).toMatchInlineSnapshot(`
    "error: targets[1].name is "a", the name of an earlier target, which is chosen
      Give each target its own name. (config.target-name-twice)"
  `)
})

test("a target that no condition names gets a warning", () => {
  expect(issuesOf(routed("a", "a", named("a"), named("b"), hosted))).toMatchInlineSnapshot(`
    "warning: targets[1].name is not named by any condition
      Name it in a condition or as the default, or remove the target. (config.target-unreachable)
    warning: targets[2].name is missing, so no condition can choose the target
      Name it in a condition or as the default, or remove the target. (config.target-unreachable)"
  `)
})

test("a name outside a conditional strategy gets a warning", () => {
  expect(issuesOf(choosing({ mode: "fallback" }, named("a"), hosted))).toMatchInlineSnapshot(`
    "warning: targets[0].name is read only in mode "conditional"
      Leave it out, unless it is there for people to read. (config.name-unread)"
  `)
  expect(issuesOf(named("a"))).toMatchInlineSnapshot(`
    "warning: name is read only in a target
      Leave it out. (config.name-unread)"
  `)
})

test("targets without a name, or with one that is not a string, do not share a name", () => {
  const twice = (...targets: ReadonlyArray<object>) =>
    issuesOf(routed("a", "a", named("a"), ...targets)).includes("config.target-name-twice")
  expect(twice(hosted, hosted)).toBe(false)
  expect(twice({ ...hosted, name: 5 }, { ...hosted, name: 5 })).toBe(false)
  expect(twice(named("a"))).toBe(true)
})

test("unreadable conditions are skipped, the others count, and no target counts as unreachable", () => {
  const config = choosing(
    { mode: "conditional", conditions: [null, { query }, { query, then: 5 }, { query, then: "zz" }] },
    named("a"),
    { ...hosted, name: 5 },
    null as never
  )
  const issues = issuesOf(config)
  expect(issues).toContain('strategy.conditions[3].then is "zz", but no target has that name')
  expect(issues.match(/config\.unknown-target/g)).toHaveLength(1)
  expect(issues).not.toContain("config.target-unreachable")
  expect(issuesOf(choosing({ mode: "conditional", conditions: "a" }, named("a")))).not.toContain(
    "config.target-unreachable"
  )
})

describe("targets without a name, and names without a target", () => {
  const unreachable = (config: object) =>
    issuesOf(config).match(/targets\[\d\]\.name (?:is missing, so|is not named)/g) ?? []

  test("may be the intended ones", () => {
    expect(unreachable(routed("a", "b", hosted, hosted))).toEqual([])
    expect(unreachable(routed("a", "a", hosted, hosted, hosted))).toEqual([])
  })

  test("do not hide a named target that no condition chooses", () => {
    expect(unreachable(routed("a", "a", hosted, named("b"), named("c")))).toEqual([
      "targets[1].name is not named",
      "targets[2].name is not named"
    ])
  })

  test("are unreachable if each name has a target", () => {
    expect(unreachable(routed("a", "a", named("a"), hosted))).toEqual(["targets[1].name is missing, so"])
  })
})
