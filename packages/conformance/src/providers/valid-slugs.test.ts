// The real gateway accepts exactly the slugs in core's table.

import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import { dirname, join } from "node:path"
import { check, compile, type RequestSpec } from "@portspec/core"
import { expect } from "vitest"
import { test } from "../gateway/gateway-test.ts"
import type { Recording } from "../gateway/recording-upstream.ts"
import { send } from "../gateway/send.ts"
import { acceptedButUnserved } from "./expectations.ts"
import { providersOf } from "./table-providers.ts"

const gatewayFile = join(
  dirname(createRequire(import.meta.url).resolve("@portkey-ai/gateway/package.json")),
  "build/start-server.js"
)

/** Every text in the gateway's own file that could be a slug: its list of providers is somewhere among them. */
function slugLikeTexts(): ReadonlyArray<string> {
  const texts = readFileSync(gatewayFile, "utf8").matchAll(/"([a-z0-9][a-z0-9-]{1,30})"/g)
  return [...new Set(Array.from(texts, ([, text = ""]) => text))]
}

/** Runs only the gateway's validator: it checks the provider first, and the invalid config then ends the request. */
async function isAccepted(recording: Recording, slug: string): Promise<boolean> {
  const answer = await send(recording, { "x-portkey-provider": slug, "x-portkey-config": "{" })
  const text = await answer.text()
  expect(text).toMatch(/Invalid (provider|config) passed/)
  return text.includes("Invalid config passed")
}

test("the gateway accepts exactly the providers of the table", async ({ recording }) => {
  const candidates = slugLikeTexts()
  expect(candidates.length).toBeGreaterThan(400)
  const verdicts = await Promise.all(candidates.map(slug => isAccepted(recording, slug)))
  const accepted = candidates.filter((_, index) => verdicts[index])
  expect(accepted.sort()).toEqual([...providersOf("open-source"), ...acceptedButUnserved].sort())
  expect(recording.requests()).toEqual([])
})

test.for(acceptedButUnserved)(
  "the gateway accepts %s and then fails, so check refuses it",
  async (slug, { recording }) => {
    const auth = "fake-token"
    const spec = {
      apiKey: "pk-fake",
      route: { provider: slug, auth, ...(slug === "cortex" && { snowflakeAccount: "fake-account" }) }
    }
    const issues = check(spec as RequestSpec, { gateway: "open-source" })
    expect(issues).toMatchObject([{ rule: "gateway.route", severity: "error" }])

    const answer = await send(recording, compile(spec as RequestSpec))
    expect(answer.status).toBe(500)
    expect(await answer.text()).toContain(`Provider ${slug} not found`)
    expect(recording.requests()).toEqual([])
  }
)

test.for(providersOf("hosted").filter(slug => !providersOf("open-source").includes(slug)))(
  "the open-source gateway refuses %s, as check does",
  async (slug, { recording }) => {
    const answer = await send(recording, { "x-portkey-provider": slug, authorization: "Bearer fake-token" })
    expect(answer.status).toBe(acceptedButUnserved.includes(slug) ? 500 : 400)
    expect(recording.requests()).toEqual([])
  }
)
