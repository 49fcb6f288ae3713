// What one request may change of a prepared spec, derived from the scopes of the rows.

import type { Flat, Valued } from "../grammar/row.ts"
import type { gatewayRows } from "../rows/gateway.ts"
import type { OwnProvider } from "../rows/provider/index.ts"
import type { Provider } from "../rows/provider/provider.ts"
import type { ProviderOptionsOfRequest } from "../rows/provider-options.generated.ts"
import type { LayerValue } from "../spec/partial-spec.ts"

interface Changeable extends Valued {
  readonly scope: "request" | "both"
}

type OfRequest<Node> = Node extends Changeable
  ? LayerValue<Node["~value"]>
  : Node extends Valued
    ? never
    : OverridesOf<Node>

/** The rows of a tree that one request may change; `null` removes a value. */
type OverridesOf<Tree> = {
  readonly [K in keyof Tree as [OfRequest<Tree[K]>] extends [never]
    ? never
    : [keyof OfRequest<Tree[K]>] extends [never]
      ? never
      : K]?: OfRequest<Tree[K]> | null | undefined
}

type RouteOverridesOf<P extends Provider> = P extends unknown
  ? keyof OverridesOf<P["options"]> extends never
    ? never
    : OverridesOf<P["options"]>
  : never

/** Fields of the provider that one request may change. */
export type RouteOverrides =
  | RouteOverridesOf<OwnProvider>
  | { readonly providerOptions?: ProviderOptionsOfRequest | null | undefined }

/** What one request may change: groups merge key by key, everything else replaces, `null` removes. */
export type RequestOverrides = Flat<OverridesOf<typeof gatewayRows>> & {
  /** Fields of the provider. A request cannot remove the route. */
  readonly route?: RouteOverrides | undefined
}
