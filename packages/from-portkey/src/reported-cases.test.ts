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
    "Write it as route.auth, or write { fromClient: true } there if the client adds it, as OpenAI's client adds its apiKey."
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

test.each<[string, object]>([
  ["white space", { provider: "  " }],
  ["an empty config", { config: {} }],
  ["an empty array", { config: [] }]
])("an option that the SDK does not send counts as one without a value: %s", (_, options) => {
  const { spec, notes } = converted({ apiKey: "pk-fake", ...options })
  expect(spec.route).toEqual({ routedBy: "api-key" })
  expect(notes.map(({ option, repair }) => [option, repair])).toEqual([
    [Object.keys(options)[0], "Check where the value comes from."]
  ])
})

test("a Portkey key of white space gets a note", () => {
  const { notes } = converted({ apiKey: " ", provider: "@main" })
  expect(notes.map(({ option }) => option)).toEqual(["apiKey"])
})

test.each<[unknown, string]>([
  ["undefined", "Check where the value comes from."],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: this is what a template leaves behind
  ["${PROVIDER}", "Check where the value comes from."],
  ["Open AI", 'Did you mean "openai"?'],
  ["openai/gpt-4o", 'Write "openai", and name the model in the body.'],
  ["https://llm.example.com", "Name the provider, and send its own host as customHost."],
  ["vllm", 'Write "openai" for a server with OpenAI\'s API, and send its base URL as customHost.'],
  ["pc-main-1", "Send it as config."],
  [["openai"], "Send it as config."]
])("a provider that is not a slug gets one note, in the words of the options: %j", (provider, repair) => {
  const { notes } = converted({ apiKey: "pk-fake", provider, Authorization: "Bearer sk-fake" })
  expect(notes.map(note => [note.option, note.repair])).toEqual([["provider", repair]])
})

test("only a credential may be added by the client", () => {
  const azure = { provider: "azure-openai", Authorization: "Bearer az-fake", azureApiVersion: "2024-10-21" }
  const { notes } = converted({ apiKey: "pk-fake", ...azure })
  expect(notes.map(({ option }) => option)).toEqual(["azureResourceName", "azureDeploymentId"])
  for (const { message, repair } of notes) expect(message + repair).not.toMatch(/client/)
})

test.each(["fetch", "fetchOptions", "portkeyBaseUrl"])("%s is for the client", option => {
  const value = option === "fetch" ? () => undefined : { a: "b" }
  const { spec, notes } = converted({ apiKey: "pk-fake", provider: "@main", [option]: value })
  expect(spec).toEqual({ apiKey: "pk-fake", route: { provider: "@main" } })
  expect(notes.map(({ repair }) => repair)).toEqual([
    "Give it to the client or transport that sends the request."
  ])
})

test.each([
  ["apiKey", { apiKey: "Bearer pk-fake", provider: "@main" }, "Write the bare key."],
  [
    "Authorization",
    { apiKey: "pk-fake", provider: "openai", Authorization: "Bearer " },
    "Write the bare token."
  ],
  ["auth", { apiKey: "pk-fake", provider: "@main", auth: "sk-fake" }, "Write it as route.auth."]
])("a credential in the wrong form gets a note: %s", (option, options, repair) => {
  const { notes } = converted(options)
  expect(notes.map(note => [note.option, note.repair])).toEqual([[option, repair]])
})
