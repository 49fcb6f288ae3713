// One run of the table over one input: its options, the issues, and the strings found so far.

import { mostIssues } from "../budget.ts"
import type { Path, Severity } from "../issue/issue.ts"
import type { Finding } from "../issue/words.ts"
import { type CompileOptions, type GatewayAtHand, readOptions } from "./gateway-kind.ts"
import type { Walk } from "./walk.ts"

export interface Run extends GatewayAtHand {
  /** The findings so far. Each public function turns them into issues at its end. */
  readonly issues: Finding[]
  /** Fields whose names come from the spec itself, for example from the record form of `forwardHeaders`. */
  carried: ReadonlyArray<CarriedField>
  /** The names in the forward list, in lower case; `undefined` if the spec has no such list. */
  forwarded: (() => ReadonlyArray<string>) | undefined
  /** The names in the `forward_headers` of a config, in lower case. They count if there is no forward list. */
  forwardedByConfig: () => ReadonlyArray<string>
  /** The field value of each row that the spec sets, at the row's place in the layout. */
  slots: Array<string | undefined>
  /** How many slots are filled. */
  filled: number
  /** The walk over the value of a field, made when first needed. */
  walk: Walk | undefined
}

/** Where findings are collected. */
export type Collector = Pick<Run, "issues">

export interface CarriedField {
  /** Lower case. */
  readonly name: string
  readonly value: string
  readonly path: Path
}

const none: ReadonlyArray<never> = []
/** The forwarded names of a spec without a config. */
export const forwardsNone = (): ReadonlyArray<string> => none

/** A new run for the gateway in `options`. Reports invalid options, which an untyped caller may pass. */
export function newRun(options?: CompileOptions, names?: ReadonlyArray<string>): Run {
  const read = readOptions(options, names)
  const run = runLike(read)
  const { wrong } = read
  if (wrong !== undefined) tell(run, { rule: "shape.option", path: [], ...wrong })
  return run
}

/** A new run for the gateway of another run. */
export const runLike = ({ gateway, trustedHosts }: GatewayAtHand): Run => ({
  gateway,
  trustedHosts,
  issues: [],
  carried: none,
  forwarded: undefined,
  forwardedByConfig: forwardsNone,
  slots: [],
  filled: 0,
  walk: undefined
})

/** Whether the gateway forwards the field with this lower-case name to the provider. */
export const isForwarded = ({ forwarded, forwardedByConfig }: Run, name: string): boolean =>
  (forwarded ?? forwardedByConfig)().includes(name)

/** Puts `text` into a slot that is still empty. */
export function fill(run: Run, slot: number, text: string | undefined): void {
  run.slots[slot] = text
  run.filled++
}

/** Whether no further issues will be listed. */
export const isFull = ({ issues }: Collector): boolean => issues.length >= mostIssues

/** Whether further errors will not change the list of issues. */
export const isComplete = ({ issues }: Collector): boolean => issues[mostIssues]?.severity === "error"

/** A finding, which is an error unless it has another severity. */
export type Found = Omit<Finding, "severity"> & { readonly severity?: Severity }

/** Adds a finding to the run. */
export function tell(run: Collector, found: Found): undefined {
  const finding: Finding = { severity: "error", ...found }
  if (isFull(run)) tellOfMore(run.issues, finding.severity)
  else run.issues.push(finding)
}

/** Reports that there are more issues than are listed. It is an error if one of them is, so no error gets lost. */
function tellOfMore(issues: Finding[], severity: Severity): void {
  if (issues[mostIssues] !== undefined && severity !== "error") return
  issues[mostIssues] = {
    rule: "limit.issues",
    severity,
    path: [],
    subject: `more than ${mostIssues} issues`,
    what: "were found",
    repair: "Fix these first."
  }
}
