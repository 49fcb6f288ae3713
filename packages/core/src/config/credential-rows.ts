// The keys that providers have of their own in a target, derived from the providers' rows, so that a new row is a new key.

import * as Redacted from "effect/Redacted"
import { asciiJson } from "../http/ascii-json.ts"
import type { Codec } from "../table/codec.ts"
import { secretAccountKeys } from "../table/codec-json.ts"
import type { Gateway } from "../table/gateway-kind.ts"
import { isPlainObject } from "../table/plain-object.ts"
import { bearerProviders } from "../table/provider/bearer.ts"
import { ownProviders } from "../table/provider/index.ts"
import type { Provider } from "../table/provider/provider.ts"
import type { Row } from "../table/row.ts"
import { rowsOf } from "../table/rows-of.ts"
import { complainOfType, pathOf, placeIn } from "../table/walk.ts"
import { url } from "./network-shape.ts"
import { secretText, unwrap } from "./secret-shape.ts"
import { type KeyRow, key, type Shape } from "./shape.ts"
import { choice, fieldText } from "./value-shape.ts"

/** The key of the bearer token, which nearly all providers share. */
export const bearerConfigKey = "api_key"

interface Collected {
  readonly rows: Row[]
  readonly slugs: string[]
}

const collected = new Map<string, Collected>()

function keysOf({ slug, options, auth }: Provider): ReadonlySet<string> {
  const keys = new Set<string>()
  for (const { row } of rowsOf(auth === undefined ? options : { ...options, auth })) {
    if (row.configKey === null) continue
    keys.add(row.configKey)
    if (row.configKey === bearerConfigKey) continue
    const entry = collected.get(row.configKey)
    if (entry === undefined) collected.set(row.configKey, { rows: [row], slugs: [slug] })
    else {
      entry.rows.push(row)
      if (!entry.slugs.includes(slug)) entry.slugs.push(slug)
    }
  }
  return keys
}

const optionsOf = (row: Row): ReadonlyArray<string> => row.codec.options ?? []

const bearerKeys: ReadonlySet<string> = new Set([bearerConfigKey])

/** The keys of each provider, by slug; {@link bearerConfigKey} is among them where it takes a bearer token. */
export const keysOfProvider: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ...ownProviders.map(provider => [provider.slug, keysOf(provider)] as const),
  ...bearerProviders.map(({ slug }) => [slug, bearerKeys] as const)
])

/** In a target a service account is an object, its private parts perhaps wrapped. */
const serviceAccountOf = (codec: Codec<unknown>): Shape => ({
  form: { is: "service-account" },
  write(value, walk, at, key) {
    const before = walk.run.issues.length
    if (isPlainObject(value)) {
      for (const name of Object.keys(value)) {
        if (!Redacted.isRedacted(value[name]) || secretAccountKeys.has(name)) continue
        complainOfType(
          value[name],
          walk,
          placeIn(at, key, value),
          name,
          "a string",
          "Write it as plain text."
        )
      }
    }
    const text = codec.encode(value, walk.run, pathOf(walk, at, key))
    return walk.run.issues.length === before ? text : undefined
  }
})

/** In a target a PEM may keep its line breaks: JSON escapes them. */
const pemOf = (codec: Codec<unknown>): Shape => ({
  form: { is: "pem" },
  write(value, walk, at, key) {
    const text = Redacted.isRedacted(value) ? unwrap(value, walk, at, key) : value
    if (text === undefined || codec.encode(text, walk.run, pathOf(walk, at, key)) === undefined)
      return undefined
    return asciiJson(text)
  }
})

// Rows of several providers may share a key: its options are then those of all.
function shapeOf(rows: ReadonlyArray<Row>): Shape {
  const row = rows[0] as Row
  const codec = row.codec as Codec<never>
  switch (codec.kind) {
    case "literal":
    case "choice":
      return choice(...new Set(rows.flatMap(optionsOf)))
    case "flag":
      // The gateway compares with the text (gateway/src/providers/mistral-ai/api.ts:10).
      return choice("true", "false")
    case "url":
      return url
    case "pem":
      return pemOf(codec)
    case "service-account":
      return serviceAccountOf(codec)
    default:
      return row.secret ? secretText : fieldText
  }
}

interface ConfigOnlyKey {
  readonly shape: Shape
  readonly slugs: ReadonlyArray<string>
  readonly only?: Gateway
}

// Keys that no header field stands for: Portkey's schema (docs, api-reference/inference-api/config-object) and
// gateway/src/providers/azure-ai-inference/api.ts:48,132 have them.
const configOnly: { readonly [key: string]: ConfigOnlyKey } = {
  azure_deployment_name: { shape: fieldText, slugs: ["azure-ai"] },
  azure_deployment_type: { shape: choice("serverless", "managed"), slugs: ["azure-ai"], only: "hosted" },
  azure_region: { shape: fieldText, slugs: ["azure-ai"], only: "hosted" },
  azure_endpoint_name: { shape: fieldText, slugs: ["azure-ai"], only: "hosted" },
  azure_model_name: { shape: fieldText, slugs: ["azure-openai", "azure-ai"] },
  azure_workload_client_id: { shape: fieldText, slugs: ["azure-ai"] }
}

const rowOf = (shape: Shape, only: Gateway | undefined): KeyRow<false> =>
  only === undefined ? key(shape) : key(shape, { only })

/** A row for each key that some providers have of their own. */
export const credentialRows: { readonly [key: string]: KeyRow<false> } = {
  ...Object.fromEntries(
    Object.entries(configOnly).map(([name, { shape, only }]) => [name, rowOf(shape, only)])
  ),
  ...Object.fromEntries(
    [...collected].map(([name, { rows }]) => [
      name,
      rowOf(shapeOf(rows), rows.every(row => row.readBy === "hosted") ? "hosted" : undefined)
    ])
  )
}

/** The providers that each of {@link credentialRows} belongs to. */
export const ownersOfKey: ReadonlyMap<string, ReadonlyArray<string>> = new Map(
  Object.keys(credentialRows).map(name => [
    name,
    [...(collected.get(name)?.slugs ?? []), ...(configOnly[name]?.slugs ?? [])]
  ])
)
