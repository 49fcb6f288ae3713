// The public list of @portspec/from-portkey.

export { type Gateway, type Issue, type RequestSpec, SpecError } from "@portspec/core"
export {
  type ConversionOptions,
  type ConvertedOptions,
  fromPortkeyOptions,
  fromPortkeyOptionsResult
} from "./from-portkey-options.ts"
