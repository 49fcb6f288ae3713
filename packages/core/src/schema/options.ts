// The options of the functions of this entry.

import { type Gateway, readOptions } from "../grammar/gateway-kind.ts"

export interface SchemaOptions {
  /** The gateway that will read the fields. Default `"hosted"`. */
  readonly gateway?: Gateway | undefined
}

/** The gateway that the options name. */
export const gatewayOf = (options: SchemaOptions | undefined): Gateway => readOptions(options).gateway
