// docs/guide/from-portkey-ai.md as data: the documented list of differences, and the snippets.

import { readFileSync } from "node:fs"
import { join } from "node:path"

export const page = readFileSync(
  join(import.meta.dirname, "../../../../docs/guide/from-portkey-ai.md"),
  "utf8"
)

export interface DocumentedDifference {
  readonly rule: string
  readonly options: Readonly<Record<string, unknown>>
  /** Whether the options are those of `new Portkey(…)`, not of `createHeaders(…)`. */
  readonly ofClient: boolean
  /** The fields that the SDK sends and Portspec does not, or sends differently, as `name: text`. */
  readonly sdk: ReadonlyArray<string>
  /** The same for Portspec, or `undefined` if it refuses. */
  readonly own: ReadonlyArray<string> | undefined
  readonly traps: ReadonlyArray<number>
}

/** The options that each example is added to. */
export const commonOptions = evaluated(/are added to `([^`]+)`/.exec(page)?.[1] ?? "")

/** Every row of the list. */
export const documented: ReadonlyArray<DocumentedDifference> = [
  ...page.matchAll(/^\| `([a-z]+\.[a-z-]+)` \| `([^`]+)`(.*?) \| (.*?) \| (.*?) \| .* \| ([\d, ]*) \|$/gm)
].map(([, rule = "", options = "", from, sdk = "", own = "", traps = ""]) => ({
  rule,
  options: { ...commonOptions, ...evaluated(options) },
  ofClient: from?.includes("new Portkey") ?? false,
  sdk: fieldLines(sdk),
  own: own.startsWith("refused") ? undefined : fieldLines(own),
  traps: traps.trim() === "" ? [] : traps.split(", ").map(Number)
}))

function fieldLines(cell: string): ReadonlyArray<string> {
  return Array.from(cell.matchAll(/`([^`]+)`/g), ([, line = ""]) => line.replaceAll("\\|", "|"))
}

/** The options as the page writes them, in JavaScript. */
function evaluated(source: string): Readonly<Record<string, unknown>> {
  return new Function(`return ${source.replaceAll("\\|", "|")}`)() as Readonly<Record<string, unknown>>
}
