// Options of the official SDK that real users wrote and that once failed, each with its number and with made-up values.

import { reveal } from "@portspec/core"
import { expect, test } from "vitest"
import { fromPortkeyOptions } from "./from-portkey-options.ts"

const converted = (options: object) => {
  const { spec, notes } = fromPortkeyOptions({ strictOpenAiCompliance: null, ...options })
  return {
    spec: reveal(spec),
    notes: notes.map(({ path, message, repair }) => ({ option: path[0], message, repair }))
  }
}

test("12: options with the prefix portkey get a note", () => {
  const { spec, notes } = converted({ portkeyApiKey: "pk-fake", portkeyProvider: "@main" })
  expect(spec).toEqual({ apiKey: "pk-fake", route: { provider: "@main" } })
  expect(notes.map(({ repair }) => repair)).toEqual(["Write it as apiKey.", "Write it as route.provider."])
})

test("13: options without a value leave the route to the API key", () => {
  const { spec, notes } = converted({ apiKey: "pk-fake", provider: "", config: null })
  expect(spec.route).toEqual({ routedBy: "api-key" })
  expect(notes.map(({ option }) => option)).toEqual(["provider", "config"])
  expect(converted({ apiKey: "pk-fake", provider: "@main", config: null }).notes).toEqual([])
})

test("14: a Model Catalog slug without @ gets a repair", () => {
  const { notes } = converted({ apiKey: "pk-fake", provider: "openai-main" })
  expect(notes).toHaveLength(1)
  expect(notes[0]?.repair).toContain('"@openai-main"')
})

test("35: Python spellings and options of the HTTP client get notes", () => {
  const { spec, notes } = converted({ api_key: "pk-fake", provider: "@main", timeout: 30, maxRetries: 3 })
  expect(spec).toEqual({ apiKey: "pk-fake", route: { provider: "@main" } })
  const said = new Map(notes.map(({ option, message, repair }) => [option, `${message} ${repair}`]))
  expect(said.get("api_key")).toContain(
    "which the SDK for JavaScript, unlike Python's, sends as x-portkey-api_key"
  )
  expect(said.get("timeout")).toContain("Give it to the HTTP client")
  expect(said.get("maxRetries")).toContain("Give it to the HTTP client")
})
