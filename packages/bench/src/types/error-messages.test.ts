// The compilers' messages about the most common mistakes, and about those with the worst messages. Each message is
// short, names the key and, if it is about a route, the provider, and names no internals of this library.

import { execFileSync } from "node:child_process"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import { afterAll, beforeAll, describe, expect, test } from "vitest"

const require = createRequire(import.meta.url)

/** The code of each mistake, and what the message must contain. */
const mistakes: ReadonlyArray<
  readonly [name: string, code: string, ...says: ReadonlyArray<string | RegExp>]
> = [
  [
    "a key that the provider needs is missing",
    'compile({ route: { provider: "azure-openai", resourceName: "contoso", apiVersion: "v1", auth: { apiKey } } })',
    "Property 'deploymentId' is missing",
    'RequiredBy<"azure-openai", '
  ],
  [
    "the spec is in a const, which makes its provider any string",
    'const spec = { apiKey, route: { provider: "openai", auth: apiKey } }; compile(spec)',
    "Types of property 'provider' are incompatible.\n",
    "Type 'string' is not assignable to type 'BearerProvider'"
  ],
  [
    "the provider is misspelt",
    'compile({ route: { provider: "opnai", auth: apiKey } })',
    "Type '\"opnai\"' is not assignable",
    "Did you mean '\"openai\"'?"
  ],
  [
    "a key of the provider is misspelt",
    'compile({ route: { provider: "openai", auth: apiKey, organisation: "o" } })',
    "'organisation' does not exist in type 'RouteTo<\"openai\">'",
    "Did you mean to write 'organization'?"
  ],
  [
    "the credential is missing",
    'compile({ route: { provider: "openai" } })',
    "Property 'auth' is missing",
    "required in type 'CredentialOf<\"openai\">'"
  ],
  [
    "a credential with many forms is missing",
    'compile({ route: { provider: "azure-openai", resourceName: "c", deploymentId: "d", apiVersion: "v1" } })',
    "Property 'auth' is missing",
    "required in type 'CredentialOf<\"azure-openai\">'"
  ],
  [
    "a companion of a credential is missing",
    'compile({ route: { provider: "vertex-ai", region: "us", auth: { accessToken: apiKey } } })',
    "Property 'projectId' is missing in type '{ accessToken: string; }'"
  ],
  [
    "a config key is written like a spec key",
    'compile({ route: { config: { strategy: { mode: "fallback" }, targets: [{ provider: "openai", apiKey }] } } })',
    "'apiKey' does not exist in type 'Target'",
    "Did you mean to write 'api_key'?"
  ],
  [
    "a route has two providers",
    'compile({ route: { provider: "openai", auth: apiKey, virtualKey: "v" } })',
    'provider: "openai"',
    "Types of property 'virtualKey' are incompatible"
  ],
  [
    "the provider is a union of all slugs",
    "if (isProvider(name)) compile({ route: { provider: name, auth: apiKey } })",
    "Types of property 'provider' are incompatible",
    "Type 'ProviderSlug' is not assignable",
    /Type '"(azure-ai|bedrock)"' is not assignable/
  ]
]

const internal = /\b(AlwaysThere|PerhapsThere|NeededKeys|Row|Rows|Valued|Variants?|Parts|Flat|To|Own)\b|~/

let folder = ""
beforeAll(() => {
  folder = mkdtempSync(join(import.meta.dirname, ".mistakes-"))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const program = `import { compile, isProvider } from "@portspec/core"
declare const name: string
declare const apiKey: string
${mistakes.map(([, code]) => `{ ${code} }`).join("\n")}
`
const firstLine = program.split("\n").findIndex(line => line.startsWith("{ ")) + 1

/** What `compiler` prints of the program, by line. */
function messagesOf(compiler: string): ReadonlyMap<number, ReadonlyArray<string>> {
  const file = join(folder, "mistakes.ts")
  writeFileSync(file, program)
  const tsc = join(dirname(require.resolve(`${compiler}/package.json`)), "bin/tsc")
  const options =
    "--strict --exactOptionalPropertyTypes --skipLibCheck --noEmit --module nodenext --target es2023"
  const messages = new Map<number, string[]>()
  try {
    // Without `--ignoreConfig`, TypeScript 6 and newer refuse files next to a tsconfig.json; older versions do not know the flag.
    const project = join(folder, `${compiler}.json`)
    writeFileSync(project, JSON.stringify({ compilerOptions: { types: [] }, files: [file] }))
    execFileSync(process.execPath, [tsc, "-p", project, "--pretty", "false", ...options.split(" ")], {
      encoding: "utf8"
    })
  } catch (error) {
    const printed = (error as { readonly stdout: string }).stdout
    for (const [, line, text = ""] of printed.matchAll(
      /^\S*mistakes\.ts\((\d+),\d+\): error (.*(?:\n .*)*)/gm
    ))
      messages.set(Number(line), [...(messages.get(Number(line)) ?? []), text])
  }
  return messages
}

describe.each(["typescript-5", "typescript-6", "typescript"])("%s", compiler => {
  let messages: ReadonlyMap<number, ReadonlyArray<string>> = new Map()
  beforeAll(() => {
    messages = messagesOf(compiler)
  }, 120_000)

  test.each(mistakes.map((mistake, index) => [mistake[0], index] as const))("%s", (_, index) => {
    const [message = "", ...others] = messages.get(firstLine + index) ?? []
    expect(others).toEqual([])
    for (const text of mistakes[index]?.slice(2) ?? [])
      expect(message).toEqual(
        typeof text === "string" ? expect.stringContaining(text) : expect.stringMatching(text)
      )
    expect(message).not.toMatch(internal)
    expect(message.length).toBeLessThanOrEqual(900)
  })
})
