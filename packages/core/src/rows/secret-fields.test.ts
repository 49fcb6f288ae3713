import { expect, test } from "vitest"
import { secretFieldNames } from "./secret-fields.ts"
import { table } from "./table.ts"

test("secretFieldNames lists the fields of all secret rows, with every alias", () => {
  const secret = table.filter(row => row.secret).flatMap(({ field, aliases }) => [field, ...aliases])
  expect([...secretFieldNames].sort()).toEqual([...new Set(secret)].sort())
})
