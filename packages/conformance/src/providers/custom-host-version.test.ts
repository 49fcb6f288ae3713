// A custom host that ends in `/v1` is right for most providers, and wrong if the gateway's own path has a version:
// check warns about exactly those providers.

import { check } from "@portspec/core"
import { expect, test } from "vitest"
import type { Expectation } from "./expectation.ts"
import { expectations } from "./expectations.ts"
import { specOf } from "./route-values.ts"

// The first row of a slug is the usual one; a row with `when` is for one model or one credential.
const usual = new Map<string, Expectation>()
for (const each of expectations) if (!usual.has(each.slug)) usual.set(each.slug, each)

test.for([...usual.values()])(
  "$slug: check warns about /v1 in a custom host exactly if the path has a version",
  each => {
    const [path = ""] = each.path.split("?")
    const hasVersion = path.split("/").some(part => /^(v\d\w*|\{apiVersion\})$/.test(part))
    const issues = check(specOf(each.slug, { customHost: "https://llm.example.com/v1" }))
    expect(issues.some(({ rule }) => rule === "custom-host.version-doubled")).toBe(hasVersion)
  }
)
