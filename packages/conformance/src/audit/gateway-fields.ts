// The field names that the installed gateway and the installed official SDK know, read from their published files.

import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"

const require = createRequire(import.meta.url)
const fileOf = (name: string, path: string): string =>
  readFileSync(join(dirname(require.resolve(`${name}/package.json`)), path), "utf8")

/** Every `x-portkey-…` name in the gateway's build, written out or built by a template. */
export function gatewayFields(): ReadonlySet<string> {
  const build = fileOf("@portkey-ai/gateway", "build/start-server.js")
  const whole = [...build.matchAll(/x-portkey-[a-z0-9-]*[a-z0-9]/g)].map(match => match[0])
  const templates = [...build.matchAll(/x-\$\{[\w$]+\}(-[a-z0-9-]*[a-z0-9])/g)].map(
    match => `x-portkey${match[1]}`
  )
  return new Set([...whole, ...templates])
}

/** Those of `names`, without the Portkey prefix, that the gateway's build contains as whole strings. */
export function gatewayReads(names: ReadonlyArray<string>): ReadonlyArray<string> {
  const build = fileOf("@portkey-ai/gateway", "build/start-server.js")
  return names.filter(name => new RegExp(`["'\`]${name}["'\`]`, "i").test(build))
}

/** The option names in the official SDK's types, for its client and for `createHeaders`. */
export function sdkOptions(): ReadonlyArray<string> {
  const types = fileOf("portkey-ai", "dist/src/_types/generalTypes.d.ts")
  const start = types.indexOf("interface ApiClientInterface")
  const body = types.slice(start, types.indexOf("}", start))
  return [...body.matchAll(/^\s+(\w+)\?:/gm)].map(match => match[1] as string)
}
