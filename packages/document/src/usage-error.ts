// A mistake in how the program was called, or something that it cannot access. The exit code is 2.

/** The message is shown unchanged, without a stack. */
export class UsageError extends Error {
  /** What to do about it, as an imperative. */
  readonly repair: string | undefined

  constructor(message: string, repair?: string) {
    super(message)
    this.repair = repair
  }
}
