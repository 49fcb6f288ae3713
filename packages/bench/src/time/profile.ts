// How the time of a side is distributed over source files, according to Node's sampling profiler.

import { execFileSync } from "node:child_process"
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"

export interface FileShare {
  /** One of our source files, starting with its package name, or a module of Node. */
  readonly file: string
  /** The share of the time in all files, from 0 to 1. Built-in functions count towards the file that calls them. */
  readonly share: number
}

/** The format that V8 writes (https://chromedevtools.github.io/devtools-protocol/tot/Profiler/#type-Profile). */
export interface CpuProfile {
  readonly nodes: ReadonlyArray<ProfileNode>
  /** The node at the top of the stack at each sample. */
  readonly samples: ReadonlyArray<number>
  /** The time between two samples, in µs. */
  readonly timeDeltas: ReadonlyArray<number>
}

interface ProfileNode {
  readonly id: number
  readonly callFrame: { readonly url: string; readonly lineNumber: number }
  readonly children?: ReadonlyArray<number>
}

const script = join(import.meta.dirname, "profiled.ts")

/** Profiles the side `name` in its own process for `seconds`; the largest share is first. */
export function profileOf(name: string, seconds = 3): ReadonlyArray<FileShare> {
  const folder = mkdtempSync(join(tmpdir(), "portspec-profile-"))
  try {
    const flags = ["--cpu-prof", "--cpu-prof-interval=200", `--cpu-prof-dir=${folder}`]
    execFileSync(process.execPath, [...flags, script, name, String(seconds)])
    const [file = ""] = readdirSync(folder)
    const profile = JSON.parse(readFileSync(join(folder, file), "utf8")) as CpuProfile
    return sharesOf(profile, url => readFileSync(fileURLToPath(url), "utf8"))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** The shares of a profile, the largest first. `read` returns the built text of one of our files. */
export function sharesOf(
  { nodes, samples, timeDeltas }: CpuProfile,
  read: (url: string) => string
): ReadonlyArray<FileShare> {
  const above = new Map(nodes.flatMap(({ id, children = [] }) => children.map(child => [child, id] as const)))
  const byId = new Map(nodes.map(node => [node.id, node]))
  const nameOf = namesOfFiles(read)
  const files = new Map<number, string | undefined>()
  /** The file of a node, or `undefined` if the profiled loop does not call it. */
  const fileOf = (id: number | undefined): string | undefined => {
    const node = id === undefined ? undefined : byId.get(id)
    if (node === undefined) return undefined
    if (!files.has(node.id)) {
      const caller = fileOf(above.get(node.id))
      const isLoop = node.callFrame.url.endsWith("/profiled.ts")
      // A node without a file, such as a regular expression, counts towards the file that uses it.
      files.set(node.id, isLoop ? "" : caller === undefined ? undefined : (nameOf(node.callFrame) ?? caller))
    }
    return files.get(node.id)
  }
  const times = new Map<string, number>()
  for (const [index, id] of samples.entries()) {
    const file = fileOf(id)
    if (file) times.set(file, (times.get(file) ?? 0) + (timeDeltas[index] ?? 0))
  }
  const total = [...times.values()].reduce((sum, time) => sum + time, 0)
  return [...times]
    .map(([file, time]) => ({ file, share: time / total }))
    .toSorted((one, other) => other.share - one.share)
}

function namesOfFiles(
  read: (url: string) => string
): (frame: ProfileNode["callFrame"]) => string | undefined {
  const lines = new Map<string, ReadonlyArray<string>>()
  return ({ url, lineNumber }) => {
    if (url.startsWith("node:")) return `Node's ${url.slice(url.lastIndexOf("/") + 1)}`
    const name = /\/([^/]+)\/dist\/[^/]+$/.exec(url)?.[1]
    if (name === undefined) return undefined
    const files = lines.get(url) ?? sourceFiles(read(url))
    lines.set(url, files)
    return `${name}/${files[lineNumber] ?? ""}`
  }
}

/** The source file of each line in a bundle of esbuild, which writes a comment above each file. */
function sourceFiles(built: string): ReadonlyArray<string> {
  let file = ""
  return built.split("\n").map(line => {
    file = /^\/\/ src\/(\S+\.ts)$/.exec(line)?.[1] ?? file
    return file
  })
}
