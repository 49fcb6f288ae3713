// Parts of the host that the gateway calls.

import { words } from "../../issue/words.ts"
import type { Problem, Refinement } from "../type.ts"

const label = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
const labelPattern = new RegExp(`^${label}$`)
const labelsPattern = new RegExp(`^${label}(?:\\.${label})*$`)

/** The host of a URL, or of a string that looks like a URL without its scheme. */
const hostIn = (text: string): string =>
  /^[a-z][a-z\d+.-]*:\/\//i.test(text) ? (URL.parse(text)?.hostname ?? "") : (text.split(/[/:?#]/)[0] ?? "")

const problemOf = (meant: string): Problem => ({
  rule: "value.host-label",
  what: "becomes part of the host that the gateway calls, so this value would send the credential to another host",
  repair: labelsPattern.test(meant)
    ? words`Write ${{ quoted: meant }}.`
    : "Write the name alone, without dots and slashes.",
  ...(labelsPattern.test(meant) ? { edit: { set: meant } } : {})
})

/** One label of a host name: a resource or a region. The gateway would call a URL in its place with the credential. */
export const hostLabel = {
  name: "a label of a host",
  problem: text => (labelPattern.test(text) ? undefined : problemOf(hostIn(text).split(".")[0] ?? "")),
  pattern: labelPattern
} as const satisfies Refinement

/** One or more labels of a host name, separated by dots. */
export const hostLabels = {
  name: "labels of a host",
  problem: text => (labelsPattern.test(text) ? undefined : problemOf(hostIn(text))),
  pattern: labelsPattern
} as const satisfies Refinement
