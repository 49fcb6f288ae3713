// Describes where a leaf's credential comes from. Reads which keys are present, never their values.

import { match } from "ts-pattern"
import type { Gateway } from "../grammar/gateway-kind.ts"
import { isRow, isVariants, optionsOf, type Row, type RowTree, type Variant } from "../grammar/row.ts"
import type { Fields } from "../grammar/type.ts"
import { providerOf } from "../rows/provider/index.ts"
import type { UnreadNode } from "./config-node.ts"
import type { UnreadRoute } from "./header-settings.ts"
import type { Destination, Origin } from "./leaf-plan.ts"
import { isObject, isTruthy } from "./unread.ts"

const bearerField = "authorization"
const header = `${bearerField} header`

/** The words for a credential in the caller's own field, which takes precedence over all others. */
export const forwardedCredential = `${header} of the request, forwarded as it is`

/** The words for the variants of a credential. Any other variant is called by its name. */
const words: ReadonlyMap<string, string> = new Map([
  ["keys", "AWS keys"],
  ["role", "AWS role"],
  ["serviceRole", "service role"],
  ["adToken", "Entra token"],
  ["entra", "Entra client"],
  ["entraFederated", "federated Entra client"],
  ["managedIdentity", "managed identity"],
  ["workloadIdentity", "workload identity"],
  ["workload", "workload identity"],
  ["serviceAccount", "service account"],
  ["signature", "OCI signing key"]
])

const wordsFor = (variant: string): string => words.get(variant) ?? variant

/** The credential of a route that does not use an inline config to choose its provider. */
export function credentialOfRoute(route: UnreadRoute, destination: Destination): string {
  const { auth } = route
  if (!isTruthy(auth)) return credentialBehind(destination)
  if (!isObject(auth)) return header
  if (isTruthy(auth.forwarded)) return forwardedCredential
  if (isTruthy(auth.fromClient)) return `${header} that the client adds`
  const known = variantsOf(destination)
  const found = known.find(([, { rows }]) => hasOwnKey(auth, rows, known))
  return found === undefined || isBearer(found[1]) ? header : `${wordsFor(found[0])} of the route`
}

/** The credential of a config node, and where it is. */
export function credentialOfNode(
  node: UnreadNode,
  destination: Destination,
  from: Origin,
  gateway: Gateway
): string {
  // The stored credential is used, regardless of any other.
  if (destination.by === "catalog" || destination.by === "virtual-key") return credentialBehind(destination)
  // The gateway prefers every other form to a bearer token.
  const forms = variantsOf(destination).filter(([, variant]) => !isBearer(variant))
  const [name] = forms.find(([, variant]) => isGiven(node, variant, gateway)) ?? []
  if (name !== undefined) return `${wordsFor(name)} of ${from}`
  if (isTruthy(node.api_key)) return `api_key of ${from}`
  return credentialBehind(destination)
}

/** The credential that belongs to the destination itself. */
function credentialBehind(destination: Destination): string {
  return match(destination)
    .with({ by: "catalog" }, ({ slug }) => `the Model Catalog's for ${slug}`)
    .with({ by: "virtual-key" }, () => "the virtual key's")
    .with({ by: "saved-config" }, () => "the saved config's")
    .with({ by: "api-key" }, () => "that of the API key's default config")
    .with({ by: "request-model" }, () => "the Model Catalog's for the slug in the model")
    .with({ by: "passthrough" }, () => "that of the provider which the request names")
    .with({ by: "prompt" }, () => "the prompt's")
    .with({ by: "provider" }, { by: "unlisted-provider" }, { by: "nobody" }, () => "none")
    .exhaustive()
}

function variantsOf(destination: Destination): ReadonlyArray<[string, Variant]> {
  const auth = destination.by === "provider" ? providerOf.get(destination.slug)?.auth : undefined
  return auth !== undefined && isVariants(auth) ? Object.entries(auth.of) : []
}

/** Whether `auth` has a key that only this variant has. */
function hasOwnKey(auth: Fields, rows: RowTree, known: ReadonlyArray<[string, Variant]>): boolean {
  const all = known.flatMap(([, variant]) => Object.keys(variant.rows))
  return Object.keys(rows).some(key => isTruthy(auth[key]) && all.indexOf(key) === all.lastIndexOf(key))
}

/** Whether a config node has everything that the gateway needs for a variant. */
function isGiven(node: Fields, { rows, marks }: Variant, gateway: Gateway): boolean {
  // A row without a field only names the variant in a spec: a config has the mark alone.
  const needed = rowsIn(rows).filter(row => row.required && row.field !== "")
  if (needed.length + marks.length === 0) return false
  const given = ({ configKey, readBy = gateway }: Row): unknown =>
    configKey === null || readBy !== gateway ? undefined : node[configKey]
  return needed.every(row => isTruthy(given(row))) && marks.every(row => given(row) === optionsOf(row)?.[0])
}

/** Whether a variant is sent as the bearer token: in a config, the `api_key`. */
const isBearer = ({ rows }: Variant): boolean => rowsIn(rows).some(row => row.field === bearerField)

/** All rows of a tree, including those that send no field, except the rows of its variants. */
function rowsIn(tree: RowTree): ReadonlyArray<Row> {
  return Object.values(tree).flatMap(node => (isRow(node) ? [node] : isVariants(node) ? [] : rowsIn(node)))
}
