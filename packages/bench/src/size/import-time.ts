// How long a fresh process takes to import our packages, compared with the official SDK.

import { execFileSync } from "node:child_process"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import type { Row } from "../page/row.ts"
import { median } from "../time/measure.ts"
import { bundleOf, ofEffect } from "./size.ts"

const ours = 'import { compile } from "@portspec/core"; globalThis.run = compile'
const theirs = 'import { createHeaders } from "portkey-ai"; globalThis.run = createHeaders'

// Inside the package, so that bare imports resolve as they would for a user.
const here = import.meta.dirname

/** Median time in ms that a fresh process takes to import each module, interleaved over `processes` runs. */
function importTimes(modules: ReadonlyArray<string>, processes = 15): ReadonlyArray<number> {
  const script = (file: string) =>
    `const s=process.hrtime.bigint();await import(${JSON.stringify(file)});process.stdout.write(String(Number(process.hrtime.bigint()-s)/1e6))`
  const times = modules.map(() => [] as number[])
  for (let run = 0; run < processes; run++) {
    for (const [index, file] of modules.entries()) {
      const text = execFileSync(process.execPath, ["--input-type=module", "-e", script(file)], {
        encoding: "utf8"
      })
      times[index]?.push(Number(text))
    }
  }
  return times.map(median)
}

const row = (what: string, got: number, must?: number, goal?: number): Row => ({
  what,
  got: got.toFixed(3),
  must: must?.toFixed(2) ?? "",
  goal: goal?.toFixed(2) ?? "",
  met: must === undefined ? undefined : got <= must
})

export async function measureImports(): Promise<ReadonlyArray<Row>> {
  const folder = mkdtempSync(join(here, ".import-"))
  try {
    const write = (name: string, text: string): string => {
      const file = join(folder, name)
      writeFileSync(file, text)
      return file
    }
    const files = [
      write("empty.mjs", "globalThis.run = 1"),
      write("ours-bundled.mjs", await bundleOf(ours)),
      write("effect-bundled.mjs", await bundleOf(ofEffect)),
      write("sdk-bundled.mjs", await bundleOf(theirs, "node")),
      write("ours.mjs", ours),
      write("effect.mjs", ofEffect),
      write("sdk.mjs", theirs)
    ]
    const [floor = 0, bundled = 0, bundledEffect = 0, bundledSdk = 0, plain = 0, effect = 0, sdk = 0] =
      importTimes(files)
    const net = (ms: number): number => (ms - floor) / (bundledSdk - floor)
    return [
      row("import, bundled, net of an empty module / official SDK", net(bundled), 0.18),
      row("of this, the imported parts of effect", net(bundledEffect)),
      row("import, unbundled / official SDK", plain / sdk, 0.5, 0.33),
      row("the imported parts of effect alone, unbundled / official SDK", effect / sdk)
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
