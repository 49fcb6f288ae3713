// Advice about a config document: what works otherwise than it looks. `compile` never loads it; `check` calls it once the
// document has been checked for errors.

import type { Path } from "../../issue/issue.ts"
import { isPlainObject } from "../../table/plain-object.ts"
import type { Run } from "../../table/run.ts"
import { newWalk, type Place, placeIn, type Walk } from "../../table/walk.ts"
import { node } from "../node-shape.ts"
import { concerns } from "../object-shape.ts"
import { parameters } from "../parameters-shape.ts"
import type { Fields, Rows, Shape } from "../shape.ts"
import type { ConfigUse } from "../write-document.ts"
import { adviseOnDocument } from "./document.ts"
import { adviseOnSecret } from "./inline-secret.ts"
import { shapeAdvice } from "./shapes.ts"
import { valueAdvice } from "./values.ts"

// What stands in such a document may go on for ever.
const notWhole: ReadonlySet<string> = new Set([
  "shape.unreadable",
  "shape.cycle",
  "shape.too-deep",
  "shape.too-large"
])

/** Reports to `run` what is doubtful about `config`, which stands at `path` and of which all errors are reported. */
export function adviseOnConfig(config: unknown, run: Run, path: Path, use: ConfigUse): void {
  if (run.issues.some(({ rule }) => notWhole.has(rule))) return
  try {
    if (!isPlainObject(config)) return
    const advice = new Advice(newWalk(run, path))
    advice.visit(config, node, undefined, "")
    if (use !== "settings") adviseOnDocument(config, advice.walk, placeIn(undefined, "", config))
  } catch {
    // A getter that let the checks for errors look, and throws now: what is no error to `compile` is none to `check`.
  }
}

/** One pass over one document, down the shapes of its grammar. */
class Advice {
  readonly walk: Walk
  #secretTold = false

  constructor(walk: Walk) {
    this.walk = walk
  }

  // Counts nothing and looks for no cycle: the walk that looked for errors came to its end.
  /** Advises on `value`, which may be anything. */
  visit(value: unknown, shape: Shape, above: Place | undefined, key: string | number): void {
    const { form } = shape
    valueAdvice[form.is]?.(value, this.walk, above, key)
    this.#secretTold ||= adviseOnSecret(form, value, this.walk, above, key)
    switch (form.is) {
      case "target":
        return this.visit(value, node, above, key)
      case "list":
        return this.#visitItems(value, form.of, above, key)
      case "object":
      case "guardrail":
        return this.#visitKeys(value, shape, form.rows, above, key)
    }
  }

  #visitItems(items: unknown, of: Shape, above: Place | undefined, key: string | number): void {
    if (!Array.isArray(items)) return
    const at = placeIn(above, key, items)
    for (let index = 0; index < items.length; index++) this.visit(items[index], of, at, index)
  }

  #visitKeys(value: unknown, shape: Shape, rows: Rows, above: Place | undefined, key: string | number): void {
    if (!isPlainObject(value)) return
    const at = placeIn(above, key, value)
    for (const name of Object.keys(value)) {
      const row = Object.hasOwn(rows, name) ? rows[name]?.shape : undefined
      const of = row ?? (shape.form.is === "guardrail" ? parameters : undefined)
      if (of !== undefined && value[name] !== undefined) this.visit(value[name], of, at, name)
    }
    this.#apply(shape, value, at)
  }

  #apply(shape: Shape, value: Fields, at: Place): void {
    for (const rules of shapeAdvice.get(shape) ?? []) {
      for (const rule of rules) {
        if (!concerns(rule, this.walk.run.gateway)) continue
        if (rule.on === undefined || value[rule.on] !== undefined) rule.check(value, this.walk, at, rule.id)
      }
    }
  }
}
