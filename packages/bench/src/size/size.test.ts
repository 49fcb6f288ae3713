import { describe, expect, test } from "vitest"
import { bundleOf, gzippedKilobytes, sizeBars } from "./size.ts"

describe.each(sizeBars.filter(bar => bar.must ?? bar.ceiling ?? bar.without))("$name", bar => {
  test("stays below its ceiling and does not contain excluded text", async () => {
    const bundle = await bundleOf(bar.entry)
    const ceiling = bar.ceiling ?? bar.must
    if (ceiling !== undefined) expect(gzippedKilobytes(bundle)).toBeLessThanOrEqual(ceiling)
    for (const text of bar.without ?? []) expect(bundle).not.toContain(text)
  })
})
