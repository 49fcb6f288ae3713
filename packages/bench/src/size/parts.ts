// How the bytes of a bundle with `compile` are distributed over the folders of core's source.

import { join } from "node:path"
import { gzipSync } from "node:zlib"
import { build } from "esbuild"
import ts from "typescript-5"
import { pureConstants } from "../../../core/scripts/build/pure-constants.ts"
import { bundling } from "./size.ts"

export interface SizePart {
  readonly name: string
  /** Minified, before gzip. */
  readonly bytes: number
}

const core = join(import.meta.dirname, "../../../core/src")

/** A file belongs to the first part that matches it. */
const parts: ReadonlyArray<readonly [name: string, file: RegExp]> = [
  ["effect: Result, Redacted, TaggedError", /node_modules/],
  ["rows: every field and provider", /src\/rows\/(?!config\/)/],
  ["rows of the config", /src\/rows\/config\//],
  ["rules about configs", /src\/rule\/config\//],
  ["the grammar: types, wires and what writes them", /src\/grammar\//],
  ["the engine: encoders, layouts, emission", /src\/(?:encode|compile)\//],
  ["rules about specs, errors, issues, HTTP", /./]
]

/** The parts, and the share of message texts in their total. */
export async function sizeParts(): Promise<{
  readonly parts: ReadonlyArray<SizePart>
  readonly sentences: { readonly bytes: number; readonly gzipped: number }
}> {
  const result = await build({
    ...bundling,
    stdin: {
      contents: `import { compile } from ${JSON.stringify(join(core, "index.ts"))}; globalThis.run = compile`,
      resolveDir: core
    },
    metafile: true,
    platform: "neutral",
    external: ["node:*"],
    plugins: [pureConstants(core)]
  })
  const bytes = new Map<string, number>(parts.map(([name]) => [name, 0]))
  const [output] = Object.values(result.metafile.outputs)
  for (const [file, { bytesInOutput }] of Object.entries(output?.inputs ?? {})) {
    const [name = ""] = parts.find(([, pattern]) => pattern.test(file)) ?? []
    bytes.set(name, (bytes.get(name) ?? 0) + bytesInOutput)
  }
  const text = sentencesOf(result.outputFiles[0]?.text ?? "").join("\n")
  return {
    parts: [...bytes].map(([name, size]) => ({ name, bytes: size })),
    sentences: { bytes: text.length, gzipped: gzipSync(text, { level: 9 }).length }
  }
}

/** Strings of several words in a bundle, including parts of templates: messages consist of them. */
function sentencesOf(bundle: string): ReadonlyArray<string> {
  const sentences: string[] = []
  const visit = (node: ts.Node): void => {
    const isText =
      ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)
    if (isText && / .* /.test(node.text)) sentences.push(node.text)
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile("bundle.js", bundle, ts.ScriptTarget.Latest))
  return sentences
}
