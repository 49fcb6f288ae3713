// How often a property runs, and with which seed: FC_RUNS and FC_SEED in the environment, `random` for a new seed.

const fixedSeed = 20_261_125

/** The parameters of a property that runs `usually` times. */
export function runsOf(usually: number): { readonly numRuns: number; readonly seed?: number } {
  const { FC_RUNS, FC_SEED } = process.env
  const numRuns = FC_RUNS === undefined ? usually : Math.max(usually, Number(FC_RUNS))
  return FC_SEED === "random" ? { numRuns } : { numRuns, seed: Number(FC_SEED ?? fixedSeed) }
}

/** The same, but `fuzz` runs it at least `fuzzed` times. */
export const fuzzedRunsOf = (usually: number, fuzzed: number): ReturnType<typeof runsOf> =>
  runsOf(process.env.FC_SEED === "random" ? fuzzed : usually)
