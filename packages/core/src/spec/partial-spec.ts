// A part of a spec: a layer of `mergeSpecs`.

import type { Valued } from "../grammar/row.ts"
import type { Secret } from "../grammar/secret.ts"
import type { gatewayRows, identityRows } from "../rows/gateway.ts"
import type { Metadata } from "../rows/metadata.ts"
import type { ProviderOptions } from "../rows/provider-options.generated.ts"
import type { Route } from "./request-spec.ts"

/** All keys of `T` are optional. `null` removes the value of a layer below. */
export type Layer<T> = { readonly [K in keyof T]?: T[K] | null | undefined }

type LayerOf<Tree> = {
  readonly [K in keyof Tree]?:
    | (Tree[K] extends Valued ? LayerValue<Tree[K]["~value"]> : LayerOf<Tree[K]>)
    | null
    | undefined
}

/** A layer's value for a row: most are replaced whole, but metadata merges key by key. */
export type LayerValue<Value> = Value extends Metadata ? Layer<Metadata> : Value

type RouteLayer<R> = R extends unknown
  ? {
      readonly [K in keyof R]?:
        | (K extends "providerOptions" ? Layer<ProviderOptions> : R[K])
        | null
        | undefined
    }
  : never

/** Some keys of a spec: a layer of {@link mergeSpecs}. `null` removes the value of the layers below. */
export interface PartialSpec extends LayerOf<typeof identityRows & typeof gatewayRows> {
  /** For editors; ignored. */
  readonly $schema?: string | null | undefined
  /** Replaces the whole route below if it decides who answers. Otherwise its keys are set one by one. */
  readonly route?: RouteLayer<Route> | null | undefined
  /** Any other fields: name to value. Names of Portkey's own fields are refused. */
  readonly extraHeaders?: Layer<{ readonly [name: string]: Secret | undefined }> | null | undefined
}
