// Processor time of this process, which a slow or busy machine changes little. Tests compare ratios of it.

/** The processor time of one run, in ms. */
export function timeOf(run: () => unknown): number {
  const start = process.cpuUsage()
  run()
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}

/** The processor time of the shortest of several runs, in ms. */
export const shortest = (run: () => unknown, rounds = 5): number =>
  Math.min(...Array.from({ length: rounds }, () => timeOf(run)))

/** How much longer `large` takes than `small`. */
export function growth(small: () => unknown, large: () => unknown): number {
  small()
  return shortest(large) / shortest(small)
}
