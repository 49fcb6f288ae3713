// Hovering over a public function shows what it is for, its parameters, its errors, and an example that compiles.

import { mkdtempSync, rmSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { afterAll, describe, expect, test } from "vitest"
import { asModule, typeErrors } from "../guide/type-check.ts"
import { documentedFunctions } from "./documented.ts"

const folder = mkdtempSync(join(import.meta.dirname, ".documented-"))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const functions = ["core", "core/schema", "core/testing", "fetch", "axios", "from-portkey"].flatMap(name =>
  documentedFunctions(fileURLToPath(import.meta.resolve(`@portspec/${name}`)).replace(/\.js$/, ".d.ts"))
)

test("the test finds the public functions", () => {
  const names = functions.map(({ name }) => name)
  expect(names).toEqual(
    expect.arrayContaining(["compile", "predict", "createFetch", "attach", "fromPortkeyOptions"])
  )
  expect(names.length).toBeGreaterThan(30)
})

describe.each(functions)("$name", ({ text, parameters, returns, throws, examples }) => {
  test("begins with a sentence", () => {
    expect(text).toMatch(/^[A-Z`].{20,}?\./s)
    expect(text).not.toMatch(/^\{@link/)
  })

  test.each(parameters)("describes %s", (_, said) => {
    expect(said.length).toBeGreaterThan(10)
  })

  test("names the errors that it throws, or says that it throws none", () => {
    const all = [text, returns, ...parameters.map(([, said]) => said)].join("\n")
    const throwsNone = /\bnothing\s+is\s+thrown\b|\bchecked or thrown\b|\bnever throws\b/i.test(all)
    expect([throws.length > 0, throwsNone]).toContain(true)
    for (const error of throws) expect(error).toMatch(/^(\w+Error)\b/)
  })

  test("has an example", () => {
    expect(examples.length).toBe(1)
  })
})

test("the examples compile", async () => {
  const files = functions.map(({ name, examples }) => [`${name}.ts`, asModule(examples.join("\n"))] as const)
  expect(await typeErrors(folder, new Map(files))).toBe("")
})
