// A spec to start from: what the route to a provider requires.

import { check, type RequestSpec, type TableRow } from "@portspec/core"
import { secretName } from "@portspec/document/spec/secret-names"
import { ownRows } from "./provider-rows.ts"

export interface StarterSpec {
  /** Plain data, with `${NAME}` for every value. */
  readonly spec: { readonly apiKey: string; readonly route: Readonly<Record<string, unknown>> }
  /** Rows of the route that the spec does not need. */
  readonly optional: ReadonlyArray<TableRow>
}

type Path = ReadonlyArray<string | number>

/**
 * The smallest spec for `slug` that passes `check` once its variables have values. If there are several forms of
 * credential, it uses a token, or else the form with the fewest keys.
 */
export function starterSpec(slug: string, rows: ReadonlyArray<TableRow>): StarterSpec {
  const own = ownRows(rows)
  const needed = own.filter(({ path = [], required }) => required && path[1] !== "auth")
  const auth = own.filter(({ path = [], required }) => path[1] === "auth" && (required || path.length === 2))
  const chosen = credentialsOf(auth).find(rows => isRight(slug, [...needed, ...rows])) ?? auth
  const written = [...needed, ...chosen]
  return { spec: specOf(slug, written, nameOf), optional: own.filter(row => !written.includes(row)) }
}

/** No credential, then the rows of each form of credential: tokens first, then forms with few keys. */
function credentialsOf(auth: ReadonlyArray<TableRow>): ReadonlyArray<ReadonlyArray<TableRow>> {
  const keyOf = ({ path = [] }: TableRow): string => String(path[2] ?? "")
  const tokens = auth.filter(({ wire }) => wire === "bearer").map(keyOf)
  const keys = [...new Set([...tokens, ...auth.map(keyOf)])]
  const pairs = keys.flatMap((one, index) => keys.slice(index + 1).map(other => [one, other]))
  return [[], ...keys.map(key => [key]), ...pairs, keys].map(some =>
    auth.filter(row => some.includes(keyOf(row)))
  )
}

const isRight = (slug: string, rows: ReadonlyArray<TableRow>): boolean => {
  const spec = specOf(slug, rows, exampleOf) as unknown as RequestSpec
  return (["hosted", "open-source"] as const).some(gateway =>
    check(spec, { gateway }).every(({ severity }) => severity === "warning")
  )
}

const nameOf = (spec: unknown, path: Path): unknown => `\${${secretName(spec, path)}}`

/** A string that most rows accept. */
const exampleOf = (_spec: unknown, path: Path): unknown => {
  const key = String(path.at(-1))
  if (/host|url$/i.test(key)) return "https://llm.example.com/v1"
  return "example-1"
}

function specOf(
  slug: string,
  rows: ReadonlyArray<TableRow>,
  fill: (spec: unknown, path: Path) => unknown
): StarterSpec["spec"] {
  const base = { apiKey: "", route: { provider: slug } }
  return rows.reduce<StarterSpec["spec"]>(
    (spec, { path = [], values }) =>
      withValue(spec, path, values?.[0] ?? fill(base, path)) as StarterSpec["spec"],
    { ...base, apiKey: String(fill(base, ["apiKey"])) }
  )
}

function withValue(whole: unknown, [step, ...below]: Path, value: unknown): unknown {
  if (step === undefined) return value
  const fields =
    typeof whole === "object" && whole !== null ? (whole as Readonly<Record<string, unknown>>) : {}
  return { ...fields, [step]: withValue(fields[String(step)], below, value) }
}
