// `portspec schema`.

import { readFileSync } from "node:fs"
import { join } from "node:path"
import { configJsonSchema, requestSpecJsonSchema } from "@portspec/core/schema"
import { describe, expect } from "vitest"
import { test } from "../testing/portspec.ts"

describe("schema", () => {
  test("prints the JSON Schema of specs, or of configs, for either gateway", async ({ folder }) => {
    const printed = async (...flags: ReadonlyArray<string>): Promise<unknown> => {
      const { code, stdout, stderr } = await folder.run(["schema", ...flags])
      expect({ code, stderr }).toEqual({ code: 0, stderr: "" })
      return JSON.parse(stdout)
    }
    expect(await printed()).toEqual(requestSpecJsonSchema())
    expect(await printed("--as", "config")).toEqual(configJsonSchema())
    const gateway = "open-source"
    expect(await printed("--gateway", gateway)).toEqual(requestSpecJsonSchema({ gateway }))
    expect(await printed("--gateway", gateway, "--as", "config")).toEqual(configJsonSchema({ gateway }))
  })

  test("writes it to a file", async ({ folder }) => {
    expect(await folder.run(["schema", "--output", "spec.schema.json"])).toEqual({
      code: 0,
      stdout: "",
      stderr: "Wrote spec.schema.json.\n"
    })
    const text = readFileSync(join(folder.path, "spec.schema.json"), "utf8")
    expect(JSON.parse(text)).toEqual(requestSpecJsonSchema())
  })

  test("to standard output with -", async ({ folder }) => {
    const { stdout } = await folder.run(["schema", "-o", "-"])
    expect(stdout).toBe((await folder.run(["schema"])).stdout)
  })

  test("exits with 2 if the file cannot be written", async ({ folder }) => {
    expect(await folder.run(["schema", "-o", "no/such/folder/spec.schema.json"])).toEqual({
      code: 2,
      stdout: "",
      stderr:
        "error: no/such/folder/spec.schema.json cannot be written (ENOENT)\n  Repair: Name a file in a directory that exists.\n"
    })
  })

  test("check accepts a spec that names its schema", async ({ folder }) => {
    const { stdout } = await folder.run(["init", "openai", "--format", "json"])
    folder.write("spec.json", stdout)
    expect(JSON.parse(stdout).$schema).toBe("./request-spec.schema.json")
    expect(await folder.run(["check", "spec.json"])).toMatchObject({ code: 0 })
  })
})
