// CommonJS loads the packages with `require`, which loads ESM since Node 22.12. The command `runtimes` runs this in each
// runtime that has `require`.

import { createRequire } from "node:module"
import { expect, test } from "vitest"
import { modules } from "./published.ts"

const require = createRequire(import.meta.url)

for (const module of modules) {
  test(`${module} can be required, with the same names as an import`, async () => {
    const names = Object.keys(await import(module))
    expect(names).not.toEqual([])
    expect(Object.keys(require(module))).toEqual(names)
  })
}
