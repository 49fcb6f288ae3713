// Issues about the choice of a variant.

import { isAbsent, isPlainObject } from "../grammar/plain-object.ts"
import type { RowTree } from "../grammar/row.ts"
import { type Run, tell } from "../grammar/run.ts"
import type { Fields } from "../grammar/type.ts"
import { kindOf, type Path } from "../issue/issue.ts"
import { reportUnknownKey } from "./key-issues.ts"
import type { KeysEncoder } from "./slots.ts"

/** One variant. */
export interface Form {
  /** Its required keys. */
  readonly needed: ReadonlyArray<string>
  /** Whether it has a field of its own. A credential that is not in the spec has none. */
  readonly sends: boolean
  readonly encode: KeysEncoder
}

export interface Forms {
  readonly all: ReadonlyArray<Form>
  /** For each key, the only form that has it. Keys of several forms decide nothing and are left out. */
  readonly ofKey: ReadonlyMap<string, Form>
  /** The nodes of all forms. */
  readonly known: RowTree
  /** Whether a plain string is allowed too. */
  readonly plain: boolean
}

export function reportNone(value: unknown, { all, known, plain }: Forms, run: Run, path: Path): void {
  if (isPlainObject(value)) {
    for (const key of Object.keys(value)) {
      if (!isAbsent(value[key]) && !Object.hasOwn(known, key)) reportUnknownKey(key, known, value, run, path)
    }
  }
  // A credential that is not in the spec is the exception, and a caller who wrote something else hardly meant it.
  const usual = plain ? all.filter(form => form.sends) : all
  const ways = usual.map(form => `{ ${form.needed.join(", ")} }`)
  const what = `is ${isPlainObject(value) ? "none of its forms" : kindOf(value)}`
  const repair = `Write ${(plain ? ["a string", ...ways] : ways).join(", or ")}.`
  tell(run, { rule: "shape.no-variant", path, what, repair })
}

export function reportMixed(value: Fields, { ofKey }: Forms, run: Run, path: Path): void {
  const given = Object.keys(value).filter(key => ofKey.has(key) && !isAbsent(value[key]))
  const what = `mixes ${given.join(", ")}, but the gateway uses only some`
  tell(run, { rule: "shape.mixed-variants", path, what, repair: "Keep one." })
}
