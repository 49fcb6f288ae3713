// How much memory is in use after a garbage collection.

import { setFlagsFromString } from "node:v8"
import { runInNewContext } from "node:vm"

setFlagsFromString("--expose-gc")
const collect: () => void = runInNewContext("gc")

/** In MB, after a collection. */
export function heapMB(): number {
  collect()
  collect()
  return process.memoryUsage().heapUsed / 2 ** 20
}
