// An option that only one function has, in addition to those of every function.

import { type CompileOptions, unreadableOptions } from "./gateway-kind.ts"
import { isPlainObject } from "./plain-object.ts"
import { type Run, tell } from "./run.ts"

/**
 * The value of the option `name`, which may be anything. If a getter or proxy throws, the value is `undefined`, and `run`
 * reports that the options cannot be read, once: `run` is new and may have reported it already.
 */
export function ownOption<Options extends CompileOptions, Name extends keyof Options>(
  options: Options | undefined,
  name: Name,
  run: Run
): Options[Name] | undefined {
  try {
    return isPlainObject(options) ? options[name] : undefined
  } catch {
    return run.issues.length > 0
      ? undefined
      : tell(run, { rule: "shape.option", path: [], ...unreadableOptions })
  }
}
