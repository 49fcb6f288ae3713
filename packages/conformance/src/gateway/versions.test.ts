import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import { expect, test } from "vitest"

// With later versions of these the gateway answers 500 to every streamed request, and all other suites would
// only show the consequences. The overrides are in pnpm-workspace.yaml.
const pinned = { hono: "4.9.7", "@hono/node-server": "1.13.5", "@hono/node-ws": "1.2.0" }

const gatewayManifest = createRequire(import.meta.url).resolve("@portkey-ai/gateway/package.json")

test("the gateway under test is 1.15.2", () => {
  expect(JSON.parse(readFileSync(gatewayManifest, "utf8")).version).toBe("1.15.2")
})

test.each(Object.entries(pinned))("the gateway runs on %s %s", (name, version) => {
  expect(versionSeenByGateway(name)).toBe(version)
})

/** Not by `resolve("<name>/package.json")`, which these packages do not export. */
function versionSeenByGateway(name: string): string {
  let folder = dirname(createRequire(gatewayManifest).resolve(name))
  while (!folder.endsWith(join("node_modules", name))) folder = dirname(folder)
  return JSON.parse(readFileSync(join(folder, "package.json"), "utf8")).version
}
