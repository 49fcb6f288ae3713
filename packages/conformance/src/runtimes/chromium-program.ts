// Finds a headless Chromium to start: this machine's own, or the one from npm. The site's tests use it too.

import { execFileSync } from "node:child_process"
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import { pathToFileURL } from "node:url"

/** A Chromium of this machine, if it has one. */
const ownChromium = (): string | undefined =>
  [process.env.CHROMIUM_PATH, "/usr/bin/chromium"].find(path => path && existsSync(path))

/** Why this machine cannot run Chromium, or `undefined` if it can. */
export function whyNoChromium(): string | undefined {
  if (ownChromium() !== undefined || (process.platform === "linux" && process.arch === "x64"))
    return undefined
  return "the copy of npm is for Linux on x64: set CHROMIUM_PATH to a Chromium of this machine"
}

export interface Program {
  readonly executablePath: string
  readonly env: NodeJS.ProcessEnv
}

/** This machine's Chromium, else the one of npm in the `node_modules` folder `programs`, unpacked at its first use. */
export function chromiumProgram(programs: string): Program {
  const own = ownChromium()
  if (own !== undefined) return { executablePath: own, env: process.env }
  const main = createRequire(join(programs, "index.js")).resolve("@sparticuz/chromium")
  const { version } = JSON.parse(readFileSync(join(dirname(main), "../package.json"), "utf8"))
  const folder = join(programs, `.cache/chromium-${version}`)
  if (!existsSync(folder)) {
    // It unpacks into the folder for temporary files and accepts existing files, complete or not.
    const unfinished = `${folder}-${process.pid}`
    mkdirSync(unfinished, { recursive: true })
    const unpack = `
      import chromium, { inflate } from ${JSON.stringify(pathToFileURL(main).href)}
      await chromium.executablePath()
      await inflate(${JSON.stringify(join(dirname(main), "../bin/al2023.tar.br"))})
    `
    execFileSync(process.execPath, ["--input-type=module", "--eval", unpack], {
      env: { ...process.env, TMPDIR: unfinished }
    })
    // Its own list of folders is for another machine.
    const system = '<include ignore_missing="yes">/etc/fonts/fonts.conf</include>'
    const fonts = `<dir>${join(folder, "fonts/fonts")}</dir>`
    const cache = `<cachedir>${join(folder, "fonts/cache")}</cachedir>`
    writeFileSync(
      join(unfinished, "fonts/fonts.conf"),
      `<fontconfig>${system}${fonts}${cache}</fontconfig>\n`
    )
    renameSync(unfinished, folder)
  }
  // Libraries and fonts that a bare machine lacks.
  const env = {
    ...process.env,
    LD_LIBRARY_PATH: join(folder, "al2023/lib"),
    FONTCONFIG_PATH: join(folder, "fonts")
  }
  return { executablePath: join(folder, "chromium"), env }
}

/** Without a sandbox, because CI runs as root, and without calls to its maker. */
export const flags = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync"
]
