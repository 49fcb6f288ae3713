// One run of the table over one input: what is read, where it is reported, and the texts found so far.

import { mostIssues } from "../budget.ts"
import type { Path, Severity } from "../issue/issue.ts"
import type { Finding } from "../issue/words.ts"
import { type CompileOptions, type GatewayAtHand, readOptions } from "./gateway-kind.ts"
import type { Walk } from "./walk.ts"

export interface Run extends GatewayAtHand {
  /** What was found so far; each public function puts it into words at its end. */
  readonly issues: Finding[]
  /** Fields whose names come from the spec itself, as the record form of `forwardHeaders` brings them. */
  carried: ReadonlyArray<CarriedField>
  /** Lower-case names that the forward list has; `undefined` where the spec has none. */
  forwarded: (() => ReadonlyArray<string>) | undefined
  /** Lower-case names in the `forward_headers` of a config, which count where there is no forward list. */
  forwardedByConfig: () => ReadonlyArray<string>
  /** The text of each row that the spec gave, at the row's place in the layout. */
  slots: Array<string | undefined>
  /** How many slots have a text. */
  filled: number
  /** The walk over the value of a field, made for the first that needs one. */
  walk: Walk | undefined
}

export interface CarriedField {
  /** Lower case. */
  readonly name: string
  readonly value: string
  readonly path: Path
}

const nothingCarried: ReadonlyArray<CarriedField> = []
const noNames: ReadonlyArray<string> = []
const nobody = (): ReadonlyArray<string> => noNames
const noSlots: Array<string | undefined> = []

/** A fresh run, for the gateway that `options` name. Reports options that a caller without types got wrong. */
export function newRun(options?: CompileOptions, names?: ReadonlyArray<string>): Run {
  const read = readOptions(options, names)
  const run = runLike(read)
  const { wrong } = read
  if (wrong !== undefined) tell(run, { rule: "shape.option", path: [], ...wrong })
  return run
}

/** A fresh run, for the gateway of another. */
export const runLike = ({ gateway, trustedHosts }: GatewayAtHand): Run => ({
  gateway,
  trustedHosts,
  issues: [],
  carried: nothingCarried,
  forwarded: undefined,
  forwardedByConfig: nobody,
  slots: noSlots,
  filled: 0,
  walk: undefined
})

/** Whether the gateway hands the field of a lower-case name on to the provider. */
export const isForwarded = ({ forwarded, forwardedByConfig }: Run, name: string): boolean =>
  (forwarded ?? forwardedByConfig)().includes(name)

/** Puts `text` into a slot that is still empty. */
export function fill(run: Run, slot: number, text: string | undefined): void {
  run.slots[slot] = text
  run.filled++
}

/** Whether no further issue will be listed. */
export const isFull = ({ issues }: Pick<Run, "issues">): boolean => issues.length >= mostIssues

/** What is found; an error unless it says otherwise. */
export type Found = Omit<Finding, "severity"> & { readonly severity?: Severity }

/** Puts what is found into the run. */
export function tell(run: Pick<Run, "issues">, found: Found): undefined {
  const finding: Finding = { severity: "error", ...found }
  if (isFull(run)) tellOfMore(run.issues, finding.severity)
  else run.issues.push(finding)
}

/** Says that there are issues which are not listed. An error if one of them is, so that no error gets lost. */
function tellOfMore(issues: Finding[], severity: Severity): void {
  if (issues[mostIssues] !== undefined && severity !== "error") return
  issues[mostIssues] = {
    rule: "limit.issues",
    severity,
    path: [],
    subject: `more than ${mostIssues.toLocaleString("en")} issues`,
    what: "were found; the others are not listed",
    repair: "Fix these first."
  }
}
