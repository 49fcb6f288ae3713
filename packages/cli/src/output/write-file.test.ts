// A replaced file keeps its permissions at all times.

import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs"
import type * as Promises from "node:fs/promises"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect, onTestFinished, test, vi } from "vitest"
import { replaceFile } from "./write-file.ts"

const drafts = vi.hoisted(() => [] as string[])
vi.mock("node:fs/promises", async load => {
  const real = await load<typeof Promises>()
  const writeFile: typeof real.writeFile = async (file, ...rest) => {
    await real.writeFile(file, ...rest)
    drafts.push(`0${((await real.stat(String(file))).mode & 0o777).toString(8)}`)
  }
  return { ...real, writeFile }
})

test.for([0o600, 0o644])("the draft for a file of mode %d is readable by its owner only", async mode => {
  const folder = mkdtempSync(join(tmpdir(), "portspec-"))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const file = join(folder, "spec.yaml")
  writeFileSync(file, "before")
  chmodSync(file, mode)
  drafts.length = 0
  await replaceFile(file, Buffer.from("after"))
  expect(drafts).toEqual(["0600"])
  expect(readFileSync(file, "utf8")).toBe("after")
  expect(statSync(file).mode & 0o777).toBe(mode)
})
