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

test("every field may have the prefix portkey, as in tools with options of several vendors", () => {
  const { spec, notes } = converted({
    apiKey: "pk-fake",
    portkeyTraceId: "t",
    portkeyMetadata: { team: "x" }
  })
  expect(spec).toMatchObject({ trace: { id: "t" }, metadata: { team: "x" } })
  expect(notes.map(({ repair }) => repair)).toEqual(["Write it as trace.id.", "Write it as metadata."])
})

test("the British authorisation is the credential", () => {
  const { spec, notes } = converted({
    apiKey: "pk-fake",
    provider: "mistral-ai",
    authorisation: "Bearer fake"
  })
  expect(spec.route).toEqual({ provider: "mistral-ai", auth: "fake" })
  expect(notes.map(({ option, repair }) => [option, repair])).toEqual([
    ["authorisation", "Write it as route.auth."]
  ])
})

test("options for another client have a repair for the key that this client adds", () => {
  const { notes } = converted({ apiKey: "pk-fake", provider: "openai" })
  expect(notes.map(({ repair }) => repair)).toEqual([
    "Write it as route.auth, or write { fromClient: true } there if the client adds it."
  ])
})

test("a forwarded field is named in its own repair, and no value of the list is", () => {
  const { notes } = converted({
    apiKey: "pk-fake",
    provider: "@main",
    forwardHeaders: ["X-Tenant"],
    "X-Tenant": "a"
  })
  expect(notes.map(({ option, repair }) => [option, repair])).toEqual([
    [
      "forwardHeaders",
      'Write the real names with their values, such as forwardHeaders: { "x-user-id": value }.'
    ],
    ["X-Tenant", 'Write forwardHeaders: { "x-tenant": value }, which names the field and sends it.']
  ])
})

test("the targets of Portkey's first configs must be written into a config", () => {
  const { notes } = converted({ apiKey: "pk-fake", llms: [{ provider: "openai", virtual_key: "main" }] })
  expect(notes.map(({ repair }) => repair)).toEqual([
    "Write it as config: { strategy: { mode: … }, targets: […] }."
  ])
})
