// The table as Markdown pages, for the docs.

import { formatPath } from "../issue/issue.ts"
import type { TableRow } from "../route/table.ts"
import type { Provider } from "../table/provider/provider.ts"
import { isRow, isVariants, type RowNode } from "../table/row.ts"
import { rowsOf } from "../table/rows-of.ts"
import type { UnofferedRow } from "../table/unoffered.ts"

/** What a page says about a row besides what the row says itself. */
export interface RowWords {
  readonly text: string
  readonly seen: string | undefined
}

const cell = (text: string): string => text.replaceAll("|", "\\|").replaceAll("\n", " ")

function tableOf(headers: ReadonlyArray<string>, lines: ReadonlyArray<ReadonlyArray<string>>): string {
  const line = (cells: ReadonlyArray<string>): string => `| ${cells.map(cell).join(" | ")} |`
  return [line(headers), `|${"---|".repeat(headers.length)}`, ...lines.map(line)].join("\n")
}

const valuesOf = ({ codec, values }: TableRow): string =>
  values === undefined || codec === "literal" ? (codec ?? "") : values.map(value => `\`${value}\``).join(", ")

/** One line a field: every way in which a spec can say it. */
export function fieldsPage(
  rows: ReadonlyArray<TableRow>,
  wordsOf: (row: TableRow) => RowWords | undefined
): string {
  const byField = Map.groupBy(
    rows.filter(
      row => row.status === "offered" && row.route !== "unlisted" && row.path?.[1] !== "providerOptions"
    ),
    row => row.field
  )
  const lines = [...byField].map(([field, same]) => {
    const written = same.filter(row => !row.implied)
    const [first = same[0]] = written
    if (first === undefined) return []
    const words = written.map(wordsOf).find(found => found !== undefined)
    const paths = [...new Set(same.map(row => `\`${formatPath(row.path ?? [])}\``))]
    const providers = [...new Set(same.flatMap(row => row.provider ?? []))]
    return [
      `\`${field}\`${first.secret ? " 🔒" : ""}`,
      paths.slice(0, 4).join(", "),
      providers.length > 4 ? `${providers.length} providers` : providers.join(", "),
      written.length === 0 ? same.flatMap(row => row.values ?? []).join(", ") : valuesOf(first),
      first.scope,
      first.readBy ?? "both",
      words?.text ?? "Follows from the form of the credential.",
      words?.seen ?? ""
    ]
  })
  const headers = ["field", "spec key", "provider", "value", "scope", "read by", "what it is", "seen in"]
  return [
    "# Header fields",
    `The ${lines.length} fields that a spec can say. 🔒 marks secrets. Scope tells whether a value belongs to the client, to one request, or to either; "read by" names the only gateway that reads the field.`,
    tableOf(
      headers,
      lines.filter(line => line.length > 0)
    )
  ].join("\n\n")
}

function credentialForms(auth: RowNode | undefined): string {
  if (auth === undefined) return "none"
  if (!isVariants(auth)) return "`auth`"
  const forms = Object.values(auth.of).map(({ rows }) => {
    const keys = Object.entries(rows).map(([key, node]) => {
      if (!isRow(node))
        return `${key}: { ${Object.keys(node)
          .map(part => part + ((node as Record<string, { required?: boolean }>)[part]?.required ? "" : "?"))
          .join(", ")} }`
      return node.required ? key : `${key}?`
    })
    return `\`{ ${keys.join(", ")} }\``
  })
  const plain = auth.plain === undefined ? [] : ["a token"]
  return (
    [...plain, ...forms.filter(form => form !== "`{ forwarded }`")].join(", or ") +
    (auth.required ? "" : " (optional)")
  )
}

function remarksOn(provider: Provider): string {
  return [
    provider.only === undefined ? "" : `${provider.only} only`,
    provider.customHost === "required" ? "needs `customHost`" : "",
    provider.versionInPath ? "a custom host must not end in `/v1`" : "",
    provider.noChat ? "no chat route" : ""
  ]
    .filter(remark => remark !== "")
    .join("; ")
}

/** One line a provider: its credential and its own keys. */
export function providersPage(providers: ReadonlyArray<Provider>): string {
  const lines = [...providers]
    .sort((a, b) => (a.slug < b.slug ? -1 : 1))
    .map(provider => {
      const rows = [...rowsOf(provider.options)]
      const keys = rows.map(({ row, path }) => `\`${formatPath(path)}\`${row.required ? "" : "?"}`)
      return [`\`${provider.slug}\``, credentialForms(provider.auth), keys.join(", "), remarksOn(provider)]
    })
  return [
    "# Providers",
    `The ${lines.length} slugs that \`route.provider\` takes. Keys with a question mark are optional; every route to a provider also takes \`customHost\` and \`config\`, and those with a token also \`auth: { forwarded: true }\`.`,
    tableOf(["slug", "auth", "own keys", "remarks"], lines)
  ].join("\n\n")
}

/** One line a field that a spec does not offer. */
export function unofferedPage(rows: ReadonlyArray<UnofferedRow>): string {
  return [
    "# Fields that a spec does not offer",
    "Lint and parse know these, and say what to do instead.",
    tableOf(
      ["field", "status", "instead"],
      rows.map(({ field, status, advice }) => [`\`${field}\``, status, advice])
    )
  ].join("\n\n")
}
