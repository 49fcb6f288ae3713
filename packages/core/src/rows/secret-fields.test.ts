import { expect, test } from "vitest"
import { secretFieldNames } from "./secret-fields.ts"
import { table } from "./table.ts"

test("the names that are written out are those of the secret rows, under every alias", () => {
  const secret = table.filter(row => row.secret).flatMap(({ field, aliases }) => [field, ...aliases])
  expect([...secretFieldNames].sort()).toEqual([...new Set(secret)].sort())
})
