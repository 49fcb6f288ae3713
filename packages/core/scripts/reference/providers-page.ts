// docs/reference/providers.md: every slug, and what a route to it needs.

import { isVariants, type RowTree, requiredKeysOf, type Variant } from "../../src/grammar/row.ts"
import { formatPath, type Path } from "../../src/issue/issue.ts"
import { versionInPath, withoutChat } from "../../src/rows/provider/base-path.ts"
import type { Provider } from "../../src/rows/provider/provider.ts"
import { type RouteForm, routeForms } from "../../src/rows/route-rows.ts"
import type { DocumentedRow } from "./documented-rows.ts"
import { scopeOf, valuesOf } from "./field-words.ts"
import { byText, code, codes, list, page, table } from "./text.ts"

type ProviderForm = RouteForm & { readonly provider: Provider }

const isOfProvider = (form: RouteForm): form is ProviderForm => form.provider !== undefined

export function providersPage(documented: ReadonlyArray<DocumentedRow>): string {
  const forms = routeForms()
    .filter(isOfProvider)
    .sort((one, other) => (slugOf(one) < slugOf(other) ? -1 : 1))
  const own = forms.filter(hasOwnKeys)
  const alike = byText(
    forms
      .filter(form => !own.includes(form))
      .map(form => [`${routesOf(form)}\n${notesOf(form)}`, slugOf(form)])
  )
  return page(
    "Providers",
    `What a route to each of the ${forms.length} providers needs. [The page of fields](./fields.md) has the field of each key.`,
    list([
      "`auth` is a key or token, sent as `authorization: Bearer …`; the gateway converts it to the form that the provider expects. `auth: { forwarded: true }` says that `forwardHeaders` carries an `authorization` field with another scheme.",
      "If `auth` is an object, it has one of several forms. A required key of `auth` is required only in its own form.",
      "Every route to a provider can have `customHost`, and a `config` with settings."
    ]),
    "## Providers without their own keys",
    table(
      ["Route", "Providers", "Mind that"],
      alike.map(({ text, names }) => {
        const [route = "", ...notes] = text.split("\n")
        return [code(route), codes(names), notes.join("\n")]
      })
    ),
    "## Providers with their own keys",
    ...own.map(form => sectionOf(form, documented)),
    "## Routes that name no provider in the table",
    table(
      ["Route", "By", "Served by"],
      routeForms()
        .filter(form => !isOfProvider(form))
        .map(form => [...routesOf(form).map(code), form.name, form.only ?? "both gateways"])
    )
  )
}

function hasOwnKeys({ provider: { options, auth } }: ProviderForm): boolean {
  if (Object.keys(options).length > 0) return true
  return auth !== undefined && isVariants(auth) && auth.plain === undefined
}

const slugOf = ({ provider }: ProviderForm): string => provider.slug

/** A route for each form of the credential, with its required keys, as TypeScript. */
function routesOf(form: RouteForm): ReadonlyArray<string> {
  const rows = form.rows()
  const { auth } = rows
  const forms = auth === undefined || !isVariants(auth) || auth.plain ? [undefined] : Object.values(auth.of)
  const keys = requiredKeysOf(rows).filter(key => key !== "auth")
  const slug = isOfProvider(form) && hasOwnKeys(form) ? form.provider.slug : undefined
  return forms.map(variant => {
    const credential = variant === undefined ? "auth" : `auth: ${credentialOf(variant)}`
    const all = requiredKeysOf(rows).includes("auth") ? [...keys, credential] : keys
    return `{ ${all.join(", ").replace(/^provider\b/, slug === undefined ? "provider" : `provider: "${slug}"`)} }`
  })
}

function credentialOf({ rows }: Variant): string {
  const keys = requiredKeysOf(rows, true).map(key => {
    const group = rows[key]
    return group !== undefined && !("node" in group) ? `${key}: ${objectOf(group)}` : key
  })
  return `{ ${keys.join(", ")} }`
}

const objectOf = (group: RowTree): string => {
  const keys = requiredKeysOf(group)
  return keys.length === 0 ? "{}" : `{ ${keys.join(", ")} }`
}

function notesOf({ provider: { slug, only, auth } }: ProviderForm): string {
  return [
    only && `Only the ${only} gateway serves it.`,
    versionInPath.has(slug) &&
      "The paths of this provider begin with their own version, so leave `/v1` out of a `customHost`.",
    withoutChat.has(slug) && "It has no chat route: use its other endpoints, or the proxy path.",
    auth !== undefined && isVariants(auth) && !auth.required && "`auth` may be left out."
  ]
    .filter(note => note)
    .join("\n")
}

function sectionOf(form: ProviderForm, documented: ReadonlyArray<DocumentedRow>): string {
  const rows = documented.filter(
    ({ form: of, implied, path }) => of === form && !implied && isOwn(form, path)
  )
  const notes = notesOf(form)
  return [
    `### ${slugOf(form)}`,
    ...(notes === "" ? [] : [notes.replaceAll("\n", " ")]),
    `\`\`\`ts\n${routesOf(form).join("\n")}\n\`\`\``,
    table(
      ["Key", "Field", "Values", "What it is", "Required", "Secret", "Set per"],
      rows.map(({ row, path, variant, doc }) => {
        const key = formatPath(path.slice(1))
        const twice = rows.filter(other => formatPath(other.path.slice(1)) === key).length > 1
        return [
          twice ? `${code(key)} (${variant})` : code(key),
          code(row.field),
          valuesOf([row]),
          doc,
          row.required ? "required" : "",
          row.secret ? "secret" : "",
          scopeOf([row])
        ]
      })
    )
  ].join("\n\n")
}

/** Whether the key belongs to the provider or its credential. All other keys are the same for every provider. */
const isOwn = ({ provider }: ProviderForm, [, key, ...inside]: Path): boolean =>
  key === "auth" ? inside.length > 0 && inside[0] !== "forwarded" : String(key) in provider.options
