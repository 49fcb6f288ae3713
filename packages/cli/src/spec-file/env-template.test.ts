// Node reads the file of variables back correctly.

import { parseEnv } from "node:util"
import fc from "fast-check"
import { expect, test } from "vitest"
import { envTemplate } from "./env-template.ts"

test("Node reads any secret back from the file, and a secret that cannot be quoted is left out with a note", () => {
  const secret = fc.oneof(
    fc.string(),
    fc
      .array(fc.constantFrom("'", '"', "`", "\\n", "\n", "#", " ", "$", "a", "=", "\\"), { maxLength: 8 })
      .map(parts => parts.join(""))
  )
  fc.assert(
    fc.property(fc.array(secret, { maxLength: 4 }), secrets => {
      const variables = new Map(secrets.map((text, index) => [`NAME_${index}`, text]))
      const file = envTemplate(variables, true)
      const read = parseEnv(file)
      for (const [name, text] of variables) {
        if (file.includes(`${name}= # has quotes`)) expect(text).toMatch(/['"`\\\r]/)
        else expect(read[name]).toBe(text)
      }
    }),
    { numRuns: 1000, seed: 17 }
  )
})

test("the file contains no secret without --reveal", () => {
  expect(
    envTemplate(
      new Map([
        ["A", "sk-fake"],
        ["B", undefined]
      ]),
      false
    )
  ).toBe("A=\nB=\n")
})
