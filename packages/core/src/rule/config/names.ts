// Names of targets, which conditions refer to (gateway/src/services/conditionalRouter.ts:137-148).

import { mostComparisons } from "../../budget.ts"
import { hasPlainPrototype, isPlainObject } from "../../grammar/plain-object.ts"
import type { Fields, ObjectRule } from "../../grammar/type.ts"
import type { Path } from "../../issue/issue.ts"
import { meantValue } from "../../issue/misspelt.ts"
import { nearMiss } from "../../issue/near-miss.ts"
import { words } from "../../issue/words.ts"
import { targetsOf } from "../../rows/config/node-kind.ts"
import { modesBut } from "../../rows/config/strategy.ts"

/** The modes that never refer to a target by name. */
const withoutNames = modesBut("conditional")

const isText = (name: unknown): boolean => typeof name === "string"

/** The name of a target, of any type. */
const nameOf = (target: unknown): unknown => (hasPlainPrototype(target) ? target.name : undefined)

/** The places in a conditional node that refer to a target by name: the path and the name of each, of any type. */
function* callsOf(node: Fields): Generator<{ readonly path: Path; readonly name: unknown }> {
  const { conditions, default: fallback } = node.strategy as Fields
  if (Array.isArray(conditions)) {
    for (const [index, condition] of conditions.entries())
      if (isPlainObject(condition))
        yield { path: ["strategy", "conditions", index, "then"], name: condition.then }
  }
  if (fallback !== undefined) yield { path: ["strategy", "default"], name: fallback }
}

export const nameErrors = [
  {
    id: "config.unknown-target",
    on: ["targets"],
    of: ["conditional"],
    find(node, tell) {
      const targets = targetsOf(node)
      if (targets === undefined) return
      const names = new Set(Array.from(targets, nameOf).filter(name => typeof name === "string"))
      // Every reference may be compared with every name.
      const budget = { left: mostComparisons }
      for (const { path, name } of callsOf(node)) {
        if (typeof name !== "string" || names.has(name)) continue
        const what = words`is ${{ quoted: name }}, but no target has that name, so its requests fail`
        const other = words`Give a target "name": ${{ quoted: name }}.`
        const { repair, edit } = meantValue(nearMiss(name, names, budget), other)
        tell(path, what, repair, edit)
      }
    }
  },
  {
    id: "config.target-name-twice",
    on: ["targets"],
    of: ["conditional"],
    find(node, tell) {
      const seen = new Set<unknown>()
      for (const [index, target] of (targetsOf(node) ?? []).entries()) {
        const name = nameOf(target)
        if (typeof name === "string" && seen.has(name)) {
          const what = words`is ${{ quoted: name }}, the name of an earlier target, which is chosen`
          tell(["targets", index, "name"], what, "Give each target its own name.")
        }
        seen.add(name)
      }
    }
  }
] as const satisfies ReadonlyArray<ObjectRule>

export const nameWarnings = [
  {
    id: "config.target-unreachable",
    severity: "warning",
    on: ["targets"],
    of: ["conditional"],
    find(node, tell) {
      const { conditions, default: fallback } = node.strategy as Fields
      const calls = [...callsOf(node)].map(call => call.name)
      // A missing value, or one that is not a name, may mean any of them, and has its own error.
      if (!Array.isArray(conditions) || fallback === undefined || !calls.every(isText)) return
      const called = new Set(calls)
      const targets = targetsOf(node) ?? []
      const names = new Set(targets.map(nameOf))
      const unknown = [...called].filter(name => !names.has(name))
      const uncalled = [...targets.entries()].filter(
        ([, target]) => isPlainObject(target) && !called.has(nameOf(target))
      )
      // A name without a target may be meant for one of these: that is one mistake, with its own error.
      const isMeant = (name: unknown): boolean => unknown.length > 0 && name === undefined
      const left = uncalled.filter(([, target]) => !isMeant(nameOf(target)))
      if (left.length <= unknown.length) return
      for (const [index, target] of left) {
        const what =
          nameOf(target) === undefined
            ? "is missing, so no condition can choose the target"
            : "is not named by any condition"
        const repair = "Name it in a condition or as the default, or remove the target."
        tell(["targets", index, "name"], what, repair)
      }
    }
  },
  {
    id: "config.name-unread",
    severity: "warning",
    on: ["targets"],
    of: withoutNames,
    find(node, tell) {
      for (const [index, target] of (targetsOf(node) ?? []).entries()) {
        if (nameOf(target) === undefined) continue
        const repair = "Leave it out, unless it is there for people to read."
        tell(["targets", index, "name"], 'is read only in mode "conditional"', repair)
      }
    }
  }
] as const satisfies ReadonlyArray<ObjectRule>
