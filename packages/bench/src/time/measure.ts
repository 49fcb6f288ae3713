// Ratios of running times. Measures the processor time of this thread only, with the sides taking turns, so that a busy
// machine affects both sides little and equally.

/** The results of one side, in ns per call, for each round. */
export interface Measured {
  readonly name: string
  readonly rounds: ReadonlyArray<number>
}

// Results are stored here, so no call can be optimised away.
export const sink: { value: unknown } = { value: undefined }

/** Processor time of this thread in ms. */
function now(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}

/** Mean time of a call in ns over at least `ms` milliseconds. The clock is read after every `batch` calls. */
function timeOf(run: () => unknown, ms: number, batch: number): number {
  let calls = 0
  const start = now()
  let end = start
  do {
    for (let index = 0; index < batch; index++) sink.value = run()
    calls += batch
    end = now()
  } while (end - start < ms)
  return ((end - start) * 1e6) / calls
}

const rounds = 15
// The clock of a thread advances in steps of up to 4 ms on Linux, so much shorter rounds are imprecise.
const ms = 30

/**
 * Times all `sides`, interleaved: each round runs every side for 30 ms, in a rotating order, after one warm-up round
 * that is not counted.
 */
export function measure(sides: Readonly<Record<string, () => unknown>>): Readonly<Record<string, Measured>> {
  const names = Object.keys(sides)
  const times = new Map(names.map(name => [name, [] as number[]]))
  // A round ends after a batch: a batch of slow calls must not be much longer than a round, and reading the clock must be
  // cheap compared with a batch of fast calls.
  const batches = new Map<string, number>()
  for (let round = -1; round < rounds; round++) {
    for (let turn = 0; turn < names.length; turn++) {
      const name = names[(turn + round + 1) % names.length] as string
      const run = sides[name] as () => unknown
      const time = timeOf(run, round < 0 ? ms * 3 : ms, batches.get(name) ?? 1)
      if (round < 0) batches.set(name, Math.ceil((ms * 1e6) / 50 / time))
      else times.get(name)?.push(time)
    }
  }
  return Object.fromEntries([...times].map(([name, of]) => [name, { name, rounds: of }]))
}

/** The median of some numbers. */
export function median(values: ReadonlyArray<number>): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2
}

/** How many times as long `side` takes as `against`: the median of the ratios within each round. */
export function ratio(side: Measured, against: Measured): number {
  return median(side.rounds.map((time, round) => time / (against.rounds[round] as number)))
}
