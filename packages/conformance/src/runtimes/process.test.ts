import { expect, test } from "vitest"
import { inProcess } from "./process.ts"
import { startWitnessServer } from "./witness-server.ts"

test("a suite outside vitest passes, fails and skips as inside", async () => {
  const { stop, ...witnesses } = await startWitnessServer()
  const suite = {
    name: "fixture",
    file: "packages/conformance/src/runtimes/outcomes.fixture.ts",
    only: /pass|fail/
  }
  const outcomes = await inProcess(process.execPath)(suite, witnesses).finally(stop)
  expect(
    outcomes.map(({ titles, status, message = "" }) => [status, titles.join(" > "), message.split("\n")[0]])
  ).toMatchInlineSnapshot(`
    [
      [
        "passed",
        "group > passes",
        "",
      ],
      [
        "failed",
        "group > fails at a matcher",
        "AssertionError: expected { a: [ 1, 'text' ] } to match object { a: [ 1, StringMatching /other/ ] }",
      ],
      [
        "failed",
        "group > fails by an error",
        "TypeError: it broke",
      ],
      [
        "skipped",
        "group > skipped, and passes",
        "",
      ],
      [
        "passed",
        "group > inner one > passes for one",
        "",
      ],
      [
        "passed",
        "group > inner two > passes for two",
        "",
      ],
      [
        "passed",
        "passes when everything ran in order",
        "",
      ],
    ]
  `)
})
