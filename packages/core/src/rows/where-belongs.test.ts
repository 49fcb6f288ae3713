import { expect, test } from "vitest"
import { check } from "../compile/check.ts"
import { compile } from "../compile/compile.ts"

/** The repair of each unknown key of a route, each with its path. */
const repairs = (route: unknown): ReadonlyArray<string> => {
  try {
    compile({ apiKey: "pk-fake", route } as never)
    return []
  } catch (error) {
    const { issues } = error as { issues: ReadonlyArray<{ rule: string; repair: string }> }
    return issues.filter(({ rule }) => rule === "shape.unknown-key").map(({ repair }) => repair)
  }
}

test("a provider's key is never taken for the Portkey API key", () => {
  for (const key of ["apiKey", "api_key", "key", "token", "openaiApiKey"]) {
    expect(repairs({ provider: "openai", [key]: "sk-fake" }), key).toEqual(["Write it as route.auth."])
    expect(repairs({ provider: "openai", auth: { [key]: "sk-fake" } }), key).toEqual([
      'Write route.auth: "…" itself.'
    ])
    expect(repairs({ provider: "@prod", [key]: "sk-fake" }), key).toEqual(["Write it as route.auth."])
    expect(repairs({ config: {}, [key]: "sk-fake" }).join(), key).not.toContain("Write it as apiKey")
  }
  expect(repairs({ provider: "openai", portkeyApiKey: "pk-fake" }).join()).not.toContain("route.auth")
})

test("a setting gets the repair with its config key", () => {
  const told = check({ apiKey: "pk-fake", route: { provider: "@a" }, cache: { maxAge: 60 } })
  expect(told.map(({ repair }) => repair)).toEqual(["Write it as route.config.cache.max_age."])
})

test("a key of the provider's credential gets the repair with its path", () => {
  const azure = { provider: "azure-openai", resourceName: "r", deploymentId: "d", apiVersion: "v1" }
  expect(repairs({ ...azure, apiKey: "k" })).toEqual(["Write it as route.auth.apiKey."])
  expect(repairs({ ...azure, api_key: "k" })).toEqual(["Write it as route.auth.apiKey."])
  expect(repairs({ ...azure, auth: { key: "k" } }).join()).toMatch(/^The keys are .*apiKey/)
  expect(repairs({ provider: "bedrock", region: "us-east-1", accessKeyId: "AKIA-fake" })).toEqual([
    "Write it as route.auth.accessKeyId."
  ])
  expect(repairs({ provider: "openai", accessKeyId: "AKIA-fake" })).toEqual([
    "The keys are provider, customHost, auth, organization, project, beta, config."
  ])
})

test.each([
  ["retry", { attempts: 1 }, "retry"],
  ["overrideParams", { model: "gpt-4o" }, "override_params"],
  ["targets", [], "targets"]
])("%s of a config gets the same repair in the spec and in its route", (key, value, meant) => {
  const told = [`Write it as route.config.${meant}.`]
  expect(
    check({ apiKey: "pk-fake", route: { provider: "@a" }, [key]: value }).map(each => each.repair)
  ).toEqual(told)
  expect(repairs({ provider: "@a", [key]: value })).toEqual(told)
})
