// A release in a temporary folder, without publishing: changesets writes versions and changelogs, pnpm packs the packages,
// and npm installs them into a user's project. Done once for all tests.

import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync
} from "node:fs"
import { createRequire } from "node:module"
import { tmpdir } from "node:os"
import { basename, dirname, join } from "node:path"
import type { TestProject } from "vitest/node"
import { type Manifest, packages, published, root } from "./published.ts"
import { runWell } from "./run.ts"

/** One package, packed. */
export interface Packed {
  readonly name: string
  readonly tarball: string
  /** Its files, as unpacked by npm. */
  readonly folder: string
  readonly manifest: Manifest
}

declare module "vitest" {
  interface ProvidedContext {
    readonly packed: ReadonlyArray<Packed>
    /** The folder of a project with all of them installed. */
    readonly project: string
  }
}

export default async function setup(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), "portspec-release-"))
  const repository = join(folder, "repository")
  copyRepository(repository)
  await raiseVersions(repository)
  const tarballs = await pack(repository)
  const consumer = join(folder, "project")
  await install(tarballs, consumer)
  project.provide("project", consumer)
  project.provide(
    "packed",
    [...tarballs].map(([name, tarball]) => packedAs(name, tarball, consumer))
  )
  return () => rmSync(folder, { recursive: true, force: true })
}

/** The files of the repository that a release reads. */
function copyRepository(to: string): void {
  for (const name of ["package.json", "pnpm-workspace.yaml", "LICENSE", ".changeset"]) {
    cpSync(join(root, name), join(to, name), { recursive: true })
  }
  for (const { folder } of packages) {
    const copy = join(to, "packages", basename(folder))
    mkdirSync(copy, { recursive: true })
    for (const name of ["package.json", "README.md", "CHANGELOG.md", "dist", "schema"]) {
      if (existsSync(join(folder, name))) cpSync(join(folder, name), join(copy, name), { recursive: true })
    }
  }
}

/** Adds a change to every package, so there is one even right after a release. */
async function raiseVersions(repository: string): Promise<void> {
  const names = published.map(({ manifest }) => `"${manifest.name}": patch`)
  writeFileSync(
    join(repository, ".changeset/rehearsal.md"),
    ["---", ...names, "---", "", "A rehearsal of a release.", ""].join("\n")
  )
  // Changesets asks git for the date of each change.
  const who = ["-c", "user.name=rehearsal", "-c", "user.email=rehearsal@example.com"]
  await runWell("git", ["init", "--quiet", "--initial-branch=main"], repository)
  await runWell("git", ["add", "package.json", "packages/*/package.json", ".changeset"], repository)
  await runWell("git", [...who, "commit", "--quiet", "--no-gpg-sign", "--message=all"], repository)
  link(join(repository, "node_modules/@changesets/cli"), packageFolder("@changesets/cli"))
  await runWell(process.execPath, [binOf("@changesets/cli", "changeset"), "version"], repository)
}

/** Packs every package, and returns the tarballs by name. */
async function pack(repository: string): Promise<ReadonlyMap<string, string>> {
  const { packageManager } = readJson(join(root, "package.json"))
  const copyOf = (name: string) => {
    const { folder = "" } = packages.find(({ manifest }) => manifest.name === name) ?? {}
    return join(repository, "packages", basename(folder))
  }
  const packing = published.map(async ({ manifest }) => {
    const copy = copyOf(manifest.name)
    // pnpm looks up the version of `workspace:^` where the package is installed.
    for (const [name, range] of Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })) {
      if (range.startsWith("workspace:")) link(join(copy, "node_modules", name), copyOf(name))
    }
    await runWell("npx", ["-y", packageManager, "pack", "--pack-destination", repository], copy)
    const { version } = readJson(join(copy, "package.json"))
    const file = `${manifest.name.replace("@", "").replace("/", "-")}-${version}.tgz`
    return [manifest.name, join(repository, file)] as const
  })
  return new Map(await Promise.all(packing))
}

/** Installs the packages as their READMEs say: with the peers that they name, in the versions tested here. */
async function install(tarballs: ReadonlyMap<string, string>, project: string): Promise<void> {
  const peers = published.flatMap(({ manifest }) => Object.keys(manifest.peerDependencies ?? {}))
  const dependencies = {
    ...Object.fromEntries(
      peers.map(name => [name, readJson(join(packageFolder(name), "package.json")).version])
    ),
    ...Object.fromEntries([...tarballs].map(([name, file]) => [name, `file:${file}`]))
  }
  mkdirSync(project)
  const manifest = { name: "consumer", private: true, type: "module", dependencies }
  writeFileSync(join(project, "package.json"), JSON.stringify(manifest, null, 2))
  const quick = ["--prefer-offline", "--no-package-lock", "--no-audit", "--no-fund"]
  await runWell("npm", ["install", ...quick], project)
}

function packedAs(name: string, tarball: string, project: string): Packed {
  const folder = join(project, "node_modules", name)
  return { name, tarball, folder, manifest: readJson(join(folder, "package.json")) }
}

const readJson = (file: string) => JSON.parse(readFileSync(file, "utf8"))

const require = createRequire(import.meta.url)

export const packageFolder = (name: string): string => dirname(require.resolve(`${name}/package.json`))

/** The file of a program of an installed package. */
export function binOf(name: string, program: string): string {
  const { bin } = JSON.parse(readFileSync(join(packageFolder(name), "package.json"), "utf8"))
  return join(packageFolder(name), typeof bin === "string" ? bin : bin[program])
}

function link(at: string, to: string): void {
  mkdirSync(dirname(at), { recursive: true })
  symlinkSync(to, at, "dir")
}
