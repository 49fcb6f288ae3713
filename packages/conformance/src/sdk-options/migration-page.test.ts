// The guide for users of portkey-ai describes the installed SDK correctly, and its snippets run.

import { stripTypeScriptTypes } from "node:module"
import * as portspec from "@portspec/core"
import * as portspecFetch from "@portspec/fetch"
import * as fromPortkey from "@portspec/from-portkey"
import * as Result from "effect/Result"
import OpenAI from "openai"
import * as portkey from "portkey-ai"
import { expect, test } from "vitest"
import { sdkOptions } from "../audit/gateway-fields.ts"
import { clientFields, ownFields, sdkFields } from "./header-maps.ts"
import { commonOptions, documented, page } from "./migration-page.ts"

const differing = (these: portspec.HeaderFields, others: portspec.HeaderFields): ReadonlyArray<string> =>
  Object.entries(these)
    .filter(([name, text]) => others[name] !== text)
    .map(([name, text]) => `${name}: ${text.replaceAll("\n", "\\n")}`.trim())

test("the test reads the whole list of the guide, and each rule with its traps", () => {
  const rows = page.match(/^\| `[a-z]+\.[a-z-]+` \| `/gm)
  expect(documented.length).toBe(rows?.length)
  expect(documented.length).toBeGreaterThan(20)
  for (const { traps } of documented) expect(traps.every(trap => page.includes(`\n| ${trap} | `))).toBe(true)
})

test.each(documented)("the guide describes $rule correctly", ({ rule, options, ofClient, sdk, own }) => {
  const theirs = ofClient ? clientFields(options) : (sdkFields(options) ?? {})
  const ours = ownFields(options, {})
  expect(ours === undefined).toBe(own === undefined)
  expect(differing(theirs, ours ?? sdkFields(commonOptions) ?? {})).toEqual(sdk)
  if (ours !== undefined) expect(differing(ours, theirs)).toEqual(own)
  const { notes } = Result.getOrThrow(fromPortkey.fromPortkeyOptionsResult(options))
  expect(notes.map(note => note.rule)).toContain(rule)
})

test("the guide's table has every option in the SDK's types", () => {
  const folded = (name: string): string => name.toLowerCase()
  const listed = new Set(Array.from(page.matchAll(/^\| `(\w+)` \|/gm), ([, option = ""]) => folded(option)))
  expect(sdkOptions().filter(option => !listed.has(folded(option)))).toEqual([])
})

const snippets = Array.from(page.matchAll(/```(\w+)\n(.*?)\n```/gs), ([, language, text = ""]) => ({
  language,
  text
}))
const sources = snippets.filter(({ language }) => language === "ts").map(({ text }) => text)
const printed = snippets.filter(({ language }) => language === "text").map(({ text }) => text)

const modules: Readonly<Record<string, object>> = {
  "@portspec/core": portspec,
  "@portspec/fetch": portspecFetch,
  "@portspec/from-portkey": fromPortkey,
  "effect/Result": Result,
  openai: { default: OpenAI },
  "portkey-ai": portkey
}

/** Runs a snippet with the imports of this file. Returns the final value of `name`, and the output. */
function run(source: string, name: string): { readonly value: unknown; readonly printed: string } {
  const lines: string[] = []
  const body = stripTypeScriptTypes(source)
    .replace(/^import \* as (\w+) from "(.*)"$/gm, 'const $1 = modules["$2"]')
    .replace(/^import (\{.*\}) from "(.*)"$/gm, 'const $1 = modules["$2"]')
    .replace(/^import (\w+) from "(.*)"$/gm, 'const { default: $1 } = modules["$2"]')
  const log = { log: (line: string) => lines.push(line) }
  const value = new Function("modules", "console", `${body}\nreturn ${name}`)(modules, log)
  return { value, printed: lines.join("\n") }
}

test("the guide's snippets run and print what the guide shows", () => {
  expect(sources.length).toBe(3)
  const [before = "", after = "", conversion = ""] = sources
  expect(run(before, "before").value).toBeInstanceOf(OpenAI)
  expect(run(after, "after").value).toBeInstanceOf(OpenAI)
  expect(run(conversion, "notes").printed).toBe(printed[0])
})
