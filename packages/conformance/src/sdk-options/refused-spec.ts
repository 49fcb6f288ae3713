// A refused spec with the refused parts removed or filled in, so that the rest can be compared.

import {
  type Gateway,
  type HeaderFields,
  type Issue,
  type RequestSpec,
  SpecError,
  table
} from "@portspec/core"
import { compiled } from "./header-maps.ts"

type Path = Issue["path"]

export interface Mended {
  readonly fields: HeaderFields
  /** Whether an issue of compile names the part of the spec that sets `field`. */
  readonly isNamed: (field: string) => boolean
}

const rounds = 12

/** The fields of the rest of `spec`, or `undefined` if the refused part cannot be separated from the rest. */
export function mended(spec: RequestSpec, gateway: Gateway): Mended | undefined {
  const named: Path[] = []
  let rest = spec
  let to = gateway
  for (let round = 0; round < rounds; round++) {
    const result = compiled(rest, { gateway: to })
    if (!(result instanceof SpecError)) return { fields: result, isNamed: field => isNamed(field, named) }
    const [issue] = result.issues
    if (issue === undefined || issue.path.length === 0) return undefined
    if (issue.rule === "gateway.route") {
      // Only one gateway serves such a route.
      if (to !== gateway) return undefined
      to = gateway === "hosted" ? "open-source" : "hosted"
    } else {
      named.push(issue.path)
      rest = changed(rest, issue.path, isNeeded(issue) ? fillerFor(issue.path) : undefined) as RequestSpec
    }
  }
  return undefined
}

/** Whether there is no route without the part that the issue is about. */
const isNeeded = ({ rule, path }: Issue): boolean =>
  rule === "shape.missing" || rule === "hosted.bearer-used-up" || path.join(".") === "route.unlistedProvider"

const startsWith = (path: Path, start: Path): boolean => start.every((key, index) => path[index] === key)

function isNamed(field: string, named: ReadonlyArray<Path>): boolean {
  return named.some(path => {
    const isCarried = path[0] === "extraHeaders" && String(path[1]).toLowerCase() === field
    const rows = table.filter(row => row.field === field || row.aliases.includes(field))
    return (
      isCarried || rows.some(row => row.path && (startsWith(row.path, path) || startsWith(path, row.path)))
    )
  })
}

const fillers: { readonly [wire: string]: unknown } = {
  "base-url": "https://filler.example.com",
  "one-line-pem": "-----BEGIN PRIVATE KEY-----ZmFrZQ==-----END PRIVATE KEY-----",
  json: { client_email: "a@example.com", private_key: "fake", project_id: "p" }
}

/** A value for a missing key. */
function fillerFor(path: Path): unknown {
  const row = table.find(each => each.path?.length === path.length && startsWith(each.path, path))
  return row?.values?.[0] ?? fillers[row?.wire ?? ""] ?? "filler"
}

/** `value` with `filler` at `path`, or without that key if there is no filler. */
function changed(value: unknown, [key, ...below]: Path, filler: unknown): unknown {
  if (key === undefined) return filler
  if (Array.isArray(value)) {
    return below.length === 0 && filler === undefined
      ? value.filter((_, index) => index !== key)
      : value.map((item, index) => (index === key ? changed(item, below, filler) : item))
  }
  const object = typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {}
  return { ...object, [key]: changed(object[key], below, filler) }
}
