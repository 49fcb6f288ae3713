// A document in an editor: what VS Code's JSON service offers, shows and reports, using only the schema files.

import { readFileSync } from "node:fs"
import { join } from "node:path"
import { getLanguageService, TextDocument } from "vscode-json-languageservice"

export type SchemaName = "request-spec" | "config" | "request-spec.open-source" | "config.open-source"

const folder = join(import.meta.dirname, "../../schema")

/** The text of a schema file. */
export const schemaText = (name: SchemaName): string =>
  readFileSync(join(folder, `${name}.schema.json`), "utf8")

export interface Seen {
  /** The completions at the cursor, by label. */
  readonly offered: ReadonlyArray<string>
  /** What hovering at the cursor shows. */
  readonly shown: string
  /** Each underlined part, with its message. */
  readonly underlined: ReadonlyArray<string>
}

/** What an editor does with `text`, using the schema `name`; the cursor is at `|`. */
export async function seenIn(name: SchemaName, text: string): Promise<Seen> {
  const offset = text.indexOf("|")
  const content = text.replace("|", "")
  const service = getLanguageService({
    schemaRequestService: () => Promise.resolve(schemaText(name)),
    clientCapabilities: {
      textDocument: { completion: { completionItem: { documentationFormat: ["plaintext"] } } }
    }
  })
  service.configure({ validate: true, schemas: [{ fileMatch: ["*.json"], uri: "file:///schema.json" }] })
  const document = TextDocument.create("file:///spec.json", "json", 1, content)
  const json = service.parseJSONDocument(document)
  const position = document.positionAt(offset)
  const completion = await service.doComplete(document, position, json)
  const hover = await service.doHover(document, position, json)
  const diagnostics = await service.doValidation(document, json)
  return {
    offered: (completion?.items ?? []).map(({ label }) => label).toSorted(),
    // It is Markdown in which every punctuation mark is escaped.
    shown: [hover?.contents ?? []]
      .flat()
      .map(String)
      .join("\n")
      .replace(/\\(\W)/g, "$1"),
    underlined: diagnostics.map(({ range, message }) => `${document.getText(range)}: ${message}`)
  }
}
