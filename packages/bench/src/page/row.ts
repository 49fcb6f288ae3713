/** One line of the results. */
export interface Row {
  readonly what: string
  readonly got: string
  readonly must: string
  readonly goal: string
  /** `undefined` if there is no bar. */
  readonly met: boolean | undefined
}
