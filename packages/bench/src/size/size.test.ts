import { describe, expect, test } from "vitest"
import { bundleOf, gzippedKilobytes, sizeBars } from "./size.ts"

describe.each(sizeBars.filter(bar => bar.must !== undefined || bar.without !== undefined))("$name", bar => {
  test("stays under its ceiling and without what it must not hold", async () => {
    const bundle = await bundleOf(bar.entry)
    if (bar.must !== undefined) expect(gzippedKilobytes(bundle)).toBeLessThanOrEqual(bar.must)
    for (const text of bar.without ?? []) expect(bundle).not.toContain(text)
  })
})
