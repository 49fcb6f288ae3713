// The published packages of this repository, with their manifests.

import { existsSync, readdirSync, readFileSync } from "node:fs"
import { dirname, join } from "node:path"

export interface Manifest {
  readonly name: string
  readonly version: string
  readonly private?: boolean
  readonly description?: string
  readonly keywords?: ReadonlyArray<string>
  readonly main?: string
  readonly types?: string
  readonly bin?: Readonly<Record<string, string>>
  readonly exports: Readonly<Record<string, string | { readonly types: string; readonly default: string }>>
  readonly dependencies?: Readonly<Record<string, string>>
  readonly devDependencies?: Readonly<Record<string, string>>
  readonly peerDependencies?: Readonly<Record<string, string>>
}

/** A folder of `packages/`. */
export interface Package {
  readonly folder: string
  readonly manifest: Manifest
}

/** The root of the repository. It is searched, because the command `runtimes` bundles this file into another folder. */
export const root = rootAbove(import.meta.dirname)

function rootAbove(folder: string): string {
  return existsSync(join(folder, "pnpm-workspace.yaml")) ? folder : rootAbove(dirname(folder))
}

export const packages: ReadonlyArray<Package> = readdirSync(join(root, "packages"))
  .map(name => join(root, "packages", name))
  .filter(folder => existsSync(join(folder, "package.json")))
  .map(folder => ({ folder, manifest: JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) }))

export const published = packages.filter(({ manifest }) => manifest.private !== true)

/** The modules of a package that a program may import, for example `@portspec/core` and `@portspec/core/testing`. */
export const modulesOf = ({ name, exports }: Manifest): ReadonlyArray<string> =>
  Object.entries(exports)
    .filter(([, target]) => typeof target !== "string")
    .map(([path]) => name + path.slice(1))

export const modules = published.flatMap(({ manifest }) => modulesOf(manifest))
