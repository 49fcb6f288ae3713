// What one request may change of a prepared spec, derived from the scopes of the rows.

import type { ProviderOptionsOfRequest } from "../route/provider-options.ts"
import type { gatewayRows } from "../table/gateway.ts"
import type { ownProviders } from "../table/provider/index.ts"
import type { Provider } from "../table/provider/provider.ts"
import type { Flat, Row, RowTree } from "../table/row.ts"

type OfRequest<Node> =
  Node extends Row<unknown, boolean, "client">
    ? never
    : Node extends Row<infer Value>
      ? Value
      : Node extends RowTree
        ? OverridesOf<Node>
        : never

/** The rows of a tree that one request may change; `null` takes a value away. */
type OverridesOf<Tree> = {
  readonly [K in keyof Tree as [OfRequest<Tree[K]>] extends [never]
    ? never
    : [keyof OfRequest<Tree[K]>] extends [never]
      ? never
      : K]?: OfRequest<Tree[K]> | null
}

type RouteOverridesOf<P> =
  P extends Provider<string, infer Options>
    ? keyof OverridesOf<Options> extends never
      ? never
      : OverridesOf<Options>
    : never

/** Fields of the provider that one request may change. */
export type RouteOverrides =
  | RouteOverridesOf<(typeof ownProviders)[number]>
  | { readonly providerOptions?: ProviderOptionsOfRequest | null }

/** What one request may change: groups merge key by key, everything else replaces, `null` removes. */
export type RequestOverrides = Flat<OverridesOf<typeof gatewayRows>> & {
  /** Fields of the provider. */
  readonly route?: RouteOverrides | null
}
