// Carried or forwarded field names that are not what they seem to be.

import { mostIssues } from "../../budget.ts"
import type { Tell } from "../../grammar/type.ts"
import type { Path } from "../../issue/issue.ts"
import { words } from "../../issue/words.ts"
import { type Misnamed, misnamedField } from "../../rows/misnamed-field.ts"
import { type Facts, namesToForward, sentRows } from "./facts.ts"
import { isLikeKnown, meantAmong } from "./forwarded-names.ts"
import type { SpecRule } from "./spec-rule.ts"

const carrying = [["forwardHeaders"], ["extraHeaders"]]

interface Carried {
  readonly path: Path
  readonly misnamed: Misnamed
}

const none: ReadonlyArray<Carried> = []

// Cached, because four rules need them.
const misnamedOf = new WeakMap<Facts, ReadonlyArray<Carried>>()

/** The carried fields whose names resemble one of Portkey's. */
function misnamedIn(facts: Facts): ReadonlyArray<Carried> {
  const { carried } = facts.run
  if (carried.length === 0) return none
  const known = misnamedOf.get(facts)
  if (known !== undefined) return known
  const forwarded = new Set(namesToForward(facts))
  const found: Carried[] = []
  for (const { name, path } of carried) {
    if (found.length > mostIssues) break
    // The provider reads forwarded fields.
    const misnamed = forwarded.has(name) ? undefined : misnamedField(name, facts.layout.form)
    if (misnamed !== undefined) found.push({ path, misnamed })
  }
  misnamedOf.set(facts, found)
  return found
}

/** Reports the carried names that resemble a field of Portkey's and belong to the rule `id`. */
function reportMisnamed(id: Misnamed["rule"], facts: Facts, tell: Tell): void {
  for (const { path, misnamed } of misnamedIn(facts))
    if (misnamed.rule === id) tell(path, misnamed.fault, misnamed.repair, misnamed.edit)
}

/** About the names of carried fields. */
export const carriedNameWarnings = [
  {
    id: "name.unknown",
    severity: "warning",
    on: carrying,
    find: (facts, tell) => reportMisnamed("name.unknown", facts, tell)
  },
  {
    id: "name.unprefixed",
    severity: "warning",
    on: carrying,
    find: (facts, tell) => reportMisnamed("name.unprefixed", facts, tell)
  },
  {
    id: "name.internal",
    severity: "warning",
    on: carrying,
    find: (facts, tell) => reportMisnamed("name.internal", facts, tell)
  },
  {
    id: "name.undocumented",
    severity: "warning",
    on: carrying,
    find: (facts, tell) => reportMisnamed("name.undocumented", facts, tell)
  }
] as const satisfies ReadonlyArray<SpecRule>

export const forwardingWarnings = [
  {
    id: "forward.absent",
    severity: "warning",
    on: [["forwardHeaders"]],
    // The gateway silently skips a name that matches no field, and one hyphen can cause that. Other names are not
    // reported, because the client may well send a field that the spec only names.
    find(facts, tell) {
      const { carried } = facts.run
      const names = namesToForward(facts)
      if (carried.length === 0 && !names.some(isLikeKnown)) return
      const sent = Array.from(sentRows(facts), ({ row }) => row.field)
      const present = new Set([...sent, ...carried.map(({ name }) => name)])
      const meantBy = meantAmong(present)
      for (const [index, name] of names.entries()) {
        const meant = meantBy(name)
        if (meant === undefined) continue
        tell(
          ["forwardHeaders", index],
          words`names ${{ field: name }}, which the spec does not send; it sends ${{ field: meant }}`,
          words`Write ${{ field: meant }} here too.`,
          { set: meant }
        )
      }
    }
  }
] as const satisfies ReadonlyArray<SpecRule>
