// The options of the functions of this entry.

import { type CompileOptions, type Gateway, readOptions } from "../grammar/gateway-kind.ts"

export interface SchemaOptions extends Pick<CompileOptions, "gateway"> {}

/** The gateway that the options name. */
export const gatewayOf = (options: SchemaOptions | undefined): Gateway => readOptions(options).gateway
