// What the functions of this entry may be told.

import type { Gateway } from "../grammar/gateway-kind.ts"

export interface SchemaOptions {
  /** The gateway that will read the fields. Default `"hosted"`. */
  readonly gateway?: Gateway | undefined
}

/** What an option says; anything but `"open-source"` is the hosted gateway. */
export const gatewayOf = (options: SchemaOptions | undefined): Gateway =>
  options?.gateway === "open-source" ? "open-source" : "hosted"
