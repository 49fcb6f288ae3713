// Example programs: one that compiles one spec of each provider, written from the table, and one that combines specs.

import { table } from "@portspec/core"

/** A value that a row's type accepts, as source text. */
function exampleOf(row: (typeof table)[number]): string {
  if (row.values !== undefined) return JSON.stringify(row.values[0])
  switch (row.type) {
    case "boolean":
      return "true"
    case "number":
      return "1"
    case "list":
      return '["a"]'
    case "object":
      return '{ client_email: "e", private_key: "k" }'
    default:
      return '"value"'
  }
}

type Tree = { [key: string]: Tree | string }

function place(tree: Tree, path: ReadonlyArray<string | number>, value: string): void {
  const [key, ...rest] = path
  if (key === undefined) return
  if (rest.length === 0) tree[key] = value
  else {
    tree[key] ??= {}
    place(tree[key] as Tree, rest, value)
  }
}

const write = (tree: Tree | string): string =>
  typeof tree === "string"
    ? tree
    : `{ ${Object.entries(tree)
        .map(([key, part]) => `${key}: ${write(part)}`)
        .join(", ")} }`

const keys = ["accessKeyId", "secretAccessKey"]

/** The keys of one form of credential, for providers with several. */
const formOf: Readonly<Record<string, ReadonlyArray<string>>> = {
  "azure-openai": ["apiKey"],
  "azure-ai": ["apiKey"],
  bedrock: keys,
  sagemaker: keys,
  "claude-platform-aws": keys,
  "vertex-ai": ["accessToken", "projectId"],
  oracle: ["tenancy", "user", "fingerprint", "privateKey"]
}

/** The route to `slug` with everything it requires. */
function routeTo(slug: string): string {
  const rows = table.filter(row => row.provider === slug && !row.implied)
  const tree: Tree = {}
  for (const row of rows.filter(({ path }) => path?.[1] !== "auth")) {
    if (row.required) place(tree, row.path?.slice(1) ?? [], exampleOf(row))
  }
  const auth = rows.filter(({ path }) => path?.[1] === "auth")
  const plain = auth.find(({ path }) => path?.length === 2)
  if (plain !== undefined) tree.auth = '"token"'
  else {
    for (const row of auth.filter(
      ({ required, path }) => required && formOf[slug]?.includes(String(path?.[2]))
    )) {
      place(tree, row.path?.slice(1) ?? [], exampleOf(row))
    }
  }
  return write(tree)
}

/** The slugs of all providers in the table. */
export const slugs: ReadonlyArray<string> = [...new Set(table.flatMap(row => row.provider ?? []))]

/** A module that compiles one spec of each provider. */
export function consumerProgram(): string {
  const calls = slugs.map(
    slug =>
      `compile({ apiKey: "key", route: ${routeTo(slug)}, metadata: { _user: "u" }, trace: { id: "t" } })`
  )
  return ['import { compile } from "@portspec/core"', ...calls, ""].join("\n")
}

/** A module that builds specs from layers, from untyped input, and for a provider known only at run time. */
export const layeringProgram = `import { compile, decode, defineSpec, isBearerProvider, mergeSpecs } from "@portspec/core"
declare const name: string
declare const unset: string | undefined
declare const input: unknown
const company = { apiKey: "key", metadata: { team: "search" } }
if (isBearerProvider(name)) compile({ apiKey: unset, route: { provider: name, auth: "token", customHost: unset } })
const spec = defineSpec({ route: { provider: "openai", auth: "token", organization: unset }, metadata: { _user: unset } })
compile(decode(mergeSpecs(company, spec, decode(input), { cache: null, route: { auth: "token", project: undefined } })))
`

/** An Effect program that decodes a spec, and one that names its input type. */
export const schemaProgram = `
import { RequestSpecFromHeaderFields, type RequestSpecInput, RequestSpecSchema } from "@portspec/core/schema"
import * as Effect from "effect/Effect"
import * as Schema from "effect/Schema"

const Job = Schema.Struct({ name: Schema.String, request: RequestSpecSchema })
export const fields = (input: unknown) =>
  Schema.decodeUnknownEffect(Job)(input).pipe(
    Effect.flatMap(job => Schema.encodeEffect(RequestSpecFromHeaderFields)(job.request))
  )
export const input: RequestSpecInput = {
  apiKey: null,
  route: { provider: "openai", auth: "sk-fake", customHost: null },
  trace: { id: null }
}
`
