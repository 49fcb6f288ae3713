import { expect, test } from "vitest"
import { startBar, timeStarts } from "./start-up.ts"

test("the command line starts within twice its bar, even on a busy machine", () => {
  for (const { name, ratio } of timeStarts(5)) expect(ratio, name).toBeLessThan(2 * startBar)
})
