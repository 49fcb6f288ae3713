import { compile, explain, type RequestSpec } from "@portspec/core"
import { expect } from "vitest"
import { leavesOf } from "../../../core/src/explain/leaves.ts"
import { test } from "../gateway/gateway-test.ts"
import type { Recording } from "../gateway/recording-upstream.ts"
import { chatBody, send } from "../gateway/send.ts"
import { type Rest, type Sketch, targetOf, withProviders } from "./through-gateway.ts"

// The provider of a leaf receives what the plan says: body, forwarded fields, host.

const openSource = { gateway: "open-source" } as const
const callerFields = { "x-one": "1", "x-two": "2" }

/** Makes every leaf of a fallback fail, and returns the calls of each, oldest first. */
async function callsTo(
  spec: RequestSpec,
  leaves: number,
  recording: Recording,
  targets: ReadonlyArray<string>
) {
  for (const target of targets) recording.plan(target, [{ status: 500 }])
  const headers = { ...compile(spec, openSource), ...callerFields }
  await (await send(recording, headers, { body: chatBody(recording, { temperature: 1 }) })).body?.cancel()
  expect(recording.requests()).toHaveLength(leaves)
  return recording.requests()
}

const fallback = (targets: ReadonlyArray<Sketch>, node: Sketch = {}): Sketch => ({
  strategy: { mode: "fallback" },
  targets,
  ...node
})

test.for<[string, Sketch, Rest?]>([
  [
    "override_params merge key by key",
    fallback(
      [
        {},
        { override_params: { response_format: { b: 2 }, temperature: 0 } },
        fallback([{ override_params: { seed: 9 } }], { override_params: { top_p: 1 } })
      ],
      { override_params: { response_format: { a: 1 }, seed: 7 } }
    )
  ],
  [
    "forward_headers are inherited, replaced, and switched off",
    fallback([{}, { forward_headers: ["X-Two"] }, { forward_headers: [] }], { forward_headers: ["x-one"] })
  ],
  [
    "the names in the field apply to every target",
    fallback([{}, { forward_headers: ["x-two"] }], { forward_headers: ["x-two"] }),
    { forwardHeaders: ["x-one"] }
  ]
])("%s", async ([, sketch, rest = {}], { recording }) => {
  const config = withProviders(sketch, recording)
  const spec = { ...rest, route: { config } }
  const leaves = leavesOf(explain(spec, openSource))
  const targets = leaves.map(({ path }) => targetOf(path))
  const calls = await callsTo(spec, leaves.length, recording, targets)
  for (const [index, leaf] of leaves.entries()) {
    const call = calls[index]
    expect(call?.target).toBe(targets[index])
    const body = JSON.parse(call?.body ?? "")
    for (const { key, value } of leaf.params.overrides) expect(body[key]).toEqual(value)
    const forwarded = Object.keys(callerFields).filter(name => name in (call?.headers ?? {}))
    expect(forwarded).toEqual((leaf.forwardHeaders?.value ?? []).map(name => name.toLowerCase()))
  }
})

test("a target inherits the custom host unless it has its own", async ({ recording }) => {
  const leaf = { provider: "openai", api_key: "sk-test" }
  const own = recording.customHost("own")
  const targets = [leaf, { ...leaf, custom_host: own }]
  const config = {
    strategy: { mode: "fallback" as const },
    custom_host: recording.customHost("parent"),
    targets
  }
  const spec = { route: { config } }
  const hosts = leavesOf(explain(spec, openSource)).map(({ customHost }) => customHost?.value)
  const calls = await callsTo(spec, 2, recording, ["parent", "own"])
  expect(calls.map(({ url }) => url.replace("/chat/completions", ""))).toEqual(hosts)
})

test("a target does not inherit strict_open_ai_compliance, and false takes precedence in field and config", async ({
  recording
}) => {
  // OpenAI's format has no content blocks like Claude's.
  const leaf = (target: string) => ({
    provider: "anthropic",
    api_key: "sk",
    custom_host: recording.customHost(target)
  })
  const strategy = { mode: "single" as const }
  const config = (parent: object, own: object) => ({
    strategy,
    ...parent,
    targets: [{ ...leaf("claude"), ...own }]
  })
  const [lenient, strict] = [{ strict_open_ai_compliance: false }, { strict_open_ai_compliance: true }]
  for (const [parent, own, field] of [
    [{}, {}, {}],
    [lenient, {}, {}],
    [{}, lenient, {}],
    [{}, lenient, { strictOpenAiCompliance: true }],
    [{}, strict, { strictOpenAiCompliance: false }]
  ] as const) {
    const spec = { ...field, route: { config: config(parent, own) } }
    const [planned] = leavesOf(explain(spec, openSource))
    const answer = await send(recording, compile(spec, openSource))
    expect((await answer.text()).includes("content_blocks")).toBe(
      planned?.strictOpenAiCompliance.value === false
    )
  }
})

test("a provider without targets is reported as config, with its settings and the credential of the field", async ({
  recording
}) => {
  const customHost = recording.customHost("openai")
  // The custom host in the field overrides the config's.
  const custom_host = recording.customHost("unused")
  const config = { request_timeout: 200, override_params: { seed: 7 }, custom_host }
  for (const settings of [{}, { config }]) {
    const spec: RequestSpec = { route: { provider: "openai", auth: "sk-route", customHost, ...settings } }
    const [leaf] = leavesOf(explain(spec, openSource))
    recording.plan("openai", [{ delayMs: 500 }])
    const answer = await send(recording, compile(spec, openSource))
    await answer.body?.cancel()
    expect(answer.headers.get("x-portkey-last-used-option-index")).toBe(leaf?.path)
    expect(answer.status).toBe(leaf?.timeoutMs === undefined ? 200 : 408)
    const { target, headers, body } = recording.requests().at(-1) ?? {}
    expect(target).toBe("openai")
    expect(leaf).toMatchObject({ customHost: { value: customHost }, credential: "authorization header" })
    expect(headers?.authorization).toBe("Bearer sk-route")
    expect(JSON.parse(body ?? "").seed).toBe(leaf?.params.overrides.find(({ key }) => key === "seed")?.value)
  }
})
