// What a rule says of a spec, said of the fields that the spec was read from.

import type { PlacedRow } from "../grammar/rows-of.ts"
import { formatPath, type Issue, type Path } from "../issue/issue.ts"
import type { Reading } from "../parse/parse.ts"
import { formatFieldPath } from "./field-path.ts"
import { rowsOfRequest } from "./rows-by-name.ts"

/** Puts issues of a spec that was read from fields into the words of those fields. */
export class FieldWords {
  readonly #rows: ReadonlyArray<PlacedRow>
  readonly #reading: Reading

  constructor(reading: Reading) {
    this.#reading = reading
    this.#rows = [...rowsOfRequest(reading)]
  }

  /** `issue` with a field name in the place of every path into the spec. */
  translate(issue: Issue): Issue {
    const path = this.pathOf(issue.path)
    const own = ownWords[issue.rule]
    return {
      ...issue,
      path,
      message: own?.message?.(path) ?? this.#words(reroot(issue.message, issue.path, path)),
      repair: own?.repair ?? this.#words(issue.repair)
    }
  }

  /** The path that begins with a field name; empty where the whole request is meant. */
  pathOf(path: Path): Path {
    const [head, name, ...below] = path
    if (head === "extraHeaders" && typeof name === "string") return [name.toLowerCase(), ...below]
    const at = this.#present(this.#rows.filter(row => startsWith(path, row.path)))
    if (at !== undefined) return [this.#nameOf(at), ...path.slice(at.path.length)]
    const within = this.#rows.filter(row => startsWith(row.path, path))
    // Which field makes a route is the one that it cannot be without; a request without routing fields has none.
    const candidates =
      path.length === 1 && head === "route" ? within.filter(({ row }) => row.required) : within
    const group = path.length === 0 ? undefined : this.#present(candidates)
    return group === undefined ? [] : [this.#nameOf(group)]
  }

  // Rows that share a path are variants of one value: the one that was sent is meant.
  #present(rows: ReadonlyArray<PlacedRow>): PlacedRow | undefined {
    return rows.find(({ row }) => this.#reading.reader.nameOf(row) !== undefined) ?? rows[0]
  }

  #nameOf({ row }: PlacedRow): string {
    return this.#reading.reader.nameOf(row) ?? row.field
  }

  #words(text: string): string {
    return this.#rows.reduce((words, { path, row }) => {
      const key = formatPath(path)
      // `metadata` alone is a word like any other; `requestTimeout` and `trace.id` are not.
      return words.includes(key) && /[A-Z.]/.test(key) ? words.replaceAll(spoken(key), row.field) : words
    }, text)
  }
}

/** Issues of a value whose path already begins with the field name, worded as a reader of fields writes paths. */
export const withFieldPaths = (issues: ReadonlyArray<Issue>): ReadonlyArray<Issue> =>
  issues.map(issue => ({ ...issue, message: reroot(issue.message, issue.path, issue.path) }))

const startsWith = (path: Path, start: Path): boolean =>
  start.length <= path.length && start.every((part, index) => part === path[index])

function reroot(message: string, from: Path, to: Path): string {
  const start = formatPath(from)
  return message.startsWith(start) ? formatFieldPath(to) + message.slice(start.length) : message
}

// Not within a longer path, nor within a snippet of a spec such as `auth: { apiKey }`.
const spoken = (key: string): RegExp =>
  new RegExp(String.raw`(?<![\w.])(?<!\{\s)${key.replace(/[.[\]]/g, String.raw`\$&`)}(?![\w:]|\s\})`, "g")

interface OwnWords {
  readonly message?: (path: Path) => string | undefined
  readonly repair?: string
}

// Rules whose words show how a spec is written, which is no help to somebody who writes fields.
const ownWords: { readonly [rule: string]: OwnWords } = {
  "auth.forwarded-bearer": { repair: "Write Bearer, one space, and the token." },
  "auth.vertex-project": {
    message: path => `${formatFieldPath(path)} is missing, and the service account has no project_id`,
    repair: "Send x-portkey-vertex-project-id, or the whole key file."
  },
  "azure.beta-ignored": { repair: "Send the key as authorization, or leave the field out." },
  "cache.no-config": { repair: 'Send x-portkey-config: {"cache":{"mode":"simple"}}.' },
  "value.config-id-hosted": { repair: "Send the config itself, as JSON." },
  "gateway.field-unread": {
    message: path => `${formatFieldPath(path)} is not read by this gateway, only by the other`
  },
  "gateway.route": {
    message: path =>
      path.length === 0
        ? "the request names neither a provider nor a config, which the open-source gateway answers with 400"
        : undefined,
    repair: "Send x-portkey-provider with a provider that it serves, and authorization."
  },
  "hosted.no-api-key": {
    repair: 'Send x-portkey-api-key, or lint for a self-hosted gateway: { gateway: "open-source" }.'
  },
  "value.url-credentials": { repair: "Send the credential as authorization, or forward a field." }
}
