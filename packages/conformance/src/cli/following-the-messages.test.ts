// Ten specs with a common mistake. The messages of `portspec check` alone lead to a working request: each repair below
// does exactly what a message says.

import { expect } from "vitest"
import { test } from "../gateway/gateway-test.ts"
import { hasCurl, Workplace } from "./portspec.ts"

interface Mistake {
  readonly what: string
  readonly spec: string
  /** A message, and the change that a reader makes because of it. */
  readonly steps: ReadonlyArray<{ readonly says: string; readonly from: string; readonly to: string }>
}

const right = "route:\n  provider: openai\n  auth: ${OPENAI_API_KEY}\n"

const mistakes: ReadonlyArray<Mistake> = [
  {
    what: "a misspelt provider",
    spec: right.replace("openai", "opnai"),
    steps: [{ says: 'Did you mean "openai"?', from: "opnai", to: "openai" }]
  },
  {
    what: "a misspelt key",
    spec: `${right}requesttimeout: 5000\n`,
    steps: [{ says: "Did you mean requestTimeout?", from: "requesttimeout", to: "requestTimeout" }]
  },
  {
    what: "a missing credential",
    spec: "route:\n  provider: openai\n",
    steps: [
      { says: "Add auth.", from: "provider: openai\n", to: "provider: openai\n  auth: ${OPENAI_API_KEY}\n" }
    ]
  },
  {
    what: "a number in the metadata",
    spec: `${right}metadata:\n  build: 012\n`,
    steps: [{ says: 'Write "12"', from: "012", to: '"12"' }]
  },
  {
    what: "a timeout as text",
    spec: `${right}requestTimeout: "5s"\n`,
    steps: [{ says: "Write a whole number of ms, at least 1.", from: '"5s"', to: "5000" }]
  },
  {
    what: "cache.mode next to the route",
    spec: `${right}cache:\n  mode: simple\n`,
    steps: [
      {
        says: "Write it as route.config.cache.mode.",
        from: "cache:\n  mode: simple\n",
        to: "  config: { cache: { mode: simple } }\n"
      }
    ]
  },
  {
    what: "an unquoted variable in a flow map",
    spec: "route: { provider: openai, auth: ${OPENAI_API_KEY} }\n",
    steps: [
      { says: 'Write "${NAME}" in double quotes', from: "${OPENAI_API_KEY}", to: '"${OPENAI_API_KEY}"' }
    ]
  },
  {
    what: "two routes",
    spec: `${right}  virtualKey: vk-fake\n`,
    steps: [{ says: "virtualKey", from: "  virtualKey: vk-fake\n", to: "" }]
  },
  {
    what: "a repeated key",
    spec: `${right}requestTimeout: 1\nrequestTimeout: 5000\n`,
    steps: [{ says: "Delete one of the two.", from: "requestTimeout: 1\n", to: "" }]
  },
  {
    what: "a misspelt key and provider of a config",
    spec: "route:\n  config:\n    strategy: { mode: fallbak }\n    targets:\n      - provider: opnai\n        api_key: ${OPENAI_API_KEY}\n",
    steps: [
      { says: '"fallback"', from: "fallbak", to: "fallback" },
      { says: '"openai"', from: "opnai", to: "openai" }
    ]
  }
]

test.skipIf(!hasCurl).for(mistakes)("$what (needs curl)", async ({ spec, steps }, { recording }) => {
  using place = new Workplace()
  const gateway = ["--gateway", "open-source"]
  const keys = { OPENAI_API_KEY: "sk-fake-key" }
  let text = spec
  for (const { says, from, to } of steps) {
    place.write("spec.yaml", text)
    const { code, stdout } = await place.portspec(["check", "spec.yaml", ...gateway])
    expect(code, stdout).toBe(1)
    expect(stdout).toContain(says)
    expect(text).toContain(from)
    text = text.replace(from, () => to)
  }
  place.write("spec.yaml", text)
  const checked = await place.portspec(["check", "spec.yaml", ...gateway])
  expect(checked.code, checked.stdout).toBe(0)

  const args = [
    "compile",
    "spec.yaml",
    ...gateway,
    "--format",
    "curl",
    "--url",
    `${recording.baseUrl}/v1`,
    "--model",
    "test-model"
  ]
  const { stdout: command } = await place.portspec(args, keys)
  const sent = await place.shell(`${command.trimEnd()} --silent --fail-with-body`, keys)
  expect(sent.code, sent.stdout + sent.stderr).toBe(0)
  expect(recording.only().headers).toMatchObject({ authorization: "Bearer sk-fake-key" })
})
