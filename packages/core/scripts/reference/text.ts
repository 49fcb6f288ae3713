// Writes the Markdown of the pages: code, escaped text, lists and tables.

export const code = (text: string): string => `\`${text}\``

export const codes = (texts: Iterable<string>): string => Array.from(texts, code).join(", ")

const entities: { readonly [sign: string]: string } = { "<": "&lt;", "*": "&#42;", _: "&#95;", "{": "&#123;" }

/** Escapes text for Markdown. VitePress treats a bare `<` as a Vue component and `{{` as a Vue expression. */
export const escaped = (text: string): string =>
  text
    .split(/(`[^`]*`)/)
    .map((part, index) =>
      index % 2 === 1 ? part : part.replace(/[<*]|(?<!\w)_|_(?!\w)|\{(?=\{)/g, sign => entities[sign] ?? sign)
    )
    .join("")

/** Escapes text for a table cell, where `|` would start a new column. */
const cell = (text: string): string => escaped(text).replaceAll("|", "\\|").replaceAll("\n", "<br>")

/** A table. Columns that are empty in every row are left out, and line breaks in cells are kept. */
export function table(heads: ReadonlyArray<string>, rows: ReadonlyArray<ReadonlyArray<string>>): string {
  const shown = [...heads.keys()].filter(column => rows.some(row => row[column] !== ""))
  const line = (cells: ReadonlyArray<string>): string =>
    `| ${shown.map(column => cell(cells[column] ?? "")).join(" | ")} |`
  return [line(heads), `|${shown.map(() => "---").join("|")}|`, ...rows.map(line)].join("\n")
}

export const list = (items: ReadonlyArray<string>): string => items.map(item => `- ${item}`).join("\n")

/** A page of the reference: its title, its source, and its parts. */
export const page = (title: string, ...parts: ReadonlyArray<string>): string =>
  guide(title, "the table in `packages/core`: do not edit this page, edit the row", ...parts)

/** A page: its title, its source, and its parts. */
export const guide = (title: string, source: string, ...parts: ReadonlyArray<string>): string =>
  `${[`# ${title}`, `<!-- Written by \`npx -y pnpm@12.21.0 generate\` from ${source}. -->`, ...parts].join("\n\n")}\n`

/** The distinct texts in order, each with the names that have it. */
export function byText(
  pairs: ReadonlyArray<readonly [text: string, name: string]>
): ReadonlyArray<{ readonly text: string; readonly names: ReadonlyArray<string> }> {
  const names = new Map<string, Set<string>>()
  for (const [text, name] of pairs) names.set(text, (names.get(text) ?? new Set()).add(name))
  return Array.from(names, ([text, of]) => ({ text, names: [...of] }))
}
