// `portspec fields`, `providers` and `init`.

import { type TableRow, table } from "@portspec/core"
import { checkDocument } from "@portspec/document/check/check-document"
import { documentOfText } from "@portspec/document/read/document"
import { describe, expect } from "vitest"
import { parse as parseYaml } from "yaml"
import { test } from "../testing/portspec.ts"
import { type AboutField, aboutFields } from "./about-fields.generated.ts"
import { providerRows, providerSlugs } from "./provider-rows.ts"
import { yamlStarter } from "./run-init.ts"
import { starterSpec } from "./starter-spec.ts"

describe("fields", () => {
  test("describes one field in full, in any spelling", async ({ folder }) => {
    const { code, stdout } = await folder.run(["fields", "x-portkey-azure-resource-name"])
    expect({ code, stdout }).toMatchSnapshot()
    for (const query of ["azure_resource_name", "AzureResourceName", "route.resourceName"])
      expect((await folder.run(["fields", query])).stdout).toContain("x-portkey-azure-resource-name\n")
  })

  test("lists every field once", async ({ folder }) => {
    const { stdout } = await folder.run(["fields"])
    const listed = stdout
      .trim()
      .split("\n")
      .slice(1)
      .map(line => line.split(" ")[0])
    expect(listed).toEqual([...new Set(table.map(({ field }) => field))])
  })

  test("has a description of every field, and the source of each offered one", () => {
    for (const { field, status, implied } of table) {
      const { description, known } = aboutFields[field] ?? { description: [], known: [] }
      expect(description.join(), field).toMatch(/\S/)
      if (status === "offered" && !implied) expect(known, field).not.toEqual([])
    }
  })

  test("prints a field as JSON", async ({ folder }) => {
    const { stdout } = await folder.run(["fields", "trace-id", "--format", "json"])
    expect(JSON.parse(stdout)).toMatchObject([
      {
        field: "x-portkey-trace-id",
        path: ["trace", "id"],
        ...aboutFields["x-portkey-trace-id"]
      } satisfies Partial<TableRow & AboutField>
    ])
  })

  test("fails if no field matches", async ({ folder }) => {
    const stderr = expect.stringContaining("portspec fields lists them all.")
    expect(await folder.run(["fields", "no-such-thing"])).toMatchObject({ code: 1, stdout: "", stderr })
  })

  test("names the field that is probably meant", async ({ folder }) => {
    for (const query of ["metdata", "X-Portkey-Metdata"])
      expect(await folder.run(["fields", query])).toMatchObject({
        code: 1,
        stdout: "",
        stderr: expect.stringContaining("Did you mean x-portkey-metadata?")
      })
  })
})

describe("providers", () => {
  test("lists all providers, or the keys of one", async ({ folder }) => {
    const all = (await folder.run(["providers"])).stdout
    for (const slug of providerSlugs) expect(all).toMatch(new RegExp(`^${slug} `, "m"))
    const { code, stdout, stderr } = await folder.run(["providers", "cortex"])
    expect({ code, stdout, stderr }).toMatchSnapshot()
  })
})

describe("init", () => {
  test("prints a spec, as YAML with comments or as JSON without", async ({ folder }) => {
    const { code, stdout, stderr } = await folder.run(["init", "azure-openai"])
    expect({ code, stdout, stderr }).toMatchSnapshot()
    const json = (await folder.run(["init", "azure-openai", "--format", "json"])).stdout
    const { $schema, ...spec } = JSON.parse(json)
    expect(parseYaml(stdout)).toEqual(spec)
    expect(stdout.split("\n")[0]).toBe(`# yaml-language-server: $schema=${$schema}`)
  })

  test.for(providerSlugs)("prints a spec for %s that is valid once its variables are set", slug => {
    const text = yamlStarter(starterSpec(slug, providerRows(slug)))
    const input = { name: "a.yaml", text, hasByteOrderMark: false, isStdin: false }
    const names = Array.from(text.matchAll(/\$\{(\w+)\}/g), ([, name = ""]) => name)
    expect(names).toContain("PORTKEY_API_KEY")
    const valueOfName = (name: string): string => {
      if (name === "PORTKEY_API_KEY") return "pk-example"
      if (/HOST|URL/.test(name)) return "https://llm.example.com"
      return name.endsWith("PRIVATE_KEY")
        ? "-----BEGIN PRIVATE KEY-----\nMIIE\n-----END PRIVATE KEY-----"
        : "example-1"
    }
    const environment = Object.fromEntries(names.map(name => [name, valueOfName(name)]))
    const found = [{}, environment].map(values =>
      (["hosted", "open-source"] as const).map(gateway => {
        const document = documentOfText(input, { environment: values })
        return checkDocument(document, { gateway }, values).findings.filter(
          ({ issue }) => issue.severity === "error"
        )
      })
    )
    // Some providers only one of the gateways serves.
    for (const gateways of found) expect(gateways).toContainEqual([])
  })
})
