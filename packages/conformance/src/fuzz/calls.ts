// Runs every call of a run: counts it and limits its time.

/** Any input under 64 kB takes less than this on one core, in ms. */
const mostMs = 50

/** A violation that a law found. The message says what happened and shows nothing of the input. */
export class Finding extends Error {
  override readonly name = "Finding"
}

/** Fails unless `holds`. */
export function must(holds: boolean, what: () => string): asserts holds {
  if (!holds) throw new Finding(what())
}

/** The processor time of this thread so far, in ms. Other work on the machine does not count. */
const processorMs = (): number => {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}

export class Calls {
  /** How often each public function was called. */
  readonly counts = new Map<string, number>()
  /** The longest call of each, in ms of processor time. */
  readonly longest = new Map<string, number>()
  /** Whether the current input is small enough for the time limit. */
  bounded = true

  /**
   * Returns or throws what `run` does.
   *
   * @throws Finding if it takes too long in all of four attempts: the first may compile code and collect garbage
   */
  call<Value>(name: string, run: () => Value): Value {
    this.counts.set(name, (this.counts.get(name) ?? 0) + 1)
    const start = performance.now()
    try {
      return run()
    } finally {
      if (performance.now() - start > mostMs / 2) this.#measure(name, run)
    }
  }

  #measure(name: string, run: () => unknown): void {
    let least = Number.POSITIVE_INFINITY
    for (let attempt = 0; attempt < 4; attempt++) {
      const start = processorMs()
      try {
        run()
      } catch {
        // The first call has already shown it.
      }
      least = Math.min(least, processorMs() - start)
    }
    this.longest.set(name, Math.max(this.longest.get(name) ?? 0, least))
    if (this.bounded && least > mostMs) throw new Finding(`${name} takes ${least.toFixed(0)} ms`)
  }

  /**
   * Returns the result of `run`; `undefined` if it throws one of `documented`.
   *
   * @throws Finding for any other error, and for one that shows a secret
   */
  tryCall<Value>(name: string, documented: ReadonlyArray<ErrorType>, run: () => Value): Value | undefined {
    try {
      return this.call(name, run)
    } catch (error) {
      if (error instanceof Finding) throw error
      const isKnown = documented.some(type => error instanceof type)
      // The message may come from the input.
      must(isKnown, () => `${name} throws ${error instanceof Error ? error.constructor.name : typeof error}`)
      this.thrown(name, error)
      return undefined
    }
  }

  /** Set by the laws: inspects an error that a function throws. */
  thrown: (name: string, error: unknown) => void = () => {}

  /** The total number of calls. */
  get total(): number {
    let total = 0
    for (const count of this.counts.values()) total += count
    return total
  }
}

type ErrorType = abstract new (...args: never) => Error
