// A mistake in how the program was called, or something that it cannot reach. The exit code is 2.

/** Its message is shown as it is, with no stack. */
export class UsageError extends Error {
  /** What to do about it, in an imperative. */
  readonly repair: string | undefined

  constructor(message: string, repair?: string) {
    super(message)
    this.repair = repair
  }
}
