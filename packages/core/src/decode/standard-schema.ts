// The types of Standard Schema v1 that a synchronous schema needs (https://standardschema.dev). Written by hand: they
// are meant to be copied, and the package would be one more dependency.

/** A schema for any library that supports Standard Schema. */
export interface StandardSchema<Input, Output> {
  readonly "~standard": StandardProps<Input, Output>
}

export interface StandardProps<Input, Output> {
  readonly version: 1
  /** The library that made the schema. */
  readonly vendor: string
  /** Never throws and returns no promise. */
  readonly validate: (value: unknown) => StandardResult<Output>
  /** Types only: does not exist at run time. */
  readonly types?: { readonly input: Input; readonly output: Output } | undefined
}

export type StandardResult<Output> = StandardSuccess<Output> | StandardFailure

export interface StandardSuccess<Output> {
  readonly value: Output
  readonly issues?: undefined
}

export interface StandardFailure {
  readonly issues: ReadonlyArray<StandardIssue>
}

export interface StandardIssue {
  readonly message: string
  readonly path?: ReadonlyArray<PropertyKey | { readonly key: PropertyKey }> | undefined
}
