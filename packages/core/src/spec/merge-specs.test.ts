// Merging layers of a spec.

import { describe, expect, test } from "vitest"
import { isRow, isVariants, type RowTree } from "../grammar/row.ts"
import { metadata } from "../rows/metadata.ts"
import { routeForms } from "../rows/route-rows.ts"
import { groups } from "./merge-layer.ts"
import { mergeSpecs } from "./merge-specs.ts"
import type { PartialSpec } from "./partial-spec.ts"
import { treeOf } from "./spec-tree.ts"

describe("a later layer", () => {
  test("adds to groups and metadata, key by key", () => {
    const below: PartialSpec = { cache: { namespace: "n" }, metadata: { _user: "ann", team: "search" } }
    const above: PartialSpec = {
      cache: { forceRefresh: true },
      metadata: { _user: "bob" },
      extraHeaders: { a: "1" }
    }
    expect(mergeSpecs(below, above, { extraHeaders: { b: "2" } })).toEqual({
      cache: { namespace: "n", forceRefresh: true },
      metadata: { _user: "bob", team: "search" },
      extraHeaders: { a: "1", b: "2" }
    })
  })

  test("replaces every other value as a whole", () => {
    const below: PartialSpec = { requestTimeout: 100, beta: ["a"], forwardHeaders: { "x-a": "1" } }
    const above: PartialSpec = { requestTimeout: 200, beta: ["b"], forwardHeaders: { "x-b": "2" } }
    expect(mergeSpecs(below, above)).toEqual(above)
  })

  test("removes a key with null and leaves it unchanged with undefined", () => {
    const below: PartialSpec = {
      requestTimeout: 100,
      debug: false,
      cache: { namespace: "n", forceRefresh: true },
      metadata: { _user: "ann", team: "search" }
    }
    expect(
      mergeSpecs(below, {
        requestTimeout: null,
        debug: undefined,
        cache: { namespace: null },
        metadata: { team: null, _user: undefined }
      })
    ).toEqual({ debug: false, cache: { forceRefresh: true }, metadata: { _user: "ann" } })
    expect(mergeSpecs(below, { metadata: null, cache: null })).toEqual({ requestTimeout: 100, debug: false })
  })

  test("is ignored if it is undefined or null", () => {
    expect(mergeSpecs(undefined, { debug: true }, null)).toEqual({ debug: true })
    expect(mergeSpecs()).toEqual({})
  })

  test("is refused if it is not an object", () => {
    expect(() => mergeSpecs({}, "debug" as never)).toThrow(
      new TypeError("layer 1 must be an object; it is a string")
    )
  })

  // Found by the fuzzer.
  test("is refused with a documented error if its proxy throws", () => {
    const refuse = (): never => {
      throw new Error("sk-fake")
    }
    expect(() => mergeSpecs({}, new Proxy({}, { getPrototypeOf: refuse }))).toThrow(
      new TypeError("layer 1 cannot be read: a getter or proxy threw")
    )
  })

  test("does not change a prototype with a key named __proto__", () => {
    const layer = JSON.parse('{ "__proto__": { "apiKey": "pk-fake" }, "metadata": { "__proto__": "x" } }')
    const merged = mergeSpecs({ metadata: { a: "1" } }, layer)
    expect(merged.apiKey).toBeUndefined()
    expect(Object.keys(merged)).toEqual(["metadata", "__proto__"])
    expect(Object.getPrototypeOf(merged.metadata)).toBe(Object.prototype)
  })
})

describe("the route of a later layer", () => {
  const openai: PartialSpec = {
    route: { provider: "openai", auth: "sk-fake", organization: "o", customHost: "https://llm.example.com" }
  }
  const routing = { provider: "groq", api_key: "gsk-fake" }

  test.each<PartialSpec["route"]>([
    { provider: "groq", auth: "gsk-fake" },
    { provider: "@groq-prod" },
    { virtualKey: "vk-fake" },
    { unlistedProvider: "newcomer", auth: "k-fake" },
    { routedBy: "model" },
    { config: routing },
    { config: { strategy: { mode: "fallback" }, targets: [routing] } },
    { config: { override_params: { model: "@openai-prod/gpt-5" } } }
  ])("%j replaces the lower route", route => {
    expect(mergeSpecs(openai, { route })).toEqual({ route })
    expect(mergeSpecs({ ...openai, debug: true }, { route })).toEqual({ route, debug: true })
  })

  test.each<PartialSpec["route"]>([
    { auth: "sk-other-fake" },
    { organization: "p" },
    { config: "pc-1" },
    { config: { retry: { attempts: 2 } } },
    { config: { override_params: { model: "@cf/meta/llama-3-8b-instruct" } } }
  ])("%j sets its keys in the lower route", route => {
    expect(mergeSpecs(openai, { route })).toEqual({ route: { ...openai.route, ...route } })
  })

  test("null removes keys of the lower route", () => {
    expect(mergeSpecs(openai, { route: { organization: null, customHost: null } })).toEqual({
      route: { provider: "openai", auth: "sk-fake" }
    })
    expect(mergeSpecs(openai, { route: null })).toEqual({})
    expect(
      mergeSpecs(openai, { route: { provider: null, virtualKey: undefined, organization: null } })
    ).toEqual({
      route: { auth: "sk-fake", customHost: "https://llm.example.com" }
    })
  })

  test("a credential or a config is replaced as a whole, and null inside a config is a value", () => {
    const aws = { accessKeyId: "a-fake", secretAccessKey: "s-fake" }
    const bedrock: PartialSpec = { route: { provider: "bedrock", region: "us-east-1", auth: aws } }
    const role = { roleArn: "arn:aws:iam::123456789012:role/fake" }
    expect(mergeSpecs(bedrock, { route: { auth: role } }).route).toEqual({ ...bedrock.route, auth: role })
    const one: PartialSpec = { route: { config: { retry: { attempts: 2 }, override_params: { stop: "x" } } } }
    const two: PartialSpec = { route: { config: { override_params: { stop: null } } } }
    expect(mergeSpecs(openai, one, two).route).toEqual({ ...openai.route, ...two.route })
  })

  test("providerOptions are merged key by key", () => {
    const below: PartialSpec = {
      route: { provider: "@aws", providerOptions: { awsRegion: "r", awsS3Bucket: "b" } }
    }
    expect(
      mergeSpecs(below, { route: { providerOptions: { awsRegion: null, awsS3ObjectKey: "k" } } }).route
    ).toEqual({
      provider: "@aws",
      providerOptions: { awsS3Bucket: "b", awsS3ObjectKey: "k" }
    })
  })
})

describe("a layer that was merged before", () => {
  const openai: PartialSpec = { route: { provider: "openai", auth: "sk-fake" } }
  const groq: PartialSpec = { route: { config: { provider: "groq", api_key: "gsk-fake" } } }
  const retries: PartialSpec = { route: { config: { retry: { attempts: 1 } } } }

  test.each<[string, PartialSpec, PartialSpec, PartialSpec, PartialSpec]>([
    ["a key", { debug: true }, { debug: null }, { nitroMode: true }, { nitroMode: true }],
    [
      "a key of a group",
      { cache: { namespace: "n" } },
      { cache: { namespace: null } },
      { cache: { forceRefresh: true } },
      { cache: { forceRefresh: true } }
    ],
    [
      "a group that is then written again",
      { metadata: { team: "search" } },
      { metadata: null },
      { metadata: { _user: "ann" } },
      { metadata: { _user: "ann" } }
    ],
    [
      "one key of a group, whose other keys stay",
      { metadata: { team: "search", app: "a" } },
      { metadata: { team: null } },
      { metadata: { _user: "ann" } },
      { metadata: { app: "a", _user: "ann" } }
    ],
    ["a route that is then written again", openai, { route: null }, { route: retries.route }, retries],
    ["a route, by a config that is then replaced by settings", openai, groq, retries, retries],
    [
      "a group, by a value that is not one",
      { cache: { namespace: "n" } },
      { cache: "x" as never },
      { cache: {} },
      { cache: {} }
    ]
  ])("still removes %s", (_, a, b, c, expected) => {
    expect(mergeSpecs(a, b, c)).toEqual(expected)
    expect(mergeSpecs(a, mergeSpecs(b, c))).toEqual(expected)
    expect(mergeSpecs(mergeSpecs(a, b), c)).toEqual(expected)
  })

  test("removes nothing where it has undefined", () => {
    const below: PartialSpec = { debug: true, cache: { namespace: "n" }, metadata: { team: "search" } }
    const layer = mergeSpecs({ debug: undefined, cache: undefined, metadata: { team: undefined } })
    expect(mergeSpecs(below, layer)).toEqual(below)
  })

  test("removes nothing that was written again above it", () => {
    const layer = mergeSpecs({ debug: null }, { debug: false })
    expect(mergeSpecs({ debug: true }, layer)).toEqual({ debug: false })
    expect(mergeSpecs(layer, { debug: true })).toEqual({ debug: true })
  })

  test("does not show its removals, and its copy removes nothing", () => {
    const layer = mergeSpecs({ debug: null, cache: { namespace: null } }, { nitroMode: true })
    expect(Reflect.ownKeys(layer)).toEqual(["cache", "nitroMode"])
    expect(mergeSpecs({ debug: true }, { ...layer })).toEqual({ debug: true, cache: {}, nitroMode: true })
  })

  test("removes a key named __proto__, and changes no prototype", () => {
    const layer: PartialSpec = JSON.parse('{ "metadata": { "__proto__": null, "a": null } }')
    const merged = mergeSpecs(JSON.parse('{ "metadata": { "__proto__": "x" } }'), mergeSpecs(layer, {}))
    expect(Object.keys(merged.metadata ?? {})).toEqual([])
    expect(Object.getPrototypeOf(merged.metadata)).toBe(Object.prototype)
  })
})

test("the groups are the nodes of the table that have keys and are neither credentials nor documents", () => {
  const groupsOf = (tree: RowTree): object =>
    Object.fromEntries(
      Object.entries(tree).flatMap(([key, node]) => {
        if (isVariants(node)) return []
        if (!isRow(node)) return [[key, groupsOf(node)]]
        return node.type === metadata ? [[key, {}]] : []
      })
    )
  expect({ ...groupsOf(treeOf({})), route: groups.route }).toEqual(groups)
  const ofRoutes = routeForms().map(form => groupsOf(form.rows()))
  expect(Object.assign({}, ...ofRoutes)).toEqual(groups.route)
})
