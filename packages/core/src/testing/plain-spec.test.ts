import { expect, test } from "vitest"
import { comparable } from "./plain-spec.ts"

// Found by the fuzzer: `Array.prototype.map` calls the `constructor` of its array.
test("comparable ignores a constructor property of an array", () => {
  expect(comparable(Object.assign(["a", { b: undefined }], { constructor: true }))).toEqual(["a", {}])
})
