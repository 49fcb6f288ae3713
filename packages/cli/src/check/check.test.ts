// `portspec check`: what it reads, what it finds and where, how it reports.

import { chmodSync, existsSync, readFileSync, statSync } from "node:fs"
import { join } from "node:path"
import { describe, expect } from "vitest"
import { type Folder, test, withoutTimes } from "../testing/portspec.ts"

const wrong = `# Who answers our customers.
apiKey: \${PORTKEY_API_KEY}
route:
  provider: openai
  auth: \${OPENAI_API_KEY}
metadata:
  count: 012
requestTimeout: -5
`

const right = `apiKey: \${PORTKEY_API_KEY}
route: { provider: openai, auth: "\${OPENAI_API_KEY}" }
`

/** The issues of a run with `--format json`. */
async function issuesOf(folder: Folder, args: ReadonlyArray<string>, input?: string) {
  const { stdout, stderr } = await folder.run(
    ["check", "--format", "json", ...args],
    input === undefined ? {} : { input }
  )
  expect(stderr).toBe("")
  const report = JSON.parse(stdout) as {
    files: ReadonlyArray<{
      file: string
      issues: ReadonlyArray<{
        rule: string
        message: string
        region?: { start: { line: number; column: number } }
      }>
    }>
  }
  return report.files.flatMap(({ file, issues }) =>
    issues.map(({ rule, region }) => `${file}:${region?.start.line}:${region?.start.column} ${rule}`)
  )
}

test("check shows each issue with its lines, and a summary", async ({ folder }) => {
  folder.write("spec.yaml", wrong)
  const { code, stdout, stderr } = await folder.run(["check", "spec.yaml"])
  expect(withoutTimes(stdout)).toMatchSnapshot()
  expect({ code, stderr }).toEqual({ code: 1, stderr: "" })
})

test("check prints one line for a valid file", async ({ folder }) => {
  folder.write("spec.yaml", right)
  const { code, stdout } = await folder.run(["check", "spec.yaml"])
  expect({ code, stdout: withoutTimes(stdout) }).toEqual({
    code: 0,
    stdout: "ok  spec.yaml: no problems (hosted gateway, 0 ms)\n"
  })
})

test("--as takes precedence over the keys", async ({ folder }) => {
  folder.write("a.yaml", "retry: { attempts: 3 }\n")
  expect(await issuesOf(folder, ["--as", "spec", "a.yaml"])).toContainEqual("a.yaml:1:1 shape.unknown-key")
  expect(await issuesOf(folder, ["a.yaml"])).toEqual([])
})

describe("variables", () => {
  test("a variable that is not set counts as valid anywhere", async ({ folder }) => {
    folder.write(
      "a.yaml",
      "apiKey: ${A}\nroute: { provider: openai, auth: '${B}', customHost: '${C}' }\nrequestTimeout: ${D}\n"
    )
    expect(await issuesOf(folder, ["a.yaml"])).toEqual([])
  })

  test("a variable that is set is checked, and messages show its name instead of its value", async ({
    folder
  }) => {
    folder.write("a.yaml", "apiKey: ${A}\nroute: { provider: '${P}', auth: '${B}' }\n")
    const env = { A: "pk-fake", B: "sk-fake", P: "opnai-canary" }
    const { stdout } = await folder.run(["check", "a.yaml", "--format", "agent"], { env })
    expect(stdout).toContain('route.provider is "${P}"')
    expect(stdout).not.toContain("opnai-canary")
  })

  test("a variable with a number is a number where text is not allowed", async ({ folder }) => {
    folder.write(
      "a.yaml",
      "apiKey: ${A}\nroute: { provider: openai, auth: '${B}' }\nrequestTimeout: ${T}\ndebug: ${D}\nmetadata: { build: '${T}' }\n"
    )
    const env = { A: "pk-fake-1", B: "sk-fake-1", T: "5000", D: "false" }
    const { code, stdout } = await folder.run(["compile", "a.yaml", "--format", "json"], { env })
    expect(code).toBe(0)
    expect(JSON.parse(stdout)).toMatchObject({
      "x-portkey-request-timeout": "5000",
      "x-portkey-debug": "false",
      "x-portkey-metadata": '{"build":"5000"}'
    })
  })

  test("--env-file sets variables, and the environment takes precedence", async ({ folder }) => {
    folder.write(".env", "A=pk-of-the-file\nB='sk of the file'\n")
    folder.write(
      "a.yaml",
      "apiKey: ${A}\nroute: { provider: openai, auth: sk-fake }\ntrace: { id: 'x $${A} ${B}' }\n"
    )
    const args = ["compile", "a.yaml", "--env-file", ".env", "--format", "json", "--reveal"]
    const { stdout } = await folder.run(args, { env: { A: "pk-of-the-shell" } })
    expect(JSON.parse(stdout)).toMatchObject({
      "x-portkey-api-key": "pk-of-the-shell",
      "x-portkey-trace-id": "x ${A} sk of the file"
    })
  })
})

describe("input", () => {
  test("files and globs are read once each, in order, without node_modules", async ({ folder }) => {
    for (const name of ["b.yaml", "specs/a.yaml", "specs/deep/c.json", "node_modules/x/d.yaml"]) {
      folder.write(name, name.endsWith("json") ? "{}" : "debugg: 1\n")
    }
    const { stdout } = await folder.run([
      "check",
      "b.yaml",
      "**/*.yaml",
      "specs/**/*.json",
      "--format",
      "json"
    ])
    const { files } = JSON.parse(stdout) as { files: ReadonlyArray<{ file: string }> }
    expect(files.map(({ file }) => file)).toEqual([
      "b.yaml",
      join("specs", "a.yaml"),
      join("specs", "deep", "c.json")
    ])
  })

  test("a glob leaves out the directories that it matches", async ({ folder }) => {
    folder.write("specs/deep/a.yaml", right)
    const { code, stdout } = await folder.run(["check", "specs/**"])
    expect(code).toBe(0)
    expect(stdout).toContain(`ok  ${join("specs", "deep", "a.yaml")}: no problems`)
  })

  test("standard input is read with - or without arguments, in the format that it looks like", async ({
    folder
  }) => {
    expect(await issuesOf(folder, ["-"], '{ "debugg": 1 }')).toContainEqual("<stdin>:1:3 shape.unknown-key")
    expect(await issuesOf(folder, [], "debugg: 1")).toContainEqual("<stdin>:1:1 shape.unknown-key")
    expect(await issuesOf(folder, ["--stdin-filepath", "a.json"], "debugg: 1")).toEqual([
      "a.json:1:1 file.syntax"
    ])
  })

  test("a curl command gets an error that names the commands that read it", async ({ folder }) => {
    const { stdout } = await folder.run(["check"], {
      input: "$ curl http://localhost:8787/v1 -H 'x-portkey-provider: openai'"
    })
    expect(stdout).toContain("this is a curl command, not a spec or a config")
    expect(stdout).toContain("portspec lint")
  })

  test("a module may be TypeScript, and a Redacted of its own copy of effect is opened", async ({
    folder
  }) => {
    folder.write(
      "node_modules/effect/package.json",
      '{ "name": "effect", "type": "module", "exports": { "./Redacted": "./Redacted.js" } }'
    )
    // A Redacted is recognized by this key; only the copy of effect that made it knows its value.
    folder.write(
      "node_modules/effect/Redacted.js",
      `const values = new WeakMap()
export const make = value => { const self = { "~effect/Redacted": "~effect/Redacted" }; values.set(self, value); return self }
export const value = self => { if (!values.has(self)) throw new Error("another copy"); return values.get(self) }`
    )
    folder.write(
      "spec.ts",
      `import { make } from "effect/Redacted"\ninterface Unused { readonly a: string }\nexport default { apiKey: make("pk-fake"), route: { provider: "openai" as const, auth: make("sk-fake") } }\n`
    )
    const { code, stdout, stderr } = await folder.run(["compile", "spec.ts", "--format", "json", "--reveal"])
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" })
    expect(JSON.parse(stdout)).toEqual({
      "x-portkey-api-key": "pk-fake",
      "x-portkey-provider": "openai",
      authorization: "Bearer sk-fake"
    })
  })
})

describe("a module", () => {
  test("that imports a missing file: the error names the missing file", async ({ folder }) => {
    folder.write("a.mjs", 'import x from "./none.mjs"; export default x')
    folder.write("b.mjs", 'import x from "none"; export default x')
    const { stderr } = await folder.run(["check", "a.mjs"])
    expect(stderr).toMatch(/^error: a\.mjs cannot be imported: Cannot find module '.*none\.mjs'/)
    expect((await folder.run(["check", "b.mjs"])).stderr).toMatch(/b\.mjs .* Cannot find package 'none'/)
    expect((await folder.run(["check", "c.mjs"])).stderr).toContain("there is no file c.mjs")
  })

  test.for([
    ["ends the process", "process.exit(0)"],
    ["never ends loading", "await new Promise(() => {})"]
  ])("that %s is an error", async ([, code], { folder }) => {
    folder.write("a.mjs", code ?? "")
    expect(await folder.run(["check", "a.mjs"])).toEqual({
      code: 2,
      stdout: "",
      stderr:
        "error: a module ended the program, or never ends loading\n  Repair: Run the module with node to see why.\n"
    })
  })

  test("that leaves a timer running does not keep the program alive", async ({ folder }) => {
    folder.write("a.mjs", "setInterval(() => {}, 1000); export default { apiKey: 'k' }")
    expect((await folder.run(["check", "a.mjs"])).code).toBe(1)
  })

  test("that logs while it is read does not write into the report", async ({ folder }) => {
    const prints = `console.log("loading"); console.dir({}); process.stdout.write("loading")`
    folder.write("a.mjs", `${prints}\nexport default { route: { provider: "openai" } }`)
    const { stdout, stderr } = await folder.run(["check", "a.mjs", "--format", "json"])
    expect(JSON.parse(stdout)).toMatchObject({ files: [{ file: "a.mjs" }] })
    expect(stderr).toBe("loading\n{}\nloading")
  })
})

describe("reports", () => {
  test.for(["json", "agent", "github", "sarif"])("are written as %s", async (format, { folder }) => {
    folder.write("specs/a spec.yaml", wrong)
    folder.write("ok.yaml", right)
    const { code, stdout, stderr } = await folder.run([
      "check",
      "specs/a spec.yaml",
      "ok.yaml",
      "--format",
      format
    ])
    expect(stdout).toMatchSnapshot()
    expect({ code, stderr }).toEqual({ code: 1, stderr: "" })
  })

  test("can be combined, without colours in files", async ({ folder }) => {
    folder.write("a.yaml", wrong)
    const args = ["check", "a.yaml", "--format", "agent", "-o", "sarif=out.sarif", "-o", "human=out.txt"]
    const { stdout } = await folder.run(args, { env: { FORCE_COLOR: "1" } })
    expect(stdout.trim().split("\n")).toHaveLength(2)
    expect(JSON.parse(readFileSync(join(folder.path, "out.sarif"), "utf8"))).toMatchObject({
      version: "2.1.0"
    })
    expect(readFileSync(join(folder.path, "out.txt"), "utf8")).toMatch(/^a\.yaml:7:10 {2}error/)
  })

  test("escape the special characters of GitHub", async ({ folder }) => {
    folder.write("a,b%.yaml", "route: { provider: openai, auth: '${K}' }\nmetadata: { 'a%b\\nc': 1 }\n")
    const { stdout } = await folder.run(["check", "a,b%.yaml", "--format", "github"])
    expect(stdout).toContain("::error file=a%2Cb%25.yaml,line=2,")
    expect(stdout.trim().split("\n")).toHaveLength(2)
  })
})

describe("the exit code", () => {
  const unsure =
    'apiKey: ${K}\nroute: { provider: openai, auth: "${K}", config: { retry: { attempts: 3 } } }\n'
  test.for<readonly [what: string, args: ReadonlyArray<string>, code: number]>([
    ["0 with warnings only", ["a.yaml"], 0],
    ["1 with more warnings than --max-warnings", ["a.yaml", "--max-warnings", "0"], 1],
    ["2 for a missing file", ["none.yaml"], 2],
    ["2 for a glob without matches", ["none/*.yaml"], 2],
    ["2 for a directory", ["."], 2],
    ["2 for --output without a report format", ["a.yaml", "-o", "x.sarif"], 2],
    ["2 for --output to a directory", ["a.yaml", "-o", "json=."], 2],
    ["2 for --output to standard output", ["a.yaml", "-o", "json=-"], 2],
    ["2 for an empty name", [""], 2],
    ["2 for --dry-run alone", ["a.yaml", "--dry-run"], 2],
    ["2 for a diff that would break a data format", ["a.yaml", "--fix", "--dry-run", "-f", "json"], 2],
    ["2 for a repair of standard input", ["-", "--fix"], 2]
  ])("is %s", async ([, args, code], { folder }) => {
    folder.write("a.yaml", unsure)
    const run = await folder.run(["check", ...args])
    expect(run.code, run.stderr).toBe(code)
    expect(run.stderr).not.toMatch(/\n\s+at /)
    if (code === 2)
      expect(run).toMatchObject({ stdout: "", stderr: expect.stringMatching(/^error: .*\n {2}Repair: /) })
  })
})

test("a missing --env-file is refused, by Node or by portspec", async ({ folder }) => {
  folder.write("a.yaml", right)
  const { code, stdout, stderr } = await folder.run(["check", "a.yaml", "--env-file", "none.env"])
  expect({ isRefused: code === 2 || code === 9, stdout }).toEqual({ isRefused: true, stdout: "" })
  expect(stderr).toContain("none.env")
})

test("a long line is cut around the issue", async ({ folder }) => {
  const filler = Object.fromEntries(
    Array.from({ length: 300 }, (_, index) => [`key-${index}`, "x".repeat(20)])
  )
  folder.write(
    "a.json",
    JSON.stringify({ metadata: filler, route: { provider: "openai", auth: "${K}" }, debugg: 1 })
  )
  const { stdout } = await folder.run(["check", "a.json"])
  expect(Math.max(...stdout.split("\n").map(line => line.length))).toBeLessThan(200)
  expect(stdout).toContain('"debugg"')
})

test("--fix does not replace a file that may not be written", { skip: process.getuid?.() === 0 }, async ({
  folder
}) => {
  folder.write("a.yaml", right.replace("provider:", "provder:"))
  chmodSync(join(folder.path, "a.yaml"), 0o444)
  const { code, stderr } = await folder.run(["check", "a.yaml", "--fix"])
  expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining("(EACCES)\n  Repair: ") })
})

test("check does not write to a file that it only reads", async ({ folder }) => {
  folder.write("a.yaml", wrong)
  const before = statSync(join(folder.path, "a.yaml")).mtimeMs
  await folder.run(["check", "a.yaml"])
  expect(statSync(join(folder.path, "a.yaml")).mtimeMs).toBe(before)
})

test("the command of the hint can be typed: names are quoted, and the flags are kept", async ({ folder }) => {
  const { execFileSync } = await import("node:child_process")
  const { program } = await import("../testing/portspec.ts")
  const text = right.replace("provider:", "provder:")
  for (const name of ["-a.yaml", "b 'c' $d.yaml"]) folder.write(name, text)
  const args = ["--gateway", "open-source", "--", "-a.yaml", "b 'c' $d.yaml"]
  const { stdout } = await folder.run(["check", ...args])
  const [, command = ""] = /may be repaired: portspec (.*)\n/.exec(stdout) ?? []
  expect(command).toContain("--gateway open-source ")
  execFileSync("sh", ["-c", `"${process.execPath}" "${program}" ${command}`], { cwd: folder.path })
  expect((await folder.run(["check", ...args])).code).toBe(0)
})

test.for([
  ["日本語", 6],
  ["👍👍", 4],
  ["e\u0301", 1],
  ["abc", 3]
] as const)(
  "the mark is below the value behind %s, which takes %i columns",
  async ([key, columns], { folder }) => {
    folder.write("a.yaml", `${right}metadata: { "${key}": 12 }\n`)
    const { stdout } = await folder.run(["check", "a.yaml"])
    expect(stdout).toMatch(new RegExp(`^ +\\| {${`metadata: { "": `.length + columns + 1}}\\^\\^$`, "m"))
  }
)

test("--output does not replace a file that is checked", async ({ folder }) => {
  folder.write("a.yaml", wrong)
  const { code, stderr } = await folder.run(["check", "a.yaml", "-o", "json=./a.yaml"])
  expect({ code, stderr }).toEqual({
    code: 2,
    stderr: "error: --output would replace ./a.yaml, which is checked\n  Repair: Name another file.\n"
  })
  expect(readFileSync(join(folder.path, "a.yaml"), "utf8")).toBe(wrong)
})

test("an endless file is refused (skipped without /dev/zero)", {
  skip: !existsSync("/dev/zero")
}, async ({ folder }) => {
  expect(await folder.run(["check", "/dev/zero"])).toEqual({
    code: 2,
    stdout: "",
    stderr: "error: /dev/zero is larger than 32 MB\n  Repair: Check that it is the right file.\n"
  })
})

describe("a large or odd file", () => {
  test("with very many comments and issues is checked", async ({ folder }) => {
    const metadata = Array.from(
      { length: 60_000 },
      (_, index) => `  k${index}: v${index} # comment ${index}\n`
    )
    const wrong = Array.from({ length: 3_000 }, (_, index) => `bad${index}: 1\n`)
    folder.write("a.yaml", `${right}metadata:\n${metadata.join("")}${wrong.join("")}`)
    const { stdout } = await folder.run(["check", "a.yaml"])
    expect(stdout).toContain("more than 1000 issues were found")
  })

  test("with a line separator of Unicode in a string gets the right lines in its frame", async ({
    folder
  }) => {
    folder.write("a.yaml", `${right}metadata:\n  a: "b\u2028c"\n  d: 012\n`)
    const { stdout } = await folder.run(["check", "a.yaml"])
    expect(stdout).toMatch(/> \d+ \| {3}d: 012\n/)
  })

  test("with more levels than a request can have is refused by every command", async ({ folder }) => {
    folder.write("a.json", `${'{"a":'.repeat(1e5)}1${"}".repeat(1e5)}`)
    for (const command of ["check", "compile", "explain", "lint", "parse", "migrate"]) {
      const { code, stdout, stderr } = await folder.run([command, "a.json"])
      expect(code, command).toBeGreaterThan(0)
      expect(stdout + stderr, command).toContain("this is nested deeper than 200 levels")
    }
  })

  test("with a module that contains itself is refused", async ({ folder }) => {
    folder.write("a.mjs", "const a = { apiKey: 'k' }; a.route = a; export default a")
    const { code, stderr } = await folder.run(["check", "a.mjs"])
    expect(code).toBe(2)
    expect(stderr).toContain("a.mjs exports a value that contains itself\n  Repair: ")
  })
})
