// The curl command that the command line prints works: a shell and curl send it through the gateway.

import { expect } from "vitest"
import { test } from "../gateway/gateway-test.ts"
import { hasCurl, Workplace } from "./portspec.ts"

const spec = `route:
  provider: openai
  auth: \${OPENAI_API_KEY}
  organization: org-fake
metadata: { _user: "it's \\"quoted\\", \`ticked\`, $HOME and zürich" }
forwardHeaders:
  x-tenant: \${TENANT}
`

const keys = { OPENAI_API_KEY: "sk-fake'odd'$key", TENANT: 'a\'b "c" $d \\ `e`' }

/** The arguments that print the spec as a curl command; the URL follows. */
const toCurl = ["compile", "spec.yaml", "--gateway", "open-source", "--format", "curl", "--url"]

test.skipIf(!hasCurl)(
  "the printed curl command sends the fields, with secrets revealed or from shell variables (needs curl)",
  async ({ recording }) => {
    using place = new Workplace()
    place.write("spec.yaml", spec)
    const url = `${recording.baseUrl}/v1`
    const args = [...toCurl, url, "--model", "test-model"]
    for (const flags of [["--reveal"], []]) {
      const printed = await place.portspec([...args, ...flags], keys)
      expect(printed.code, printed.stderr).toBe(0)
      const { code, stdout, stderr } = await place.shell(
        `${printed.stdout.trimEnd()} --silent --fail-with-body`,
        keys
      )
      expect(code, stdout + stderr).toBe(0)
      expect(JSON.parse(stdout)).toHaveProperty("choices")
    }
    expect(recording.requests()).toHaveLength(2)
    for (const { headers } of recording.requests()) {
      expect(headers).toMatchObject({
        authorization: `Bearer ${keys.OPENAI_API_KEY}`,
        "openai-organization": "org-fake",
        "x-tenant": keys.TENANT
      })
    }
  }
)

// A file of variables cannot contain a text with every kind of quote; the program reports that.
const inFile = { ...keys, TENANT: 'a\'b "c" $d \\' }

test.skipIf(!hasCurl)(
  "portspec parse reads the printed curl command back as the same spec (needs curl)",
  async ({ recording }) => {
    using place = new Workplace()
    place.write("spec.yaml", spec)
    const compiled = ["--gateway", "open-source", "--format", "json", "--reveal"]
    const args = [...toCurl, recording.baseUrl, "--reveal"]
    place.write("request.sh", (await place.portspec(args, inFile)).stdout)
    const parsed = await place.portspec([
      "parse",
      "request.sh",
      "--gateway",
      "open-source",
      "--env-template",
      ".env",
      "--reveal"
    ])
    place.write("again.yaml", parsed.stdout)
    const once = await place.portspec(["compile", "spec.yaml", ...compiled], inFile)
    expect(parsed.code, parsed.stderr).toBe(0)
    const again = await place.portspec(["compile", "again.yaml", "--env-file", ".env", ...compiled])
    expect(again.code, again.stderr).toBe(0)
    expect(JSON.parse(again.stdout)).toEqual(JSON.parse(once.stdout))
  }
)
