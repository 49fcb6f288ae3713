// Names of fields that a spec carries or forwards and that are not what they seem to be.

import type { Tell } from "../../grammar/type.ts"
import { words } from "../../issue/words.ts"
import { type Misnamed, misnamedField } from "../../rows/misnamed-field.ts"
import { type Facts, namesToForward, sentRows } from "./facts.ts"
import { meantAmong } from "./forwarded-names.ts"
import type { SpecRule } from "./spec-rule.ts"

const carrying = ["forwardHeaders", "extraHeaders"]

/** Reports the carried names that look like a field of Portkey's, as far as the rule `id` is about them. */
function reportMisnamed(id: Misnamed["rule"], facts: Facts, tell: Tell): void {
  const { carried } = facts.run
  const forwarded = new Set(carried.length === 0 ? [] : namesToForward(facts))
  for (const { name, path } of carried) {
    const found = misnamedField(name)
    // What is forwarded is the provider's to read.
    if (found?.rule === id && !forwarded.has(name)) tell(path, found.fault, found.repair)
  }
}

export const forwardingWarnings = [
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
    id: "forward.absent",
    severity: "warning",
    on: ["forwardHeaders"],
    // A name that nothing sends is skipped silently, and a hyphen is enough. Any other name is not reported: the client
    // may well send a field that the spec only names.
    find(facts, tell) {
      const { carried } = facts.run
      const sent = Array.from(sentRows(facts), ({ row }) => row.field)
      const present = new Set([...sent, ...carried.map(({ name }) => name)])
      const meantBy = meantAmong(present)
      for (const [index, name] of namesToForward(facts).entries()) {
        const meant = meantBy(name)
        if (meant === undefined) continue
        tell(
          ["forwardHeaders", index],
          words`names ${{ field: name }}, which the spec does not send; it sends ${{ field: meant }}`,
          words`Write ${{ field: meant }} in both places.`
        )
      }
    }
  }
] as const satisfies ReadonlyArray<SpecRule>
