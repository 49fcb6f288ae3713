// What the hosted gateway was observed to do with odd requests, and what lint reports: each kind of request, with its
// repair.

import { expect, test } from "vitest"
import type { CompileOptions } from "../grammar/gateway-kind.ts"
import type { HeaderFields } from "../http/header-fields.ts"
import type { Issue } from "../issue/issue.ts"
import { lint } from "./lint.ts"

const base = { "x-portkey-api-key": "pk-fake", "x-portkey-provider": "@prod" }

const of = (fields: HeaderFields, options?: CompileOptions): ReadonlyArray<Issue> =>
  lint(fields, options).filter(({ rule }) => !rule.startsWith("config.inline-"))

/** The fields after an edit. */
function edited(fields: HeaderFields, edit: Issue["edit"]): HeaderFields {
  const { [String(edit?.path[0])]: text = "", ...others } = fields
  if (edit === undefined || edit.path.length !== 1 || "remove" in edit) return others
  return "rename" in edit
    ? { ...others, [edit.rename]: text }
    : { ...others, [String(edit.path[0])]: String(edit.set) }
}

test.each(['"pc-main"', "'pc-main'", "@pc-main"])("%s is a config id with extra characters", text => {
  const fields = { ...base, "x-portkey-config": text }
  const [issue, ...others] = of(fields)
  expect([issue?.severity, others]).toEqual(["error", []])
  expect(issue?.message).toContain("400")
  if (text.startsWith('"')) expect(issue?.repair).toBe("Write the id without quotes.")
  else expect(of(edited(fields, issue?.edit))).toEqual([])
})

test.each(["my config", "a/b", "p@x"])("%s is neither a config id nor JSON", text => {
  const fields = { ...base, "x-portkey-config": text }
  expect(of(fields)).toMatchObject([{ rule: "value.json", severity: "error" }])
  expect(of(fields)[0]?.message).toMatch(
    /neither the id of a saved config nor JSON: the gateway answers 400$/
  )
  const openai = { "x-portkey-provider": "openai", authorization: "Bearer fake", "x-portkey-config": text }
  const [issue] = of(openai, { gateway: "open-source" })
  expect(issue?.repair).toBe("Write the config as JSON.")
})

test("lint says what an empty field does if its presence counts", () => {
  const [list] = of({ ...base, "x-portkey-forward-headers": "" })
  expect(list?.message).toBe(
    "x-portkey-forward-headers is empty, which switches off forward_headers of the config"
  )
  const [namespace] = of({ ...base, "x-portkey-cache-namespace": "" })
  expect(namespace?.message).toContain("takes the place of the metadata")
  expect(of({ ...base, "x-portkey-trace-id": "" })[0]?.message).toContain("no effect")
})

test("lint says that unreadable metadata also switches the cache off", () => {
  const [issue] = of({ ...base, "x-portkey-metadata": "team=search" })
  expect(issue?.message).toContain("uses no cache")
  expect(issue?.repair).toContain('{"team":"search"}')
})

test("a field that the other gateway has under another name is renamed", () => {
  const azure = { "x-portkey-provider": "azure-ai", authorization: "Bearer fake" }
  const foundry = { ...azure, "x-portkey-azure-foundry-url": "https://fake.services.ai.azure.com/models" }
  for (const [gateway, wrong, right] of [
    ["hosted", "x-portkey-azure-extra-params", "x-portkey-azure-extra-parameters"],
    ["open-source", "x-portkey-azure-extra-parameters", "x-portkey-azure-extra-params"]
  ] as const) {
    const fields = {
      ...foundry,
      [wrong]: "drop",
      ...(gateway === "hosted" ? { "x-portkey-api-key": "pk-fake" } : {})
    }
    const [issue] = of(fields, { gateway })
    expect(issue).toMatchObject({ rule: "gateway.field-unread", edit: { path: [wrong], rename: right } })
    expect(issue?.repair).toBe(`Write it as ${right}.`)
    expect(of(edited(fields, issue?.edit), { gateway })).toEqual([])
  }
})

test("a field that the hosted gateway reads only from a config moves there", () => {
  const mistral = { ...base, "x-portkey-provider": "mistral-ai", authorization: "Bearer fake" }
  const [issue] = of({ ...mistral, "x-portkey-mistral-fim-completion": "true" })
  expect(issue?.repair).toContain('"mistral_fim_completion": "true"')
})

test("a credential that only the other gateway has gets its own error", () => {
  const fields = {
    "x-portkey-provider": "bedrock",
    "x-portkey-aws-region": "eu-west-1",
    "x-portkey-aws-auth-type": "serviceRole"
  }
  expect(of({ ...fields, "x-portkey-api-key": "pk-fake" })).toEqual([])
  expect(of(fields, { gateway: "open-source" })).toMatchObject([{ rule: "auth.of-other-gateway" }])
})

test("a long metadata key gets the warning of a long value", () => {
  const long = "k".repeat(129)
  const [issue] = of({ ...base, "x-portkey-metadata": JSON.stringify({ [long]: "v" }) })
  expect(issue).toMatchObject({ rule: "value.metadata-length", severity: "warning" })
})
