// Describes rows of the table in words.

import { formatPath, type TableRow } from "@portspec/core"

/** `openai` or `azure-openai`, or the kind of route that takes it; empty if any route does. */
export const ownerOf = ({ provider, route }: TableRow): string => provider ?? route ?? ""

export const gatewaysOf = ({ readBy, since }: TableRow): string =>
  since === undefined ? (readBy ?? "both") : `${readBy ?? "both"}, from ${since}`

/** The place in a spec, or why there is none. */
export const placeOf = ({ path, status, implied }: TableRow): string => {
  if (path === undefined) return `not offered: ${status}`
  return implied ? `follows from ${formatPath(path)}` : formatPath(path)
}

/** The values of the field. */
export const valuesOf = ({ values, type, wire, secret }: TableRow): string => {
  const few = values !== undefined && values.length <= 4
  const carried = wire === undefined || wire === "plain" ? (type ?? "text") : wire.replaceAll("-", " ")
  const kind = few ? values.join(" | ") : carried
  return secret ? `${kind}, secret` : kind
}

/** Each string once, in order. */
export const distinct = (texts: ReadonlyArray<string>): ReadonlyArray<string> =>
  [...new Set(texts)].filter(text => text !== "")
