// One run of the table over one input: what codecs read, where they report, and the texts found so far.

import type { Issue, Path, Severity } from "../issue/issue.ts"
import { type CompileOptions, type Gateway, gatewayOf, optionFault, trustedHostsOf } from "./gateway-kind.ts"

export interface Run {
  readonly gateway: Gateway
  readonly trustedHosts: ReadonlyArray<string>
  readonly issues: Issue[]
  /** Fields whose names come from the spec itself, as the record form of `forwardHeaders` brings them. */
  carried: ReadonlyArray<CarriedField>
  /** The text of each row that the spec gave, at the row's place in the layout. */
  slots: Array<string | undefined>
  /** How many slots have a text. */
  filled: number
}

export interface CarriedField {
  /** Lower case. */
  readonly name: string
  readonly value: string
  readonly path: Path
}

const nothingCarried: ReadonlyArray<CarriedField> = []
const noSlots: Array<string | undefined> = []

/** A fresh run, for the gateway that `options` name. Reports options that a caller without types got wrong. */
export function newRun(options?: CompileOptions, names?: ReadonlyArray<string>): Run {
  const run = runFor(gatewayOf(options), trustedHostsOf(options))
  const wrong = options === undefined ? undefined : optionFault(options, names)
  if (wrong !== undefined) report(run, "shape.option", [], wrong.fault, wrong.repair)
  return run
}

/** A fresh run that is like another, but for what was found. */
export const runLike = ({ gateway, trustedHosts }: Run): Run => runFor(gateway, trustedHosts)

const runFor = (gateway: Gateway, trustedHosts: ReadonlyArray<string>): Run => ({
  gateway,
  trustedHosts,
  issues: [],
  carried: nothingCarried,
  slots: noSlots,
  filled: 0
})

/** Puts `text` into a slot that is still empty. */
export function fill(run: Run, slot: number, text: string | undefined): void {
  run.slots[slot] = text
  run.filled++
}

/** A fault of one value: the rule, a clause that follows the path, and the repair. */
export function report(
  run: { readonly issues: Issue[] },
  rule: string,
  path: Path,
  message: string,
  repair: string,
  severity: Severity = "error"
): undefined {
  run.issues.push({ rule, severity, path, message, repair })
}
