// The types of Standard Schema v1 that a synchronous schema needs (https://standardschema.dev). Written by hand: they
// are meant to be copied, and the package would be one more dependency.

/** A schema for any library that supports Standard Schema; its input is of the type of its output. */
export interface StandardSchema<Output> {
  readonly "~standard": {
    readonly version: 1
    /** The library that made the schema. */
    readonly vendor: string
    /** Never throws and returns no promise. */
    readonly validate: (value: unknown) => StandardResult<Output>
    /** Types only: does not exist at run time. */
    readonly types?: { readonly input: Output; readonly output: Output } | undefined
  }
}

export type StandardResult<Output> =
  | { readonly value: Output; readonly issues?: undefined }
  | { readonly issues: ReadonlyArray<StandardIssue> }

interface StandardIssue {
  readonly message: string
  readonly path?: ReadonlyArray<PropertyKey | { readonly key: PropertyKey }> | undefined
}
