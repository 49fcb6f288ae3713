// A mutant and the verdict of the tests.

import type { MutantPlace } from "./sample.ts"

export interface Judged extends MutantPlace {
  /** Stryker's status: Killed, Survived, NoCoverage, Timeout, Ignored, RuntimeError, CompileError. */
  readonly status: string
}

/** Whether the tests detected it, or `undefined` if it does not count because it was left out or could not run. */
export function isNoticed({ status }: Judged): boolean | undefined {
  if (status === "Killed" || status === "Timeout") return true
  if (status === "Survived" || status === "NoCoverage") return false
  return undefined
}

/**
 * The package of a file and the first folder below its `src`, for example `core/lint`; for a file at the top, the package.
 *
 * @param file from the root of the repository
 */
export function folderOf(file: string): string {
  const [, name = "", , folder, below] = file.split("/")
  return folder === undefined || below === undefined ? name : `${name}/${folder}`
}
