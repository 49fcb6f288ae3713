// What the types cost a consumer, and what an editor makes of them.

import { execFileSync } from "node:child_process"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import ts from "typescript-5"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { consumerProgram, slugs } from "./consumer.ts"

const require = createRequire(import.meta.url)

/** How many instantiations a consumer of every provider may cost each compiler. */
const ceilings = { typescript: 15_000, "typescript-5": 15_000 } as const

const config = {
  compilerOptions: {
    strict: true,
    exactOptionalPropertyTypes: true,
    skipLibCheck: true,
    noEmit: true,
    module: "nodenext",
    target: "es2023",
    types: []
  }
}

let folder = ""
const file = (name: string, text: string): string => {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

beforeAll(() => {
  folder = mkdtempSync(join(import.meta.dirname, ".consumer-"))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test("the program names every provider", () => {
  for (const slug of slugs) expect(consumerProgram()).toContain(`provider: ${JSON.stringify(slug)}`)
  expect(slugs.length).toBeGreaterThan(75)
})

describe.each(Object.entries(ceilings))("%s", (compiler, ceiling) => {
  test(`one spec of each provider costs at most ${ceiling} instantiations`, () => {
    file(`${compiler}.ts`, consumerProgram())
    const project = file(`${compiler}.json`, JSON.stringify({ ...config, files: [`${compiler}.ts`] }))
    const tsc = join(dirname(require.resolve(`${compiler}/package.json`)), "bin/tsc")
    const printed = execFileSync(process.execPath, [tsc, "-p", project, "--extendedDiagnostics"], {
      encoding: "utf8"
    })
    const instantiations = Number(/Instantiations:\s+(\d+)/.exec(printed)?.[1])
    console.log(`${compiler}: ${instantiations} instantiations`)
    expect(instantiations).toBeLessThanOrEqual(ceiling)
  }, 60_000)
})

describe("in an editor", () => {
  function serviceFor(text: string) {
    const path = file(`editor-${Math.abs(text.length)}.ts`, text)
    const options: ts.CompilerOptions = {
      strict: true,
      exactOptionalPropertyTypes: true,
      skipLibCheck: true,
      module: ts.ModuleKind.NodeNext,
      target: ts.ScriptTarget.ES2023,
      types: []
    }
    const host: ts.LanguageServiceHost = {
      getCompilationSettings: () => options,
      getScriptFileNames: () => [path],
      getScriptVersion: () => "1",
      getScriptSnapshot: name => {
        const content = ts.sys.readFile(name)
        return content === undefined ? undefined : ts.ScriptSnapshot.fromString(content)
      },
      getCurrentDirectory: () => folder,
      getDefaultLibFileName: ts.getDefaultLibFilePath,
      fileExists: ts.sys.fileExists,
      readFile: ts.sys.readFile,
      readDirectory: ts.sys.readDirectory,
      directoryExists: ts.sys.directoryExists
    }
    return {
      service: ts.createLanguageService(host),
      path,
      at: (mark: string) => text.indexOf(mark) + mark.length
    }
  }
  const specOf = (body: string): string =>
    `import type { RequestSpec } from "@portspec/core"\nexport const spec: RequestSpec = ${body}\n`

  test('completing provider: " offers the slugs', () => {
    const { service, path, at } = serviceFor(
      specOf('{ route: { customHost: "https://llm.example.com", provider: "" } }')
    )
    const names =
      service.getCompletionsAtPosition(path, at('provider: "'), {})?.entries.map(({ name }) => name) ?? []
    expect(slugs.filter(slug => !names.includes(slug))).toEqual([])
  }, 60_000)

  test("hovering a provider's key shows its doc comment", () => {
    const { service, path, at } = serviceFor(
      specOf('{ route: { provider: "bedrock", region: "us-east-1", auth: { apiKey: "k" } } }')
    )
    const info = service.getQuickInfoAtPosition(path, at('"bedrock", regi'))
    expect(ts.displayPartsToString(info?.documentation)).toContain("AWS region that serves the model")
  }, 60_000)

  test.each([
    ['{ route: { provider: "opnai", auth: "k" } }', /Did you mean '"openai"'\?/],
    ['{ apikey: "k", route: { routedBy: "model" } }', /Did you mean to write 'apiKey'\?/],
    ['{ route: { provider: "openai" } }', /Property 'auth' is missing/],
    ['{ route: { provider: "openai", auth: "k", region: "r" } }', /'region' does not exist/]
  ])(
    "the error for %s names the key",
    (body, expected) => {
      const { service, path } = serviceFor(specOf(body))
      const [error, ...others] = service.getSemanticDiagnostics(path)
      expect(others).toEqual([])
      const text = ts.flattenDiagnosticMessageText(error?.messageText, "\n")
      expect(text).toMatch(expected)
      expect(text.length).toBeLessThan(900)
    },
    60_000
  )
})
