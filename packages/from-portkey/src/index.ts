// The public list of @portspec/from-portkey.

export { type Issue, type RequestSpec, SpecError } from "@portspec/core"
export {
  type ConvertedOptions,
  fromPortkeyOptions,
  fromPortkeyOptionsResult
} from "./from-portkey-options.ts"
