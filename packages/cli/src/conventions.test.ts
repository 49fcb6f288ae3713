// Expectations for any command line.

import { existsSync, readFileSync, rmSync } from "node:fs"
import { join } from "node:path"
import { describe, expect } from "vitest"
import { type Folder, program, test } from "./testing/portspec.ts"
import { onTerminal, pty } from "./testing/terminal.ts"

const commands = [
  "init",
  "check",
  "compile",
  "explain",
  "lint",
  "parse",
  "migrate",
  "fields",
  "providers",
  "schema",
  "complete"
]

const csi = "\u001B["

describe("help", () => {
  test("names all commands", async ({ folder }) => {
    const { code, stdout, stderr } = await folder.run(["--help"])
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" })
    expect(stdout).toMatchSnapshot()
    const listed = Array.from(stdout.matchAll(/^ {2}([a-z]+) {2,}[A-Z]/gm), ([, name]) => name)
    expect(listed.sort()).toEqual([...commands].sort())
  })

  test("is printed without arguments", async ({ folder }) => {
    expect(await folder.run([])).toEqual(await folder.run(["--help"]))
  })

  test.for(commands.filter(command => command !== "complete"))(
    "of %s begins with a description, and its examples use only its flags",
    async (command, { folder }) => {
      const { code, stdout } = await folder.run([command, "--help"])
      expect(code).toBe(0)
      expect(stdout).toMatch(/^[A-Z]/)
      const [flags = "", examples = ""] = stdout.split("\nEXAMPLES\n")
      const used = Array.from(
        examples.split("\n\n")[0]?.matchAll(/portspec \w+[^|>&\n]*?(?= -- |$|[|>&])/gm) ?? []
      )
      expect(used.length).toBeGreaterThan(0)
      for (const [line] of used)
        for (const [flag] of line.matchAll(/(?<= )--?[a-z][\w-]*/g)) expect(flags).toContain(flag)
    }
  )

  test("--version prints the version of the package", async ({ folder }) => {
    const { version } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"))
    expect((await folder.run(["--version"])).stdout).toBe(`${version}\n`)
  })
})

describe("a user's mistake", () => {
  test.for<readonly [what: string, args: ReadonlyArray<string>, says: string]>([
    ["a misspelt command", ["chekc"], "Did you mean check?"],
    ["a misspelt flag", ["check", "--formt", "json"], "Did you mean --format?"],
    ["a value that a flag does not take", ["check", "--format", "xml"], "Allowed choices are human, agent"],
    ["an invalid number", ["check", "--max-warnings", "few"], "Write a whole number."],
    ["a misspelt provider", ["providers", "opnai"], 'Did you mean "openai"?'],
    ["a flag without its value", ["compile", "--format"], "argument missing"],
    ["an unknown command", ["version"], "portspec --help lists what it takes."],
    ["an unknown flag", ["check", "--zzz"], "portspec check --help lists what it takes."],
    ["help about a misspelt command", ["help", "chekc"], "Did you mean check?"],
    ["a curl command without --", ["lint", "curl", "x", "-H", "a: b"], "portspec lint -- curl …"],
    ["too many files", ["compile", "a.yaml", "b.yaml"], "Expected 1 argument but got 2."],
    ["completion without a shell", ["complete"], "missing required argument 'shell'"],
    ["an empty number", ["explain", "a.yaml", "--draw", ""], "Write a number from 0 to below 1."],
    ["a URL without a scheme", ["compile", "a.yaml", "--url", "localhost"], "Write a base URL such as"]
  ])("%s exits with 2 and a proposal, without a stack", async ([, args, says], { folder }) => {
    const { code, stdout, stderr } = await folder.run(args)
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" })
    expect(stderr).toContain(says)
    expect(stderr).toMatch(/^error: .*\n {2}Repair: .*\n$/)
  })

  test.for([["--header=x-portkey-api-key: canary"], ["-Hx-portkey-api-key: canary"], ["-z", "canary"]])(
    "shows no header field that was passed as a flag: %o",
    async (flags, { folder }) => {
      const { code, stderr } = await folder.run(["parse", "curl", ...flags])
      expect(code).toBe(2)
      expect(stderr).toContain("unknown option '-")
      expect(stderr).not.toContain("canary")
    }
  )

  test("without a file and without a pipe, the message says what to name", {
    skip: pty === undefined
  }, async ({ folder }) => {
    expect(await onTerminal(folder.path, ["check"], { NO_COLOR: "1" })).toBe(
      "error: no file is named\n  Repair: Name one, or a glob in quotes, or - for standard input.\n"
    )
  })
})

describe("colour", () => {
  const wrong = "route: { provider: opnai, auth: '${K}' }\n"

  test("is on only for a terminal", { skip: pty === undefined }, async ({ folder }) => {
    folder.write("a.yaml", wrong)
    expect(await onTerminal(folder.path, ["check", "a.yaml"])).toContain(`${csi}31m`)
    expect((await folder.run(["check", "a.yaml"])).stdout).not.toContain(csi)
  })

  test.for<readonly [env: Readonly<Record<string, string>>]>([
    [{ NO_COLOR: "1" }],
    [{ TERM: "dumb" }],
    [{ FORCE_COLOR: "0" }]
  ])("is off on a terminal with %o", { skip: pty === undefined }, async ([env], { folder }) => {
    folder.write("a.yaml", wrong)
    expect(await onTerminal(folder.path, ["check", "a.yaml"], env)).not.toContain(`${csi}31m`)
    expect(await onTerminal(folder.path, ["--help"], env)).not.toContain(csi)
  })

  test("is on in a pipe with FORCE_COLOR", async ({ folder }) => {
    folder.write("a.yaml", wrong)
    const { stdout } = await folder.run(["check", "a.yaml"], { env: { FORCE_COLOR: "1" } })
    expect(stdout).toContain(`${csi}31m`)
  })

  test("is on in error messages and notes", async ({ folder }) => {
    const env = { FORCE_COLOR: "1" }
    expect((await folder.run(["check", "none.yaml"], { env })).stderr).toContain(
      `${csi}31m${csi}1merror${csi}22m${csi}39m: there is no file none.yaml`
    )
    const input = "x-portkey-provder: a\nx-portkey-provider: openai\nauthorization: Bearer sk-fake"
    expect((await folder.run(["parse"], { env, input })).stderr).toContain(`note${csi}`)
  })

  test("is never on in data formats", async ({ folder }) => {
    folder.write("a.yaml", wrong)
    for (const format of ["json", "sarif", "github", "agent"]) {
      const { stdout } = await folder.run(["check", "a.yaml", "--format", format], {
        env: { FORCE_COLOR: "3" }
      })
      expect(stdout, format).not.toContain(csi)
    }
  })
})

describe("a terminal", () => {
  test("shows the progress of a long run and removes it", { skip: pty === undefined }, async ({ folder }) => {
    for (let file = 0; file < 150; file++)
      folder.write(`s/${file}.yaml`, "route: { provider: openai, auth: '${K}' }\napiKey: '${K}'\n")
    const shown = await onTerminal(folder.path, ["check", "s/*.yaml"], { NO_COLOR: "1" })
    expect(shown).toMatch(/\d+ of 150 {2}s.\d+\.yaml/)
    expect(shown.slice(shown.lastIndexOf(`${csi}2K`))).toContain("ok  150 files: no problems")
    expect((await folder.run(["check", "s/*.yaml"])).stderr).toBe("")
  })

  test("gets an error on its own line, not after the progress", { skip: pty === undefined }, async ({
    folder
  }) => {
    for (let file = 0; file < 150; file++)
      folder.write(`s/${file}.yaml`, "route: { provider: openai, auth: '${K}' }\napiKey: '${K}'\n")
    const shown = await onTerminal(folder.path, ["check", "s/*.yaml", "missing.yaml"], { NO_COLOR: "1" })
    expect(shown.slice(shown.lastIndexOf(`${csi}2K`))).toMatch(/^.{4}error: there is no file missing/)
  })

  test("gets tables that fit its width", { skip: pty === undefined }, async ({ folder }) => {
    folder.write(
      "a.yaml",
      `apiKey: pk-fake\nroute: { provider: openai, auth: sk-fake }\ntrace: { id: "${"long ".repeat(60)}x" }\n`
    )
    const shown = await onTerminal(folder.path, ["compile", "a.yaml"], { NO_COLOR: "1" })
    expect(Math.max(...shown.split("\n").map(line => line.length))).toBeLessThanOrEqual(100)
    const piped = (await folder.run(["compile", "a.yaml"])).stdout
    expect(piped.split("\n").filter(line => line.includes("x-portkey-trace-id"))[0]).toContain("long x")
  })

  test("gets no control characters from a file", async ({ folder }) => {
    folder.write(
      "a.json",
      JSON.stringify({ "\u001B[31mkey": 1, route: { provider: "openai", auth: "${K}" } })
    )
    const { stdout, stderr } = await folder.run(["check", "a.json"])
    expect(stdout + stderr).not.toContain("\u001B")
  })

  test.for([
    ["lint", "curl x -H '@a\u001B[31m'"],
    ["parse", "curl x -H 'x-portkey-provider: openai' -H '@a\u001B[31m' -H 'authorization: Bearer sk-fake'"],
    ["parse", "x-portkey-provider: openai\nauthorization: Bearer sk-fake\nx-portkey-x: \u001B[31m\n"]
  ])("gets no control characters from the notes of %s", async ([command = "", input = ""], { folder }) => {
    const { stderr } = await folder.run([command], { input })
    expect(stderr.length).toBeGreaterThan(0)
    expect(stderr).not.toContain("\u001B")
  })

  test("gets no control characters from the notes of migrate", async ({ folder }) => {
    folder.write("a.ts", "new Portkey({ apiKey: 'k', '\\u001b[31mx': f() })")
    const { stderr } = await folder.run(["migrate", "a.ts"])
    expect(stderr).toContain("is computed on line 1")
    expect(stderr).not.toContain("\u001B")
  })
})

describe("standard output", () => {
  /** Runs the program in a shell, as `$P`. */
  const inShell = async (cwd: string, script: string) => {
    const { promisify } = await import("node:util")
    const { execFile } = await import("node:child_process")
    const env = { ...process.env, P: `${process.execPath} ${program}` }
    return promisify(execFile)("sh", ["-c", script], { cwd, env })
  }

  test("may be closed early by its reader", async ({ folder }) => {
    const { stdout, stderr } = await inShell(folder.path, "$P fields --format json | head -n 1")
    expect({ stdout, stderr }).toEqual({ stdout: "[\n", stderr: "" })
  })

  test("closed early does not change the exit code", async ({ folder }) => {
    folder.write("a.yaml", "route: { provider: opnai }\n")
    const { stdout } = await inShell(
      folder.path,
      "{ sleep 0.3; $P check a.yaml; echo $? >&2; } 2>code | true; cat code"
    )
    expect(stdout).toBe("1\n")
  })

  test("on a full disk is an error, without a stack", { skip: !existsSync("/dev/full") }, async ({
    folder
  }) => {
    folder.write("a.yaml", "route: { provider: opnai }\n")
    for (const args of ["check a.yaml", "--help", "schema"]) {
      const { stdout } = await inShell(folder.path, `$P ${args} 2>&1 >/dev/full; echo $?`)
      expect(stdout, args).toBe("error: standard output cannot be written (ENOSPC)\n2\n")
    }
  })
})

describe("the code that a command loads", () => {
  /** The URLs of the modules that a run loads, a line each. */
  const loadedBy = async ({ path, run }: Folder, args: ReadonlyArray<string>): Promise<string> => {
    const log = join(path, "loaded.txt")
    rmSync(log, { force: true })
    const hook = `
      import { appendFileSync } from "node:fs"
      import { registerHooks } from "node:module"
      registerHooks({
        load(url, context, next) {
          appendFileSync(${JSON.stringify(log)}, url + "\\n")
          return next(url, context)
        }
      })`
    await run(args, { env: { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(hook)}` } })
    return readFileSync(log, "utf8")
  }
  /** Modules that are slow to load and that only some runs need. */
  const rare = /code-frame|string-width|run-fix|sarif-report|source-calls|run-migrate|run-schema/

  test.for(["check", "compile", "explain"])(
    "of %s is small without problems",
    async (command, { folder }) => {
      folder.write("a.json", '{ "apiKey": "pk-fake", "route": { "provider": "openai", "auth": "sk-fake" } }')
      const loaded = await loadedBy(folder, [command, "a.json"])
      expect(loaded).toContain(`run-${command}`)
      expect(loaded).not.toMatch(rare)
    }
  )

  test("contains the widths of characters only if a shown line needs them", async ({ folder }) => {
    const spec = "route: { provider: openai, auth: sk-fake }\nmetadata: { a: 1 }"
    folder.write("ascii.yaml", spec)
    folder.write("wide.yaml", `${spec} # 広い`)
    const ascii = await loadedBy(folder, ["check", "ascii.yaml"])
    expect(ascii).toContain("code-frame")
    expect(ascii).not.toContain("string-width")
    expect(await loadedBy(folder, ["check", "wide.yaml"])).toContain("string-width")
  })
})

describe("completion", () => {
  test.for(["bash", "zsh", "fish", "powershell"])("has a script for %s", async (shell, { folder }) => {
    const { code, stdout } = await folder.run(["complete", shell])
    expect(code).toBe(0)
    expect(stdout).toContain("portspec")
  })

  test("offers commands, flags and values of flags", async ({ folder }) => {
    const offered = async (...words: ReadonlyArray<string>) =>
      (await folder.run(["complete", "--", ...words])).stdout.split("\n").map(line => line.split("\t")[0])
    expect(await offered("")).toEqual(expect.arrayContaining(commands))
    const lines = (await folder.run(["complete", "--", "che"])).stdout.trim().split("\n")
    expect(lines).toEqual(["check\tFind mistakes in specs and configs", ":4"])
    expect(await offered("check", "--m")).toContain("--max-warnings")
    expect(await offered("check", "--format", "")).toEqual(expect.arrayContaining(["human", "sarif"]))
  })
})
