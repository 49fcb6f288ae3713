// A file contains a request spec or a bare config document; its keys show which.

import { checkConfig, table } from "@portspec/core"

export type DocumentKind = "spec" | "config"

const specKeys = new Set<string>(["route", "extraHeaders"])
const routeKeys = new Set<string>()
const configKeys = new Set<string>(["strategy", "targets"])
for (const { path, configKey } of table) {
  const [first, second] = path ?? []
  if (first !== undefined) specKeys.add(String(first))
  if (first === "route" && second !== undefined) routeKeys.add(String(second))
  if (configKey !== null) configKeys.add(configKey)
}

/**
 * The kind of a document. It is a spec if it has a key that only a spec, or only a spec's route, can have; otherwise it
 * is a config if it has a key of one.
 */
export function kindOfDocument(value: unknown): DocumentKind {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return "spec"
  const keys = Object.keys(value)
  if (keys.includes("route")) return "spec"
  if (keys.some(key => configKeys.has(key) && !specKeys.has(key) && !routeKeys.has(key))) return "config"
  if (
    keys.some(
      key => (specKeys.has(key) || routeKeys.has(key)) && !configKeys.has(key) && !isConfigKey(key, value)
    )
  )
    return "spec"
  return keys.some(key => configKeys.has(key) || isConfigKey(key, value)) ? "config" : "spec"
}

/** Whether a config may have `key` at the top level, with this value or another. */
const isConfigKey = (key: string, value: object): boolean => {
  const issues = checkConfig({ [key]: (value as Readonly<Record<string, unknown>>)[key] })
  return !issues.some(({ rule, path }) => rule === "shape.unknown-key" && path.length > 0)
}
