// Parts of the host that the gateway calls.

import { words } from "../../issue/words.ts"
import { problem, type Refinement } from "../type.ts"

const label = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
export const labelPattern = new RegExp(`^${label}$`)
export const labelsPattern = new RegExp(`^${label}(?:\\.${label})*$`)

/** The host of a URL, or of a string that looks like a URL without its scheme. */
const hostIn = (text: string): string =>
  /^[a-z][a-z\d+.-]*:\/\//i.test(text)
    ? (URL.parse(text)?.hostname ?? "")
    : (text.split(/[/:?#]/)[0] as string)

const problemOf = (meant: string) => {
  const isName = labelsPattern.test(meant)
  return problem(
    "value.host-label",
    "is not part of a host name, so the credential goes to another host",
    isName ? words`Write ${{ quoted: meant }}.` : "Write the name alone.",
    isName ? { set: meant } : undefined
  )
}

// Only known hosts begin with the label: Azure's hosts with the resource, Vertex AI's hosts with the region. A wrong guess
// would send the credential to another customer's resource.
const nameIn = /^([^.]+?)(\.?$|-aiplatform\.|\.(.+\.)?azure\.\w+$)/

/** One label of a host name: a resource or a region. The gateway would send the credential to a URL that is given instead. */
export const hostLabel = ((text: string) =>
  labelPattern.test(text) ? undefined : problemOf(nameIn.exec(hostIn(text))?.[1] ?? "")) satisfies Refinement

/** One or more labels of a host name, separated by dots. */
export const hostLabels = ((text: string) =>
  labelsPattern.test(text) ? undefined : problemOf(hostIn(text))) satisfies Refinement
