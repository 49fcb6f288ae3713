import { expect, test } from "vitest"
import { comparable } from "./plain-spec.ts"

// Found by the fuzzer: `Array.prototype.map` calls the `constructor` of its array.
test("an array with a constructor of its own is compared by its items", () => {
  expect(comparable(Object.assign(["a", { b: undefined }], { constructor: true }))).toEqual(["a", {}])
})
