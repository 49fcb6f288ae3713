// No rule goes untested: its id stands in a test that pins what it says.

import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { expect, test } from "vitest"

const files = readdirSync(import.meta.dirname, { recursive: true, encoding: "utf8" }).filter(file =>
  file.endsWith(".ts")
)
const read = (file: string): string => readFileSync(join(import.meta.dirname, file), "utf8")
const isTest = (file: string): boolean => file.endsWith(".test.ts")

const ids = new Set(
  files
    .filter(file => !isTest(file))
    .flatMap(file =>
      [...read(file).matchAll(/"((?:config|shape|value)\.[a-z-]+)"/g)].map(match => match[1] as string)
    )
)
const tests = files.filter(isTest).map(read).join("\n")

test("every rule is pinned by a test", () => {
  expect(
    [...ids].filter(
      id => !tests.includes(`(${id})`) && !tests.includes(`"${id}`) && !tests.includes(`${id} at`)
    )
  ).toEqual([])
  expect(ids.size).toBeGreaterThan(70)
})
