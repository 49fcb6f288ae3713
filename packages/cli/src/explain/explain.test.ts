// `portspec explain`

import { explain, type Prediction, toMermaid } from "@portspec/core"
import { describe, expect } from "vitest"
import { type Folder, test } from "../testing/portspec.ts"

const config = {
  strategy: { mode: "fallback", on_status_codes: [429] },
  targets: [
    { provider: "@openai-prod", retry: { attempts: 2 } },
    { provider: "@anthropic-prod", request_timeout: 30000 }
  ]
} as const

test("explain prints a config, and a spec with it, as a tree", async ({ folder }) => {
  folder.write("config.json", JSON.stringify(config))
  folder.write("spec.json", JSON.stringify({ apiKey: "${K}", route: { config } }))
  const ofConfig = await folder.run(["explain", "config.json"])
  expect(ofConfig).toMatchObject({ code: 0, stderr: "" })
  expect(ofConfig.stdout).toMatchSnapshot()
  expect((await folder.run(["explain", "spec.json"])).stdout).toBe(ofConfig.stdout)
})

test("explain prints the library's plan as JSON and as a diagram", async ({ folder }) => {
  folder.write("config.json", JSON.stringify(config))
  const plan = explain({ route: { config } })
  expect(JSON.parse((await folder.run(["explain", "config.json", "--format", "json"])).stdout)).toEqual(
    JSON.parse(JSON.stringify(plan))
  )
  expect((await folder.run(["explain", "config.json", "--format", "mermaid"])).stdout.trimEnd()).toBe(
    toMermaid(plan).trimEnd()
  )
})

test("a config with errors has no plan", async ({ folder }) => {
  folder.write("config.json", '{ "strategy": { "mode": "fallbck" }, "targets": [] }')
  const { code, stdout, stderr } = await folder.run(["explain", "config.json"])
  expect({ code, stdout }).toEqual({ code: 1, stdout: "" })
  expect(stderr).toContain("config.json:1:")
})

describe("a prediction", () => {
  const byPlan = {
    strategy: {
      mode: "conditional",
      conditions: [{ query: { "metadata.plan": { $eq: "paid" } }, then: "good" }],
      default: "cheap"
    },
    targets: [
      { name: "good", ...config },
      {
        name: "cheap",
        strategy: { mode: "loadbalance" },
        targets: [
          { provider: "@a", weight: 1 },
          { provider: "@b", weight: 3 }
        ]
      }
    ]
  }

  const walked = async (folder: Folder, ...flags: ReadonlyArray<string>) => {
    folder.write("config.json", JSON.stringify(byPlan))
    const { code, stdout, stderr } = await folder.run([
      "explain",
      "config.json",
      "--format",
      "json",
      ...flags
    ])
    expect(code, stderr).toBe(0)
    const { calls, status } = JSON.parse(stdout) as Prediction
    return { status, calls: calls.map(call => `${call.path} ${call.status}`) }
  }

  test("follows the conditions, and continues after a failure", async ({ folder }) => {
    const [first, second] = ["config.targets[0].targets[0]", "config.targets[0].targets[1]"]
    expect(await walked(folder, "--when", "metadata.plan=paid")).toEqual({
      status: 200,
      calls: [`${first} 200`]
    })
    expect(await walked(folder, "--when", "metadata.plan=paid", "--fail", "429")).toEqual({
      status: 200,
      calls: [`${first} 429`, `${first} 429`, `${first} 429`, `${second} 200`]
    })
    expect(
      await walked(folder, "--when", "metadata.plan=paid", "--fail", "429", "--fail", "503")
    ).toMatchObject({
      status: 503,
      calls: expect.arrayContaining([`${first} 429`, `${second} 503`])
    })
    expect(await walked(folder, "--when", "metadata.plan=paid", "--fail", "404")).toEqual({
      status: 404,
      calls: [`${first} 404`]
    })
  })

  test("uses the given draw", async ({ folder }) => {
    expect((await walked(folder, "--draw", "0")).calls).toEqual(["config.targets[1].targets[0] 200"])
    expect((await walked(folder, "--draw", "0.9")).calls).toEqual(["config.targets[1].targets[1] 200"])
    expect(
      (await walked(folder, "--draw", "0", "--fail", "config.targets[1].targets[0]=broken")).status
    ).toBe(500)
  })

  test("uses the metadata of the spec, and --when takes precedence", async ({ folder }) => {
    folder.write(
      "spec.json",
      JSON.stringify({ apiKey: "${K}", metadata: { plan: "paid" }, route: { config: byPlan } })
    )
    const first = async (...flags: ReadonlyArray<string>) =>
      (await folder.run(["explain", "spec.json", ...flags])).stdout.split("\n")[1]
    expect(await first("--draw", "0")).toContain("config.targets[0].targets[0]")
    expect(await first("--draw", "0", "--when", "metadata.plan=free")).toContain(
      "config.targets[1].targets[0]"
    )
  })

  test("names its assumptions if they matter", async ({ folder }) => {
    const said = async (config: object) => {
      folder.write("config.json", JSON.stringify(config))
      return (await folder.run(["explain", "config.json", "--fail", "429"])).stderr
    }
    expect(await said(config)).toBe("")
    const breaker = { failure_threshold: 5, cooldown_interval: 60_000 }
    const strategy = { ...config.strategy, cb_config: breaker }
    expect(await said({ ...config, strategy, cache: { mode: "simple" } })).toBe(
      "This assumes that no answer comes from the cache and that every circuit is closed.\n"
    )
  })

  test("is printed as a table", async ({ folder }) => {
    folder.write("config.json", JSON.stringify(byPlan))
    const args = ["explain", "config.json", "--when", "metadata.plan=paid", "--fail", "429"]
    expect((await folder.run(args)).stdout).toMatchSnapshot()
  })

  test.for([
    ["--when", "plan=paid", "Write metadata.plan=paid"],
    ["--fail", "often", "Write 429, broken, or one of 'config.targets[0].targets[0]=429'"],
    ["--fail", "config.targets[9]=429", "names no target of the plan"],
    ["--draw", "1", "Write a number from 0 to below 1."]
  ] as const)("refuses %s %s", async ([flag, value, says], { folder }) => {
    folder.write("config.json", JSON.stringify(byPlan))
    const { code, stdout, stderr } = await folder.run(["explain", "config.json", flag, value])
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" })
    expect(stderr).toContain(says)
  })
})
