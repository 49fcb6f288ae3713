// `portspec lint` and `portspec parse`: the forms in which users have header fields, and the results.

import { readFileSync, statSync } from "node:fs"
import { join } from "node:path"
import { parseEnv } from "node:util"
import { describe, expect } from "vitest"
import { parse as parseYaml } from "yaml"
import { type Folder, test } from "../testing/portspec.ts"

interface Reported {
  readonly files: ReadonlyArray<{
    readonly issues: ReadonlyArray<{
      rule: string
      path: ReadonlyArray<string>
      region?: { start: { line: number } }
    }>
  }>
}

async function linted(
  folder: Folder,
  args: ReadonlyArray<string>,
  input?: string
): Promise<ReadonlyArray<string>> {
  const options = input === undefined ? {} : { input }
  const { stdout, stderr } = await folder.run(
    ["lint", "--format", "json", "--gateway", "open-source", ...args],
    options
  )
  expect(stdout, stderr).toMatch(/^\{/)
  const { files } = JSON.parse(stdout) as Reported
  return files.flatMap(({ issues }) =>
    issues.map(({ rule, path, region }) => `${region?.start.line ?? "-"} ${path[0]} ${rule}`)
  )
}

/** The spec that `parse` makes from a text, with its secrets inserted again. */
async function parsed(folder: Folder, text: string, ...flags: ReadonlyArray<string>): Promise<unknown> {
  const args = [
    "parse",
    "-",
    "--gateway",
    "open-source",
    "--env-template",
    `${crypto.randomUUID()}.env`,
    "--reveal",
    ...flags
  ]
  const { code, stdout, stderr } = await folder.run(args, { input: text })
  expect(code, stderr).toBe(0)
  const variables = parseEnv(readFileSync(join(folder.path, args[5] ?? ""), "utf8"))
  return parseYaml(stdout.replace(/\$\{(\w+)\}/g, (sign, name: string) => variables[name] || sign))
}

const expected = { route: { provider: "openai", auth: "sk-fake-1" }, trace: { id: "it's" } }

describe("the same request is read from", () => {
  test.for<readonly [form: string, text: string]>([
    [
      "a curl command",
      `curl http://localhost:8787/v1 -H 'x-portkey-provider: openai' -H "authorization: Bearer sk-fake-1" -H 'x-portkey-trace-id: it'"'"'s'`
    ],
    [
      "a curl command on several lines, after a prompt",
      `$ curl "http://localhost:8787/v1" \\\n  --header 'X-Portkey-Provider: openai' \\\n  -H "Authorization: Bearer sk-fake-1" \\\n  --header=X-Portkey-Trace-Id:\\ it\\'s \\\n  -d '{"a": "b"}' | jq .`
    ],
    [
      "a curl command with ANSI quotes and CR LF line ends",
      `curl http://localhost:8787/v1 \\\r\n  -H $'x-portkey-provider: openai' \\\r\n  -H $'authorization: Bearer sk\\x2dfake-1' -H $'x-portkey-trace-id: it\\'s'`
    ],
    [
      "a curl command with --json and combined short flags",
      `curl -sSLX POST http://localhost:8787/v1 --json '{"H": "-H"}' -H'x-portkey-provider: openai' -H 'x-portkey-trace-id: it'\\''s' --oauth2-bearer sk-fake-1 -o /dev/null -H 'x-dropped:'`
    ],
    [
      "a curl command among other lines",
      `# try this\nexport A=b\ncurl http://localhost:8787/v1 -H 'x-portkey-provider: openai' -H 'x-portkey-trace-id: it'\\''s' -H 'authorization: Bearer sk-fake-1' && echo done`
    ],
    [
      "raw lines",
      "POST /v1/chat/completions HTTP/1.1\r\nHost: localhost\r\nx-portkey-provider: openai\r\nAuthorization:Bearer sk-fake-1\r\nx-portkey-trace-id: it's\r\n\r\n"
    ],
    [
      "the output of curl -v",
      "> POST /v1 HTTP/2\n> x-portkey-provider: openai\n> authorization: Bearer sk-fake-1\n> x-portkey-trace-id: it's\n>\n"
    ],
    [
      "a JSON object",
      '{ "x-portkey-provider": "openai", // c\n "authorization": "Bearer sk-fake-1", "x-portkey-trace-id": "it\'s", }'
    ],
    [
      "a curl command for the command line of Windows, as Chrome copies it",
      'curl ^"http://localhost:8787/v1^" ^\r\n  -H ^"x-portkey-provider: openai^" ^\r\n  -H ^"authorization: Bearer sk-fake-1^" ^\r\n  -H ^"x-portkey-trace-id: it\'s^" ^\r\n  --data-raw ^"^{^\\^"a^\\^":1^}^"'
    ],
    [
      "a curl command for PowerShell",
      `curl.exe "http://localhost:8787/v1" \`\n  -H "x-portkey-provider: openai" \`\n  -H 'authorization: Bearer sk-fake-1' -H 'x-portkey-trace-id: it''s'`
    ],
    [
      "a curl command in a script, before another",
      `#!/bin/bash\n# Calls curl with a key.\nOUT=$(/usr/bin/curl -s http://localhost:8787/v1 -H 'x-portkey-provider: openai' -H 'authorization: Bearer sk-fake-1' -H "x-portkey-trace-id: it's")\ncurl http://localhost:8787/v1 -H 'x-portkey-provider: groq'`
    ],
    [
      "a request with a body",
      'POST /v1/chat/completions HTTP/1.1\r\nHost: localhost\r\nx-portkey-provider: openai\r\nAuthorization: Bearer sk-fake-1\r\nx-portkey-trace-id: it\'s\r\n\r\n{"model": "gpt-4o", "x-portkey-debug": "true"}\r\n'
    ],
    [
      "a file of a REST client",
      "### chat\n# @name chat\nPOST http://localhost:8787/v1\nx-portkey-provider: openai\nauthorization: Bearer sk-fake-1\n// the id of an order\nx-portkey-trace-id: it's\n\n### next\nGET http://localhost:8787/v1\nx-portkey-provider: groq\n"
    ],
    [
      "the whole output of curl -v",
      "* Connected to localhost\n> POST /v1 HTTP/2\n> x-portkey-provider: openai\n> authorization: Bearer sk-fake-1\n> x-portkey-trace-id: it's\n> \n} [5 bytes data]\n< HTTP/2 200\n< x-portkey-provider: groq\n< \n{ [9 bytes data]\n"
    ],
    [
      "lines of names and values, as the developer tools of Chrome copy them",
      ":authority:\nlocalhost\nx-portkey-provider:\nopenai\nauthorization:\nBearer sk-fake-1\nx-portkey-trace-id:\nit's\n"
    ],
    [
      "the headers of a HAR file",
      '{ "log": { "entries": [{ "request": { "method": "POST", "headers": [{ "name": ":method", "value": "POST" }, { "name": "x-portkey-provider", "value": "openai" }, { "name": "authorization", "value": "Bearer sk-fake-1" }, { "name": "x-portkey-trace-id", "value": "it\'s" }] } }] } }'
    ],
    [
      "the options of fetch",
      '{ "method": "POST", "headers": { "x-portkey-provider": "openai", "authorization": "Bearer sk-fake-1", "x-portkey-trace-id": "it\'s" } }'
    ],
    [
      "a JSON object with the pseudo fields of HTTP/2, as Playwright returns it",
      '{ ":authority": "localhost", "x-portkey-provider": "openai", "authorization": "Bearer sk-fake-1", "x-portkey-trace-id": "it\'s" }'
    ],
    [
      "a table with tabs, as pages and spreadsheets copy it",
      "x-portkey-provider\topenai\nauthorization\t\tBearer sk-fake-1\nx-portkey-trace-id\t it's\n"
    ],
    [
      "fields in YAML, some in quotes",
      "headers:\n  x-portkey-provider: 'openai'\n  authorization: \"Bearer sk-fake-1\"\n  x-portkey-trace-id: it's\n"
    ],
    [
      "fields deep in JSON, as options of a client",
      '{ "providers": [{ "name": "a", "options": { "defaultHeaders": { "x-portkey-provider": "openai", "authorization": "Bearer sk-fake-1", "x-portkey-trace-id": "it\'s" } } }] }'
    ],
    [
      "a collection of Postman, with a field that is switched off",
      '{ "request": { "header": [{ "key": "x-portkey-provider", "value": "openai" }, { "key": "authorization", "value": "Bearer sk-fake-1", "disabled": false }, { "key": "x-portkey-debug", "value": "true", "disabled": true }, { "key": "x-portkey-trace-id", "value": "it\'s" }] } }'
    ],
    [
      "lines in a string of JSON, as settings of Claude Code have them",
      '{ "env": { "A": "x-portkey", "ANTHROPIC_CUSTOM_HEADERS": "x-portkey-provider: openai\\nauthorization: Bearer sk-fake-1\\nx-portkey-trace-id: it\'s" } }'
    ],
    [
      "JSON entries",
      '[["x-portkey-provider", "openai"], ["authorization", "Bearer sk-fake-1"], ["x-portkey-trace-id", "it\'s"]]'
    ]
  ])("%s", async ([, text], { folder }) => {
    expect(await parsed(folder, text)).toEqual(expected)
    expect(await linted(folder, [], text)).toEqual([])
  })

  test("quotes in raw lines are a part of the value", async ({ folder }) => {
    const text = "x-portkey-provider: openai\nauthorization: Bearer sk-fake-1\nx-portkey-trace-id: 'a'\n"
    expect(await linted(folder, [], text)).toEqual(["3 x-portkey-trace-id value.quoted"])
  })

  test("of several sets of fields in JSON, the first is read, and a note says so", async ({ folder }) => {
    const fields = '{ "x-portkey-provider": "@prod", "x-portkey-api-key": "pk-fake" }'
    const both = await folder.run(["lint", "-"], { input: `{ "a": ${fields}, "b": ${fields} }` })
    expect(both.stderr).toContain("Only the first header fields in the file were read.")
    const one = await folder.run(["lint", "-"], { input: `{ "a": ${fields} }` })
    expect(one.stderr).not.toContain("Only the first")
  })

  test("a command that the shell has split", async ({ folder }) => {
    const words = [
      "curl",
      "http://localhost:8787",
      "-H",
      "x-portkey-provider: opnai",
      "-H",
      "authorization: Bearer sk-fake-1"
    ]
    expect(await linted(folder, ["--", ...words])).toEqual(["- x-portkey-provider route.unknown-provider"])
  })
})

describe("lint", () => {
  test("shows the line of a raw field and of a JSON key", async ({ folder }) => {
    const lines = "authorization: Bearer sk-fake-1\nx-portkey-provider: opnai\n"
    expect(await linted(folder, [], lines)).toEqual(["2 x-portkey-provider route.unknown-provider"])
    const json = '{\n"authorization": "Bearer sk-fake-1",\n"x-portkey-provider": "opnai" }'
    expect(await linted(folder, [], json)).toEqual(["3 x-portkey-provider route.unknown-provider"])
  })

  test("reports an object in JSON, which must be written as text", async ({ folder }) => {
    const json =
      '{\n"authorization": "Bearer sk-fake-1",\n"x-portkey-provider": "openai",\n"x-portkey-metadata": { "a": "b" } }'
    expect(await linted(folder, [], json)).toEqual(["4 x-portkey-metadata value.not-text"])
  })

  test("finds a field that is given twice", async ({ folder }) => {
    const text =
      "curl x -H 'authorization: Bearer sk-fake-1' -H 'x-portkey-provider: openai' -H 'X-Portkey-Provider: groq'"
    expect(await linted(folder, [], text)).toContainEqual(expect.stringMatching(/x-portkey-provider/))
  })

  test("accepts a shell variable, except in single quotes", async ({ folder }) => {
    const text = (quote: string): string =>
      `curl x -H 'x-portkey-provider: openai' -H ${quote}authorization: Bearer $OPENAI_API_KEY${quote} -H "x-portkey-provder: $P"`
    expect(await linted(folder, [], text('"'))).toEqual(["- x-portkey-provder name.unknown"])
    const spec = await folder.run(["parse", "-"], {
      input: text("'").replace('-H "x-portkey-provder: $P"', "")
    })
    expect(spec.stdout).toContain("auth: ${OPENAI_API_KEY}\n")
  })

  test("exits with 1 for errors only", async ({ folder }) => {
    const right =
      "curl x -H 'x-portkey-api-key: pk-fake' -H 'x-portkey-provider: openai' -H 'authorization: Bearer sk-fake-1'"
    expect((await folder.run(["lint"], { input: right })).code).toBe(0)
    expect((await folder.run(["lint"], { input: right.replace("openai", "opnai") })).code).toBe(1)
  })

  test("proposes --gateway open-source if the URL is on this machine", async ({ folder }) => {
    const text =
      "curl http://localhost:8787/v1 -H 'x-portkey-provider: openai' -H 'authorization: Bearer sk-fake-1'"
    expect((await folder.run(["lint"], { input: text })).stderr).toContain("pass --gateway open-source")
    expect((await folder.run(["lint", "--gateway", "open-source"], { input: text })).stderr).toBe("")
  })

  test.for([
    ["another command", "--as=curl", "wget x"],
    ["a line without a colon", "--as=lines", "x-portkey-provider openai"],
    ["invalid JSON", "--as=json", "{ a: 1 }"],
    ["JSON that is not an object", "--as=json", "7"],
    ["an empty file", "--as=lines", " \n"],
    ["JSON without a field", "--as=json", "{}"],
    ["a quote that does not end", "--as=curl", "curl x -H 'x-portkey-provider: openai"],
    ["typographic quotes", "--as=curl", "curl x -H “x-portkey-provider: openai”"],
    ["lines of a JavaScript object", "--as=lines", "'x-portkey-provider': 'openai',"],
    ["a HAR file of several requests", "--as=json", '{ "log": { "entries": [{}, {}] } }'],
    ["a spec in YAML", "--as=lines", "# a spec\napiKey: ${K}\nroute:\n  provider: openai\n"],
    ["a spec in JSON", "--as=json", '{ "apiKey": "x", "route": { "provider": "openai" } }']
  ] as const)("exits with 2 for %s", async ([, flag, input], { folder }) => {
    const { code, stdout, stderr } = await folder.run(["lint", flag], { input })
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" })
    expect(stderr).toMatch(/^error: .*\n {2}Repair: /)
  })
})

describe("the argument", () => {
  test("may be a whole curl command in quotes, or a path of curl", async ({ folder }) => {
    const command =
      "curl http://localhost:8787 -H 'x-portkey-provider: opnai' -H 'authorization: Bearer sk-fake-1'"
    const found = ["- x-portkey-provider route.unknown-provider"]
    expect(await linted(folder, [command])).toEqual(found)
    const words = [
      "http://localhost:8787",
      "-H",
      "x-portkey-provider: opnai",
      "-H",
      "authorization: Bearer sk-fake-1"
    ]
    expect(await linted(folder, ["--", "/usr/bin/curl", ...words])).toEqual(found)
  })

  test("is not ignored if there are several, or if a glob matches several files", async ({ folder }) => {
    folder.write("a.txt", "x-portkey-provider: openai")
    folder.write("b.txt", "x-portkey-provider: opnai")
    for (const args of [
      ["lint", "a.txt", "b.txt"],
      ["parse", "*.txt"],
      ["compile", "*.txt"],
      ["explain", "*.txt"],
      ["migrate", "*.txt"]
    ]) {
      const { code, stdout, stderr } = await folder.run(args)
      expect({ code, stdout }, args.join(" ")).toEqual({ code: 2, stdout: "" })
      expect(stderr).toMatch(
        /^error: (?:there are 2 arguments|\*\.txt matches 2 files), .*\n {2}Repair: Name one/
      )
    }
  })

  test("that is a header field is not shown, because it may be a secret", async ({ folder }) => {
    const { code, stderr } = await folder.run(["lint", "x-portkey-api-key: canary"])
    expect(code).toBe(2)
    expect(stderr).toContain("the argument is a header field")
    expect(stderr).not.toContain("canary")
  })
})

test("a request after --next is another one", async ({ folder }) => {
  const input = `curl x -H 'x-portkey-provider: openai' -H 'authorization: Bearer sk-fake-1' --next y -H 'x-portkey-provider: groq'`
  expect(await linted(folder, [], input)).toEqual([])
  expect((await folder.run(["lint"], { input })).stderr).toBe("The request after --next was not read.\n")
})

test("notes name what curl leaves out and what was not read", async ({ folder }) => {
  const input = `curl x -H 'x-portkey-provider: openai' -H 'authorization: Bearer sk-fake-1' -H 'x-portkey-trace-id:'\ncurl y`
  expect((await folder.run(["lint"], { input })).stderr).toBe(
    "curl does not send x-portkey-trace-id, because nothing follows its colon.\nOnly the first curl command was read.\n"
  )
})

test("a note says that a line of the command was not read, because the line above it ends the command", async ({
  folder
}) => {
  const input =
    "curl x -H 'x-portkey-provider: openai' -H 'authorization: Bearer sk-fake-1'\n  -H 'x-portkey-debug: no'"
  expect(await linted(folder, [], input)).toEqual([])
  expect((await folder.run(["lint"], { input })).stderr).toContain("needs \\ at its end.\n")
})

describe("parse", () => {
  const curl = `curl https://api.portkey.ai/v1/chat/completions -H "x-portkey-api-key: $PORTKEY_KEY" \\
  -H 'x-portkey-config: {"targets":[{"provider":"openai","api_key":"sk-fake-1"},{"provider":"openai","api_key":"sk-fake-2"},{"provider":"groq","api_key":"sk-fake-1"}],"strategy":{"mode":"fallback"}}' \\
  -H 'x-portkey-metadata: {"a":"\${X}"}' -H 'content-type: application/json'`

  test("makes a spec with a variable for each secret, and writes the variables to a file", async ({
    folder
  }) => {
    folder.write("request.sh", curl)
    const { code, stdout, stderr } = await folder.run([
      "parse",
      "request.sh",
      "--env-template",
      ".env",
      "--reveal"
    ])
    expect({ code, stdout, stderr }).toMatchSnapshot()
    expect(readFileSync(join(folder.path, ".env"), "utf8")).toBe(
      "PORTKEY_KEY=\nOPENAI_API_KEY=sk-fake-1\nOPENAI_API_KEY_2=sk-fake-2\nGROQ_API_KEY=sk-fake-1\n"
    )
    expect(statSync(join(folder.path, ".env")).mode & 0o777).toBe(0o600)
  })

  test("makes a spec that compiles to the same fields", async ({ folder }) => {
    folder.write("request.sh", curl)
    const { stdout } = await folder.run(["parse", "request.sh", "--env-template", ".env", "--reveal"])
    folder.write("spec.yaml", stdout)
    const args = ["compile", "spec.yaml", "--env-file", ".env", "--format", "json", "--reveal"]
    const fields = JSON.parse((await folder.run(args, { env: { PORTKEY_KEY: "pk-fake" } })).stdout)
    expect(fields).toMatchObject({ "x-portkey-api-key": "pk-fake", "x-portkey-metadata": '{"a":"${X}"}' })
    expect(JSON.parse(fields["x-portkey-config"])).toMatchObject({
      targets: [
        { api_key: "sk-fake-1" },
        { api_key: "sk-fake-2" },
        { provider: "groq", api_key: "sk-fake-1" }
      ]
    })
  })

  test("exits with 1 for fields that are not a request, and --partial reads what it can", async ({
    folder
  }) => {
    const input = "x-portkey-provider: openai\nx-portkey-metadata: {'a': 'b'}\n"
    const refused = await folder.run(["parse"], { input })
    expect(refused).toMatchObject({ code: 1, stdout: "", stderr: expect.stringContaining("--partial") })
    const partly = await folder.run(["parse", "--partial"], { input })
    expect(partly).toMatchObject({ code: 0, stdout: expect.stringContaining("provider: openai") })
  })

  test("never overwrites a file", async ({ folder }) => {
    folder.write(".env", "MINE=1\n")
    const { code, stdout, stderr } = await folder.run(["parse", "--env-template", ".env"], {
      input: "x-portkey-provider: openai\nauthorization: Bearer sk-fake-1"
    })
    expect({ code, stdout, stderr }).toEqual({
      code: 2,
      // No spec either: the secrets that it reads would be lost.
      stdout: "",
      stderr: "error: .env already exists\n  Repair: Name another file, or delete it first.\n"
    })
    expect(readFileSync(join(folder.path, ".env"), "utf8")).toBe("MINE=1\n")
  })
})
