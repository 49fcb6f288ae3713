// The pages whose samples are whole programs: each sample runs, and its page shows its output. `vitest -u` writes the output.
// All other TypeScript on them compiles.

import { execFile } from "node:child_process"
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import * as axiosPackage from "@portspec/axios"
import * as core from "@portspec/core"
import * as fetchPackage from "@portspec/fetch"
import * as fromPortkey from "@portspec/from-portkey"
import { afterAll, expect, test as plainTest } from "vitest"
import { test } from "../gateway/gateway-test.ts"
import { type Block, blocksOf, isProgram } from "./blocks.ts"
import { asModule, typeErrors } from "./type-check.ts"

const guide = fileURLToPath(new URL("../../../../docs/guide/", import.meta.url))
/** Other tests run the code on these pages. */
const runElsewhere = ["command-line.md", "from-portkey-ai.md", "transports.md"]
/** Prose about where the rows come from. */
const withoutPrograms = ["how-portspec-knows.md"]
const guides = readdirSync(guide).filter(
  name => name.endsWith(".md") && ![...runElsewhere, ...withoutPrograms].includes(name)
)

const pages = ["README.md", ...guides.map(name => `docs/guide/${name}`)].map(name => {
  const path = fileURLToPath(new URL(`../../../../${name}`, import.meta.url))
  const text = readFileSync(path, "utf8")
  return { name, path, text, blocks: blocksOf(text) }
})

// Next to this file, so that the samples find the packages.
const folder = mkdtempSync(join(import.meta.dirname, ".pages-"))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A folder with the files that a page names. */
function filesOf({ name, blocks }: (typeof pages)[number]): string {
  const place = join(folder, name.replaceAll(/\W/g, "-"))
  for (const { file, code } of blocks) {
    if (file === undefined) continue
    mkdirSync(dirname(join(place, file)), { recursive: true })
    writeFileSync(join(place, file), code)
  }
  mkdirSync(place, { recursive: true })
  return place
}

const toThisMachine = join(import.meta.dirname, "to-this-machine.ts")
// The programs load the same packages, which Node then compiles once for all of them.
const NODE_COMPILE_CACHE = join(folder, "compiled")

/** The output of a program, both streams in order. */
function printed(file: string, gateway: string): Promise<string> {
  const command = `exec "${process.execPath}" --import "${toThisMachine}" "${file}" 2>&1`
  const { PATH, HOME } = process.env
  const env = { PATH, HOME, PORTKEY_URL: gateway, NO_COLOR: "1", NODE_COMPILE_CACHE }
  return new Promise(resolve => {
    execFile("sh", ["-c", command], { cwd: dirname(file), env }, (_, stdout) => resolve(stdout))
  })
}

/** The block with the output of `program`: the next block, if nothing is between them. */
function outputOf(program: Block, { text, blocks }: (typeof pages)[number]): Block | undefined {
  const next = blocks[blocks.indexOf(program) + 1]
  return next?.language === "text" && text.slice(program.end, next.start).trim() === "" ? next : undefined
}

test.for(pages)("$name shows the output of its programs", async (page, { recording }) => {
  const place = filesOf(page)
  const programs = page.blocks.filter(block => isProgram(block) && block.file === undefined)
  expect(programs.length).toBeGreaterThan(0)
  const outputs = await Promise.all(
    programs.map((program, index) => {
      const file = join(place, `program-${index}.ts`)
      writeFileSync(file, program.code)
      return printed(file, recording.baseUrl)
    })
  )
  let written = ""
  let read = 0
  for (const [index, program] of programs.entries()) {
    const shown = outputOf(program, page)
    const output = (outputs[index] ?? "").trimEnd().replaceAll(/[ \t]+$/gm, "")
    if (shown === undefined) expect(output, program.code).toBe("")
    else {
      written += `${page.text.slice(read, shown.start)}\`\`\`${shown.language}\n${output}\n\`\`\``
      read = shown.end
    }
  }
  await expect(written + page.text.slice(read)).toMatchFileSnapshot(page.path)
})

plainTest("all TypeScript of the pages compiles", async () => {
  const files = new Map<string, string>()
  for (const { name, blocks } of pages)
    for (const [index, block] of blocks.entries()) {
      if (block.language !== "ts") continue
      const file = block.file ?? `sample-${index}.ts`
      files.set(
        `${name.replaceAll(/\W/g, "-")}/${file}`,
        isProgram(block) ? block.code : asModule(block.code)
      )
    }
  expect(await typeErrors(folder, files)).toBe("")
})

plainTest("each public name is in a program with shown output", () => {
  const shown = pages.flatMap(page =>
    page.blocks.filter(block => outputOf(block, page) !== undefined).map(({ code }) => code)
  )
  const names = [core, fetchPackage, axiosPackage, fromPortkey].flatMap(module => Object.keys(module))
  const missing = names.filter(name => !shown.some(code => new RegExp(`\\b${name}\\b`).test(code)))
  expect(missing).toEqual([])
})
