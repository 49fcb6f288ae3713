import { expect, test } from "vitest"
import { table } from "./table.ts"

const suites = [
  { name: "fetch", file: "a.test.ts" },
  { name: "axios", file: "b.test.ts" }
]

test("shows the results, and each reason once", () => {
  const streams = "it streams no body"
  const text = table(suites, [
    { runtime: "Node 24", cells: [{ kind: "whole" }, { kind: "fails" }] },
    {
      runtime: "Chromium",
      cells: [
        { kind: "but", reasons: [streams, "it hides redirects"] },
        { kind: "but", reasons: [streams] }
      ]
    },
    { runtime: "workerd", cells: [{ kind: "not run", reason: "it has no sockets" }, { kind: "whole" }] }
  ])
  expect(text).toMatchInlineSnapshot(`
    "|          | fetch                   | axios                 |
    | -------- | ----------------------- | --------------------- |
    | Node 24  | yes                     | FAILS                 |
    | Chromium | yes, but <sup>1 2</sup> | yes, but <sup>1</sup> |
    | workerd  | no <sup>3</sup>         | yes                   |

    1. It streams no body.
    2. It hides redirects.
    3. It has no sockets."
  `)
})
