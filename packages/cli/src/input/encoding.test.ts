// Files that are not plain UTF-8: with a byte order mark, in UTF-16, or with bytes that are not text.

import { readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect } from "vitest"
import { test } from "../testing/portspec.ts"

const misspelt = "apiKey: ${K}\nroute:\n  provder: openai # ü\n  auth: ${K}\n"
const repaired = misspelt.replace("provder", "provider")

const encodings: ReadonlyArray<readonly [name: string, encode: (text: string) => Buffer]> = [
  ["UTF-8 with a byte order mark", text => Buffer.from(`\uFEFF${text}`)],
  ["UTF-16, as > of Windows PowerShell writes it", text => Buffer.from(`\uFEFF${text}`, "utf16le")],
  ["UTF-16 with the other byte order", text => Buffer.from(`\uFEFF${text}`, "utf16le").swap16()],
  ["UTF-16 without a byte order mark", text => Buffer.from(text, "utf16le")]
]

describe.for(encodings)("%s", ([, encode]) => {
  test("is read, and --fix keeps it", async ({ folder }) => {
    const file = join(folder.path, "a.yaml")
    writeFileSync(file, encode(misspelt))
    const { stdout } = await folder.run(["check", "a.yaml", "--format", "agent"])
    expect(stdout).toBe(
      "a.yaml:3:3 error shape.unknown-key route.provder is not a key of route. Did you mean provider?\n"
    )
    expect((await folder.run(["check", "a.yaml", "--fix"])).code).toBe(0)
    expect(readFileSync(file).equals(encode(repaired))).toBe(true)
  })

  test("is read in a file of --env-file and in header lines", async ({ folder }) => {
    folder.write("a.yaml", repaired)
    writeFileSync(join(folder.path, ".env"), encode("K=fake-key\n"))
    const compiled = await folder.run(["compile", "a.yaml", "--env-file", ".env", "--format", "json"])
    expect(compiled.code, compiled.stderr).toBe(0)
    writeFileSync(join(folder.path, "headers.txt"), encode("x-portkey-api-key: fake-key\n"))
    const linted = await folder.run(["lint", "headers.txt"])
    expect(linted.code, linted.stderr).toBe(0)
  })
})

test("bytes that are not UTF-8 are refused, so that --fix cannot lose them", async ({ folder }) => {
  const bytes = Buffer.from(misspelt.replace("ü", "\u00FC"), "latin1")
  const file = join(folder.path, "a.yaml")
  writeFileSync(file, bytes)
  for (const args of [
    ["check"],
    ["check", "--fix"],
    ["compile"],
    ["explain"],
    ["lint"],
    ["parse"],
    ["migrate"]
  ]) {
    expect(await folder.run([...args, "a.yaml"])).toEqual({
      code: 2,
      stdout: "",
      stderr: "error: a.yaml:3: this is not UTF-8 text\n  Repair: Save the file as UTF-8.\n"
    })
  }
  expect(readFileSync(file).equals(bytes)).toBe(true)
})
