import { expect, test } from "vitest"
import { choosing, hosted, issuesOf, openSource } from "../../compile/issues.fixture.ts"

test("a strategy without targets, and targets without a strategy, get an error", () => {
  expect(issuesOf({ strategy: { mode: "fallback" } })).toMatchInlineSnapshot(`
    "error: targets is missing, so there is nothing to call
      Add "targets": […]. (config.targets-missing)"
  `)
  expect(issuesOf({ targets: [hosted] })).toMatchInlineSnapshot(`
    "error: strategy is missing, and targets need it
      Add "strategy": { "mode": … }, with one of single, fallback, loadbalance, conditional. (config.strategy-missing)"
  `)
  expect(issuesOf({ targets: [hosted], fetch_integrated_models: true })).toBe("")
  expect(issuesOf({ strategy: { mode: "fallback" }, targets: [] })).toMatchInlineSnapshot(`
    "error: targets is empty, so every request is answered with 500
      Add a target. (config.targets-empty)"
  `)
})

test("a single target for several, and several for a single one, get a warning", () => {
  expect(issuesOf(choosing({ mode: "fallback" }, hosted))).toMatchInlineSnapshot(`
    "warning: targets has one target, so there is nothing to fall back to
      Add a target, or write "mode": "single". (config.single-target)"
  `)
  expect(issuesOf(choosing({ mode: "loadbalance" }, hosted))).toMatchInlineSnapshot(`
    "warning: targets has one target, so there is nothing to balance
      Add a target, or write "mode": "single". (config.single-target)"
  `)
  expect(issuesOf(choosing({ mode: "single" }, hosted))).toBe("")
  expect(issuesOf(choosing({ mode: "single" }, hosted, hosted))).toMatchInlineSnapshot(`
    "warning: targets has 2 targets, and mode "single" uses only the first
      Remove the others, or choose another mode. (config.targets-unused)"
  `)
})

test("more targets than Portkey allows get a warning", () => {
  const many = (count: number) =>
    choosing({ mode: "fallback" }, ...Array.from({ length: count }, () => hosted))
  expect(issuesOf(many(100))).toBe("")
  expect(issuesOf(many(101))).toMatchInlineSnapshot(`
    "warning: targets has 101 targets; Portkey allows 100 here
      Remove some, or split them over several configs. (config.fan-out)"
  `)
  expect(issuesOf(choosing({ mode: "single" }, many(51)))).toMatchInlineSnapshot(`
    "warning: targets[0].targets has 51 targets; Portkey allows 50 here
      Remove some, or split them over several configs. (config.fan-out)"
  `)
})

test("a target that names no provider gets an error", () => {
  const params = { override_params: { model: "gpt-4o" } }
  expect(issuesOf(choosing({ mode: "fallback" }, hosted, params))).toMatchInlineSnapshot(`
    "error: targets[1] names no provider, so there is nothing to call
      Add "provider": "@slug", or "override_params": { "model": "@slug/model" }. (config.no-provider)"
  `)
  const cached = { cache: { mode: "simple" } }
  expect(issuesOf(choosing({ mode: "fallback" }, openSource, cached), "open-source")).toMatchInlineSnapshot(`
    "error: targets[1] names no provider, so the gateway answers 500
      Add "provider" and "api_key". (config.no-provider)"
  `)
})

test("parameters are inherited, but a slug in a model names a provider only in its own node", () => {
  const strategy = choosing({ mode: "fallback" }, { request_timeout: 1000 }, hosted)
  expect(issuesOf({ ...strategy, override_params: { model: "@openai/gpt-4o" } })).toMatchInlineSnapshot(`
    "error: targets[0] names no provider, so there is nothing to call
      Add "provider": "@slug", or "override_params": { "model": "@slug/model" }. (config.no-provider)
    warning: override_params.model begins with a slug of the Model Catalog, which is read only in a node without provider, virtual_key and targets; here the provider gets it as it is
      Write the provider's own name of the model. (config.catalog-model)"
  `)
  expect(issuesOf({ ...strategy, override_params: { model: "@cf/meta/llama" } })).not.toContain(
    "config.catalog-model"
  )
})

test.each([
  [{ virtual_key: "vk" }],
  [{ passthrough: true }],
  [{ prompt_id: "pp-1" }],
  [{ default_params: { model: "@openai/gpt-4o" } }]
])("%j names a provider for the hosted gateway", target => {
  expect(issuesOf(choosing({ mode: "fallback" }, hosted, target))).not.toContain("config.no-provider")
})
