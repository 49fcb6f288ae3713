// Stands for core's processor-time.fixture.ts while the source is mutated, which takes more time: each test runs what it
// would measure once, and finds that it took none. What never ends is noticed all the same.

export function timeOf(run: () => unknown): number {
  run()
  return 0
}

export const shortest = timeOf

export function growth(small: () => unknown, large: () => unknown): number {
  small()
  large()
  return 0
}
