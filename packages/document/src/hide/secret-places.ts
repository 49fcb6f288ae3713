// Finds the secrets of a document, by the rows and by the names of keys.

import { redact, table } from "@portspec/core"
import type { InputDocument } from "../read/document.ts"
import { eachScalar, valueAt } from "../read/place.ts"
import { partAt, plainValueOf, type SourceNode, type Step } from "../read/source-node.ts"
import { isNamedLikeSecret, looksLikeKey, secretsOfUrls } from "./looks-secret.ts"

type Path = ReadonlyArray<Step>

export const pathText = (path: Path): string => JSON.stringify(path)

const pathsOf = (isWanted: (row: { readonly secret: boolean }) => boolean): ReadonlySet<string> =>
  new Set(table.flatMap(row => (row.path !== undefined && isWanted(row) ? [pathText(row.path)] : [])))

const secretPaths = pathsOf(row => row.secret)
/** Places that are not secret, even if they are named like a secret. */
const openPaths = pathsOf(row => !row.secret)

/** Objects of header fields, each of whose values may be a credential. */
const carrying: ReadonlySet<string> = new Set(["forwardHeaders", "extraHeaders", "forward_headers"])

/** Whether the scalar `value` at `path` is a secret, or may be one. */
export type IsSecret = (value: string, path: Path) => boolean

/** Returns a function that determines which scalars of a document are secret. */
export function secretPlaces(kind: InputDocument["kind"], root: SourceNode): IsSecret {
  const configPath: Path = kind === "config" ? [] : ["route", "config"]
  const ofConfig = configSecrets(root, configPath)
  const isConfigId = (value: string, place: string): boolean =>
    place === pathText(configPath) && /^pc-[\w-]+$/.test(value)
  return (value, path) => {
    const place = pathText(path)
    if (secretPaths.has(place)) return !isConfigId(value, place)
    if (path.some(step => carrying.has(String(step)))) return typeof path.at(-1) !== "number"
    if (ofConfig.has(place) || looksLikeKey(value) || secretsOfUrls(value).length > 0) return true
    // Looks at all keys of the path: an item of `api_keys` is as secret as `api_key`.
    return path.some(step => isNamedLikeSecret(String(step))) && !openPaths.has(place)
  }
}

/** The places of a config's secrets, found by comparing it with the result of `redact`. */
function configSecrets(root: SourceNode, configPath: Path): ReadonlySet<string> {
  const node = configPath.reduce<SourceNode | undefined>(
    (part, step) => part && partAt(part, step)?.value,
    root
  )
  const secrets = new Set<string>()
  if (node === undefined || node.kind !== "object") return secrets
  const shown = redact({ "x-portkey-config": JSON.stringify(plainValueOf(node)) })["x-portkey-config"] ?? ""
  const redacted = shown.startsWith("{") ? (JSON.parse(shown) as unknown) : undefined
  eachScalar(node, (value, _range, path) => {
    if (valueAt(redacted, path) !== value) secrets.add(pathText([...configPath, ...path]))
  })
  return secrets
}
