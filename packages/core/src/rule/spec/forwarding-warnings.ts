// Carried or forwarded field names that are not what they seem to be.

import { mostIssues } from "../../budget.ts"
import { oncePerObject } from "../../grammar/once.ts"
import type { Path } from "../../issue/issue.ts"
import { words } from "../../issue/words.ts"
import { type Misnamed, misnamedField } from "../../rows/misnamed-field.ts"
import { type Facts, namesToForward, sentRows } from "./facts.ts"
import { isLikeKnown, meantAmong } from "./forwarded-names.ts"
import type { SpecRule } from "./spec-rule.ts"

interface Carried {
  readonly path: Path
  readonly misnamed: Misnamed
}

/** The carried fields whose names resemble one of Portkey's. Kept, because four rules need them. */
const misnamedAmong = oncePerObject((facts: Facts): ReadonlyArray<Carried> => {
  const forwarded = new Set(namesToForward(facts))
  const found: Carried[] = []
  for (const { name, path } of facts.run.carried) {
    if (found.length > mostIssues) break
    // The provider reads forwarded fields.
    const misnamed = forwarded.has(name) ? undefined : misnamedField(name, facts.layout.form)
    if (misnamed !== undefined) found.push({ path, misnamed })
  }
  return found
})

const none: ReadonlyArray<Carried> = []

/** The same. Most specs carry no field. */
const misnamedIn = (facts: Facts): ReadonlyArray<Carried> =>
  facts.run.carried.length === 0 ? none : misnamedAmong(facts)

/** The rule about the carried names that resemble a field of Portkey's in one way. */
const misnamed = <Id extends Misnamed["rule"]>(id: Id) =>
  ({
    id,
    severity: "warning",
    on: [["forwardHeaders"], ["extraHeaders"]],
    find(facts, tell) {
      for (const { path, misnamed } of misnamedIn(facts))
        if (misnamed.rule === id) tell(path, misnamed.fault, misnamed.repair, misnamed.edit)
    }
  }) as const satisfies SpecRule

/** About the names of carried fields. */
export const carriedNameWarnings = [
  misnamed("name.unknown"),
  misnamed("name.unprefixed"),
  misnamed("name.internal"),
  misnamed("name.undocumented")
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
