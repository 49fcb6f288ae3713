// The cost of the types for a consumer, and how editors show them.

import { execFileSync } from "node:child_process"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import ts from "typescript-5"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { consumerProgram, layeringProgram, schemaProgram, slugs } from "./consumer.ts"

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

// Each program also shows what the types accept: an error would make the compiler fail.
describe.each(Object.entries(ceilings))("%s", (compiler, ceiling) => {
  test.each([
    ["one spec of each provider costs", consumerProgram()],
    ["layers, undefined keys and slugs known only at run time cost", layeringProgram],
    ["a schema of effect costs", schemaProgram]
  ])(
    `%s at most ${ceiling} instantiations`,
    (_, program) => {
      file(`${compiler}.ts`, program)
      const project = file(`${compiler}.json`, JSON.stringify({ ...config, files: [`${compiler}.ts`] }))
      const tsc = join(dirname(require.resolve(`${compiler}/package.json`)), "bin/tsc")
      const printed = execFileSync(process.execPath, [tsc, "-p", project, "--extendedDiagnostics"], {
        encoding: "utf8"
      })
      const instantiations = Number(/Instantiations:\s+(\d+)/.exec(printed)?.[1])
      console.log(`${compiler}: ${instantiations} instantiations`)
      expect(instantiations).toBeLessThanOrEqual(ceiling)
    },
    60_000
  )
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
  const errorsIn = (text: string): ReadonlyArray<{ readonly at: string; readonly text: string }> => {
    const { service, path } = serviceFor(text)
    return service.getSemanticDiagnostics(path).map(({ start = 0, length, messageText }) => ({
      at: text.slice(start, start + (length ?? 0)),
      text: ts.flattenDiagnosticMessageText(messageText, "\n")
    }))
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
      const [error, ...others] = errorsIn(specOf(body))
      expect(others).toEqual([])
      expect(error?.text).toMatch(expected)
      expect(error?.text.length).toBeLessThan(900)
    },
    60_000
  )

  test.each([
    [
      'const spec = defineSpec({ apiKey: "k", route: { provider: "openai", auth: "k", organisation: "o" } })',
      "organisation",
      /Did you mean to write 'organization'\?/
    ],
    [
      'defineSpec({ apikey: "k", route: { routedBy: "model" } })',
      "apikey",
      /Did you mean to write 'apiKey'\?/
    ],
    ["mergeSpecs({ requestTimout: 1 })", "requestTimout", /Did you mean to write 'requestTimeout'\?/],
    [
      'mergeSpecs({}, { route: { provider: "openai", organisation: "o" } })',
      "organisation",
      /Did you mean to write 'organization'\?/
    ],
    ['mergeSpecs({ route: { provider: "opnai" } })', "provider", /Did you mean '"openai"'\?/],
    [
      'declare const name: string; if (isBearerProvider(name)) defineSpec({ route: { provider: name, auth: "k", organization: "o" } })',
      "organization",
      /does not exist in type 'AnyBearerRoute'/
    ]
  ])(
    "the error for %s is at the key",
    (call, at, expected) => {
      const imports = 'import { defineSpec, isBearerProvider, mergeSpecs } from "@portspec/core"'
      expect(errorsIn(`${imports}\n${call}\n`)).toEqual([{ at, text: expect.stringMatching(expected) }])
    },
    60_000
  )

  test("a layer has the completions and doc comments of a spec", () => {
    const { service, path, at } = serviceFor(
      `import { mergeSpecs } from "@portspec/core"
mergeSpecs({ route: { provider: "" } }, { route: { provider: "bedrock", region: "us-east-1" } })
`
    )
    const names =
      service.getCompletionsAtPosition(path, at('provider: "'), {})?.entries.map(({ name }) => name) ?? []
    expect(slugs.filter(slug => !names.includes(slug))).toEqual([])
    const info = service.getQuickInfoAtPosition(path, at('"bedrock", regi'))
    expect(ts.displayPartsToString(info?.documentation)).toContain("AWS region that serves the model")
  }, 60_000)
})
