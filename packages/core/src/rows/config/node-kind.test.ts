import { describe, expect, test } from "vitest"
import {
  catalogModelKeys,
  forwardedNamesIn,
  isEmpty,
  isStrategyNode,
  modeOf,
  namesProviders,
  nodesIn,
  pathOfNode,
  targetsOf
} from "./node-kind.ts"
import { isConfigId, looksEncoded } from "./saved-id.ts"

describe("whether a config names its providers", () => {
  test.for<[object, boolean, boolean]>([
    [{}, false, false],
    [{ retry: {} }, false, false],
    [{ strategy: {} }, true, true],
    [{ targets: [] }, true, true],
    [{ provider: "openai" }, true, true],
    [{ virtual_key: "vk" }, true, false],
    [{ prompt_id: "pp" }, true, false],
    [{ passthrough: true }, true, false],
    [{ passthrough: false }, false, false],
    [{ override_params: { model: "@a/m" } }, true, false],
    [{ default_params: { model: "@a/m/n" } }, true, false],
    [{ drop_params: { model: "@a/m" } }, false, false],
    [{ override_params: { model: "@a" } }, false, false],
    [{ override_params: { model: "@a/" } }, false, false],
    [{ override_params: { model: "@/m" } }, false, false],
    [{ override_params: { model: "x@a/m" } }, false, false],
    [{ override_params: { model: "@cf/m" } }, false, false],
    [{ override_params: { model: "@hf/m" } }, false, false],
    [{ override_params: { model: "@cfx/m" } }, true, false],
    [{ override_params: { model: "@a/m\nn" } }, true, false],
    [{ override_params: { model: 7 } }, false, false],
    [{ override_params: {} }, false, false],
    [{ override_params: null }, false, false],
    [{ override_params: "gpt-4o" }, false, false],
    // What rules get for a model that is not in its place.
    [{ override_params: "@a/m" }, true, false]
  ])("%j: hosted %s, open-source %s", ([node, hosted, here]) => {
    expect(namesProviders(node as never, "hosted")).toBe(hosted)
    expect(namesProviders(node as never, "open-source")).toBe(here)
  })

  test("both sets of parameters may name a model", () => {
    const model = "@a/m"
    const node = { override_params: { model }, default_params: { model } }
    expect(catalogModelKeys(node, "hosted")).toEqual(["override_params", "default_params"])
    expect(catalogModelKeys({ default_params: { model } }, "hosted")).toEqual(["default_params"])
    expect(catalogModelKeys(node, "open-source")).toEqual([])
  })
})

test("parts of a node with a wrong type are ignored", () => {
  expect(
    [{ strategy: { mode: "x" } }, { strategy: {} }, { strategy: null }, { strategy: "x" }, {}].map(modeOf)
  ).toEqual(["x", undefined, undefined, undefined, undefined])
  expect([targetsOf({ targets: [1] }), targetsOf({ targets: {} }), targetsOf({})]).toEqual([
    [1],
    undefined,
    undefined
  ])
  expect([{}, { a: undefined }, { a: null }, { a: undefined, b: 1 }].map(isEmpty)).toEqual([
    true,
    true,
    false,
    false
  ])
  expect([{ strategy: undefined, targets: undefined }, { strategy: null }].map(isStrategyNode)).toEqual([
    false,
    true
  ])
})

test("nodesIn finds nodes at any depth and skips targets that are not objects", () => {
  const config = { targets: [{ targets: [{ a: 1 }] }, null, "x", { targets: {} }] }
  expect(Array.from(nodesIn(config), each => pathOfNode(each).join("."))).toEqual([
    "",
    "targets.0",
    "targets.3",
    "targets.0.targets.0"
  ])
})

test("forwardedNamesIn returns the strings in lists, in lower case", () => {
  const config = {
    forward_headers: ["X-A", 7],
    targets: [{ forward_headers: "x-b" }, { forward_headers: ["x-c"] }]
  }
  expect([...forwardedNamesIn(config)]).toEqual(["x-a", "x-c"])
})

describe("the id of a saved config", () => {
  test("has at most 100 characters", () => {
    const ids = ["pc-1", "", " pc-1 ", "$ID", "<id>", "{{id}", "a".repeat(100)]
    expect(ids.map(isConfigId)).toEqual([true, true, true, true, true, false, true])
    expect(["a".repeat(101), "a b", "{}", "a/b", "é", '"pc-1"'].filter(isConfigId)).toEqual([])
  })

  test("is not a config in base64", () => {
    const encoded = ["eyJ12345678", "eyA12345678", "eyB12345678", "eyI12345678", "ewk12345678", "ewo12345678"]
    expect(encoded.filter(looksEncoded)).toEqual(encoded)
    expect(["eyJ12345678=", "eyJ12345678==", "eyJ+/_-abcd"].filter(looksEncoded)).toHaveLength(3)
    const others = [
      "eyJ1234567",
      "eyK12345678",
      "xeyJ12345678",
      "eyJ12345678===",
      "eyJ1234567.",
      "ewa12345678",
      "eJ12345678"
    ]
    expect(others.filter(looksEncoded)).toEqual([])
    expect(isConfigId(encoded[0] as string)).toBe(false)
    expect(isConfigId(` ${encoded[0]} `)).toBe(false)
  })
})
