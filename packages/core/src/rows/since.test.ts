import { expect, test } from "vitest"
import { since } from "./since.ts"
import { table } from "./table.ts"

test("each field with a version is in the table, and only the hosted gateway reads it", () => {
  for (const [field, version] of since) {
    const rows = table.filter(row => row.field === field)
    expect(rows.map(row => row.since)).toContain(version)
    expect(version).toMatch(/^2\.\d+\.\d+$/)
    expect(rows.filter(row => row.readBy === "open-source")).toEqual([])
  }
})
