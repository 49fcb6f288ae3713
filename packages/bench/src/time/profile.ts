// Which source files the time of a side is spent in, as Node's sampling profiler sees it.

import { execFileSync } from "node:child_process"
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"

export interface FileShare {
  /** A source file of ours, from the name of its package on, or a module of Node. */
  readonly file: string
  /** Of the time that is spent in all files, from 0 to 1; each with what it calls of the language itself. */
  readonly share: number
}

/** What V8 writes (https://chromedevtools.github.io/devtools-protocol/tot/Profiler/#type-Profile). */
export interface CpuProfile {
  readonly nodes: ReadonlyArray<ProfileNode>
  /** The node at the top of the stack at each sample. */
  readonly samples: ReadonlyArray<number>
  /** Between two samples, in µs. */
  readonly timeDeltas: ReadonlyArray<number>
}

interface ProfileNode {
  readonly id: number
  readonly callFrame: { readonly url: string; readonly lineNumber: number }
  readonly children?: ReadonlyArray<number>
}

const script = join(import.meta.dirname, "profiled.ts")

/** Profiles the side `name` in a process of its own for `seconds`; the largest share is first. */
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

/** The shares of a profile, the largest first. `read` returns the text of a file of ours, as it was built. */
export function sharesOf(
  { nodes, samples, timeDeltas }: CpuProfile,
  read: (url: string) => string
): ReadonlyArray<FileShare> {
  const above = new Map(nodes.flatMap(({ id, children = [] }) => children.map(child => [child, id] as const)))
  const byId = new Map(nodes.map(node => [node.id, node]))
  const nameOf = namesOfFiles(read)
  const files = new Map<number, string | undefined>()
  /** The file of a node; `undefined` for what is not called by the loop that is profiled. */
  const fileOf = (id: number | undefined): string | undefined => {
    const node = id === undefined ? undefined : byId.get(id)
    if (node === undefined) return undefined
    if (!files.has(node.id)) {
      const caller = fileOf(above.get(node.id))
      const isLoop = node.callFrame.url.endsWith("/profiled.ts")
      // A regular expression, say, has no file: it counts for the file that uses it.
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

/** The source file of each line of a file that esbuild bundled: it writes a comment above each. */
function sourceFiles(built: string): ReadonlyArray<string> {
  let file = ""
  return built.split("\n").map(line => {
    file = /^\/\/ src\/(\S+\.ts)$/.exec(line)?.[1] ?? file
    return file
  })
}
