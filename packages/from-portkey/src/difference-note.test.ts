// The note on each difference. Only these snapshots contain the complete sentences.

import { formatIssue } from "@portspec/core"
import * as Redacted from "effect/Redacted"
import { describe, expect, test } from "vitest"
import { type DifferenceRule, differences } from "./difference.ts"
import { fromPortkeyOptions } from "./from-portkey-options.ts"

const openai = { provider: "openai", Authorization: "Bearer sk-fake", strictOpenAiCompliance: true }
const seen = new Set<string>()

/** The notes on options next to a provider, its key and the one option whose absence has a note. */
function told(options: object): string {
  const { notes } = fromPortkeyOptions({ ...openai, ...options })
  for (const { rule } of notes) seen.add(rule)
  return notes.length === 0 ? "nothing" : notes.map(formatIssue).join("\n")
}

test("options that the SDK sends identically get no notes", () => {
  expect(
    told({
      apiKey: "pk-fake",
      traceID: "t",
      metadata: { _user: "u" },
      requestTimeout: 3000,
      cacheForceRefresh: true,
      customHost: "https://llm.example.com/v1",
      forwardHeaders: ["x-tenant"],
      "x-tenant": "acme",
      config: { retry: { attempts: 3 } }
    })
  ).toBe("nothing")
})

describe("sent under another name", () => {
  test("a spelling that the gateway drops", () => {
    expect(told({ strictOpenaiCompliance: false, strictOpenAiCompliance: undefined })).toMatchInlineSnapshot(`
      "warning: strictOpenaiCompliance, which the SDK sends as x-portkey-strict-openai-compliance, is sent as x-portkey-strict-open-ai-compliance: the gateway reads one spelling of each field, and drops the others
        Write it as strictOpenAiCompliance. (sdk.spelling)"
    `)
  })

  test("a Python spelling", () => {
    expect(told({ trace_id: "t" })).toMatchInlineSnapshot(`
      "warning: trace_id, which the SDK for JavaScript, unlike Python's, sends as x-portkey-trace_id, is sent as x-portkey-trace-id: the gateway reads one spelling of each field, and drops the others
        Write it as trace.id. (sdk.spelling)"
    `)
  })

  test("a misspelling in Portkey's documentation", () => {
    expect(told({ reqiestTimeout: 3000 })).toMatchInlineSnapshot(`
      "warning: reqiestTimeout, which the SDK sends as x-portkey-reqiest-timeout, is sent as x-portkey-request-timeout: Portkey's documents misspell the option, and the gateway drops the field that it becomes
        Write it as requestTimeout. (sdk.typo)"
    `)
  })

  test("a doubled prefix", () => {
    expect(told({ portkeyBeta: "managed-agents-2025" })).toMatchInlineSnapshot(`
      "warning: portkeyBeta, which the SDK sends as x-portkey-portkey-beta, is sent as x-portkey-beta: the SDK adds the prefix itself, and the gateway reads no field that has it twice
        Write it as beta. (sdk.portkey-beta)"
    `)
  })

  test("a missing prefix", () => {
    expect(told({ provider: "@sagemaker-prod", sagemakerTargetModel: "m" })).toMatchInlineSnapshot(`
      "warning: sagemakerTargetModel, which the SDK sends as x-portkey-sagemaker-target-model, is sent as x-portkey-amzn-sagemaker-target-model: the gateway's names begin with Amazon's own prefix, amzn
        Write it as route.providerOptions.amznSagemakerTargetModel. (sdk.sagemaker-name)
      warning: Authorization, which the SDK sends as authorization, is taken for the Portkey API key, since x-portkey-api-key is missing
        Send the key as apiKey: both work. (auth.portkey-key)"
    `)
  })

  test("a forwarded name that the SDK changes", () => {
    expect(told({ forwardHeaders: ["X-User-Id"], "X-User-Id": "7" })).toMatchInlineSnapshot(`
      "warning: forwardHeaders, which the SDK sends as x-portkey-forward-headers, is sent in another form: the gateway finds a field to forward by its real name, in the list and on the request alike
        Write the real names with their values, such as forwardHeaders: { "x-user-id": value }. (sdk.forward-names)
      warning: options["X-User-Id"], which the SDK sends as -x--user--id, is sent as x-user-id: the gateway finds a field to forward by its real name, in the list and on the request alike
        Write forwardHeaders: { "x-user-id": value }, which names the field and sends it. (sdk.forward-names)"
    `)
  })

  test("a Portkey option in forwardHeaders", () => {
    expect(told({ forwardHeaders: ["debug"], debug: true })).toMatchInlineSnapshot(`
      "warning: debug, which the SDK sends as debug, is sent as x-portkey-debug: it is Portkey's own, though forwardHeaders has its name: the provider must not get it
        Remove it from forwardHeaders. (sdk.forward-portkey)"
    `)
  })

  test("a misspelt forwardHeaders record keeps its values", () => {
    expect(told({ forward_headers: { "x-user-id": "7" } })).toMatchInlineSnapshot(`
      "warning: forward_headers, which the SDK for JavaScript, unlike Python's, sends as x-portkey-forward_headers, is sent as x-portkey-forward-headers: the gateway reads one spelling of each field, and drops the others
        Write it as forwardHeaders. (sdk.spelling)
      warning: forward_headers, which the SDK for JavaScript, unlike Python's, sends as x-portkey-forward_headers, is sent in another form: the gateway finds a field to forward by its real name, in the list and on the request alike
        Write the real names with their values, such as forwardHeaders: { "x-user-id": value }. (sdk.forward-names)
      warning: forward_headers["x-user-id"] is sent as x-user-id: the gateway finds a field to forward by its real name, in the list and on the request alike
        Write forwardHeaders: { "x-user-id": value }, which names the field and sends it. (sdk.forward-names)"
    `)
  })
})

describe("sent in another form", () => {
  test("a list", () => {
    expect(told({ sensitiveHeaders: ["x-a", "x-b"] })).toMatchInlineSnapshot(`
      "warning: sensitiveHeaders, which the SDK sends as x-portkey-sensitive-headers, is sent in another form: the gateway only splits it at commas, and treats brackets, quotes and spaces as part of a name
        Write an array of the names; Portspec puts commas between them. (sdk.list)"
    `)
  })

  test("a list written as JSON", () => {
    expect(told({ beta: '["a","b"]' })).toMatchInlineSnapshot(`
      "warning: beta, which the SDK sends as x-portkey-beta, is sent in another form: the gateway only splits it at commas, and treats brackets, quotes and spaces as part of a name
        Write an array of the names; Portspec puts commas between them. (sdk.list)"
    `)
  })

  test("characters outside ASCII", () => {
    expect(told({ metadata: { team: "Zürich" } })).toMatchInlineSnapshot(`
      "warning: metadata, which the SDK sends as x-portkey-metadata, is sent in another form: it is the same JSON without spaces, in ASCII: a header field cannot contain other characters
        Leave it as it is: it means the same to the gateway. (sdk.json)"
    `)
  })

  test("a config as text", () => {
    expect(told({ config: '{ "retry": { "attempts": 3 } }' })).toMatchInlineSnapshot(`
      "warning: config, which the SDK sends as x-portkey-config, is sent in another form: it is the same JSON without spaces, in ASCII: a header field cannot contain other characters
        Leave it as it is: it means the same to the gateway. (sdk.json)"
    `)
  })

  test("metadata that is not text", () => {
    expect(told({ metadata: { count: 3, none: null } })).toMatchInlineSnapshot(`
      "warning: metadata, which the SDK sends as x-portkey-metadata, is sent in another form: the gateway treats its values as text: a number never equals the text of a routing condition
        Write the values of metadata as text, such as { count: "3" }. (sdk.metadata-text)"
    `)
  })

  test("a bare token", () => {
    expect(told({ Authorization: "sk-fake" })).toMatchInlineSnapshot(`
      "warning: Authorization, which the SDK sends as authorization, is sent in another form: the gateway removes exactly Bearer and one space, and adds its own
        Write the bare token as route.auth. (sdk.bearer)"
    `)
  })

  test("a trailing slash", () => {
    expect(told({ customHost: "https://llm.example.com/v1/" })).toMatchInlineSnapshot(`
      "warning: customHost, which the SDK sends as x-portkey-custom-host, is sent in another form: the slash at its end would occur twice in the path
        Write it as route.customHost. (sdk.trailing-slash)"
    `)
  })

  test("a key with line breaks", () => {
    expect(
      told({
        provider: "@oracle-prod",
        oraclePrivateKey: "-----BEGIN PRIVATE KEY-----\nZmFrZQ==\n-----END PRIVATE KEY-----\n"
      })
    ).toMatchInlineSnapshot(`
      "warning: oraclePrivateKey, which the SDK sends as x-portkey-oracle-private-key, is sent in another form: a header field cannot contain line breaks, and the key does not need them
        Write it as route.providerOptions.oraclePrivateKey. (sdk.pem)
      warning: Authorization, which the SDK sends as authorization, is taken for the Portkey API key, since x-portkey-api-key is missing
        Send the key as apiKey: both work. (auth.portkey-key)"
    `)
  })

  test("a word other than true", () => {
    expect(told({ cacheForceRefresh: "yes" })).toMatchInlineSnapshot(`
      "warning: cacheForceRefresh, which the SDK sends as x-portkey-cache-force-refresh, is left out: the hosted gateway looks for the word true
        Leave it out, or write true. (field.dead)"
    `)
  })
})

describe("left out", () => {
  test("an unknown option", () => {
    expect(told({ colour: "red" })).toMatchInlineSnapshot(`
      "warning: colour, which the SDK sends as x-portkey-colour, is left out: no gateway is known to read such a field
        Leave it out, or, if your gateway reads it, write extraHeaders: { "x-portkey-colour": value }. (sdk.unknown-option)"
    `)
  })

  test("a misspelt option", () => {
    expect(told({ awsRegoin: "eu-west-1" })).toMatchInlineSnapshot(`
      "warning: awsRegoin, which the SDK sends as x-portkey-aws-regoin, is left out: no gateway is known to read such a field
        Did you mean awsRegion? (sdk.unknown-option)"
    `)
  })

  test("an option of the HTTP client", () => {
    expect(told({ baseURL: "https://gateway.example.com/v1" })).toMatchInlineSnapshot(`
      "warning: baseURL, which the SDK sends as x-portkey-base-u-r-l, is left out: it concerns only the client on your side
        Give it to the client or transport that sends the request. (sdk.local-option)"
    `)
  })

  test("an option of the SDK itself", () => {
    expect(told({ dangerouslyAllowBrowser: true })).toMatchInlineSnapshot(`
      "warning: dangerouslyAllowBrowser, which the SDK sends as x-portkey-dangerously-allow-browser, is left out: an SDK wrote it about itself
        Leave it out: the SDK sets it. (name.sdk)"
    `)
  })

  test("false where presence counts", () => {
    expect(told({ cacheForceRefresh: false })).toMatchInlineSnapshot(`
      "warning: cacheForceRefresh, which the SDK sends as x-portkey-cache-force-refresh, is left out: the open-source gateway refreshes the cache whenever the field is present, whatever its value
        Write cache: { forceRefresh: true }, or leave it out. (sdk.force-refresh)"
    `)
  })

  test("a number without meaning", () => {
    expect(told({ requestTimeout: 0 })).toMatchInlineSnapshot(`
      "warning: requestTimeout, which the SDK sends as x-portkey-request-timeout, is left out: it has no usable value, and an empty field would still arrive
        Leave it out, or write one. (sdk.no-value)"
    `)
  })

  test("a function", () => {
    expect(told({ traceID: () => "t" })).toMatchInlineSnapshot(`
      "warning: traceID, which the SDK sends as x-portkey-trace-id, is left out: it has no usable value, and an empty field would still arrive
        Leave it out, or write one. (sdk.no-value)"
    `)
  })

  test("the second of two options with one meaning", () => {
    expect(told({ traceID: "one", trace_id: "other" })).toMatchInlineSnapshot(`
      "warning: trace_id, which the SDK for JavaScript, unlike Python's, sends as x-portkey-trace_id, is left out: another option means the same field
        Keep one of the two. (sdk.given-twice)"
    `)
  })

  test("a field of another provider", () => {
    expect(told({ awsRegion: "eu-west-1" })).toMatchInlineSnapshot(`
      "warning: awsRegion, which the SDK sends as x-portkey-aws-region, is left out: the gateway does not read it for a route that uses provider "openai"
        Leave it out. (field.dead)"
    `)
  })

  test("a provider next to a config that names one", () => {
    expect(
      told({
        config: { strategy: { mode: "single" }, targets: [{ provider: "openai", api_key: "sk-fake" }] }
      })
    ).toMatchInlineSnapshot(`
      "warning: Authorization, which the SDK sends as authorization, is taken for the Portkey API key, since x-portkey-api-key is missing
        Send the key as apiKey: both work. (auth.portkey-key)
      warning: provider, which the SDK sends as x-portkey-provider, is left out. It is not read: x-portkey-config names its own providers, and the gateway then reads it alone
        Leave it out. (field.dead)"
    `)
  })

  test("a slug and an overwritten key next to a config that names a provider", () => {
    const config = { provider: "anthropic", api_key: "sk-ant-fake" }
    expect(
      told({ provider: "@prod", Authorization: undefined, config, anthropicBeta: "a-beta" })
    ).toMatchInlineSnapshot(`
      "warning: provider, which the SDK sends as x-portkey-provider, is left out. It does not choose the provider, because the config names its own; but where this slug has a host of its own, the gateway calls it with the credential of the config
        Leave it out. (config.slug-beside)
      warning: anthropicBeta, which the SDK sends as x-portkey-anthropic-beta, is left out. It sets anthropic_beta of this config
        Make the config the only target of "strategy": { "mode": "single" }, and write anthropic_beta into it. (config.key-overwritten)"
    `)
  })

  test("a deprecated option", () => {
    expect(told({ mode: "proxy" })).toMatchInlineSnapshot(`
      "warning: mode, which the SDK sends as x-portkey-mode, is left out: no gateway reads it any more
        Name the provider in provider. (name.deprecated)"
    `)
  })

  test("an unused option", () => {
    expect(told({ azureEndpointName: "prod" })).toMatchInlineSnapshot(`
      "warning: azureEndpointName, which the SDK sends as x-portkey-azure-endpoint-name, is left out: the gateway parses it and never uses it
        Send azureFoundryUrl. (name.unused)"
    `)
  })

  test("an invalid traceparent", () => {
    expect(told({ traceparent: "0" })).toMatchInlineSnapshot(`
      "warning: traceparent, which the SDK sends as x-portkey-traceparent, is not a W3C traceparent, so the gateway ignores it
        Write it as your tracer does: version, trace id, parent id and flags in lower-case hex. (field.traceparent)"
    `)
  })

  test("an invalid value of a field that only one gateway reads", () => {
    expect(told({ provider: "mistral-ai", mistralFimCompletion: "soon" })).toMatchInlineSnapshot(`
      "warning: mistralFimCompletion, which the SDK sends as x-portkey-mistral-fim-completion, is left out: the hosted gateway does not read it, and its value is not valid for the open-source gateway
        Leave it out, or send the request to the other gateway. (gateway.field-unread)"
    `)
  })

  test("guardrails, which the hosted gateway deletes", () => {
    const guardrails = [{ "default.contains": { operator: "none", words: ["x"] } }]
    expect(told({ defaultInputGuardrails: guardrails })).toMatchInlineSnapshot(`
      "warning: defaultInputGuardrails, which the SDK sends as x-portkey-default-input-guardrails, is left out: the hosted gateway deletes it
        Write the guardrails into a config, as "before_request_hooks" or "after_request_hooks". (gateway.field-lost)"
    `)
  })

  test("an undocumented option", () => {
    expect(told({ modelsEndpoint: "models" })).toMatchInlineSnapshot(`
      "warning: modelsEndpoint, which the SDK sends as x-portkey-models-endpoint, is left out: its values are not documented
        Send fetchIntegratedModels: true. (name.undocumented)"
    `)
  })
})

describe("nested headers", () => {
  test("with a Portkey field", () => {
    expect(told({ defaultHeaders: { "x-portkey-trace-id": "t" } })).toMatchInlineSnapshot(`
      "warning: defaultHeaders, which the SDK sends as x-portkey-default-headers, is not sent: nothing unpacks it, so its fields are taken one by one
        Write Portkey's fields as keys of the spec, and the rest as extraHeaders. (sdk.nested-headers)"
    `)
  })

  test("without the prefix", () => {
    expect(told({ headers: { metadata: "{}" } })).toMatchInlineSnapshot(`
      "warning: headers, which the SDK sends as x-portkey-headers, is not sent: nothing unpacks it, so its fields are taken one by one
        Write Portkey's fields as keys of the spec, and the rest as extraHeaders. (sdk.nested-headers)
      warning: headers.metadata is sent as it is: the field lacks its prefix, so no gateway reads it; the spec keeps it in extraHeaders
        Send metadata. (name.unprefixed)"
    `)
  })

  test("with a field newer than the table", () => {
    expect(told({ headers: { "x-portkey-newer": "1" } })).toMatchInlineSnapshot(`
      "warning: headers, which the SDK sends as x-portkey-headers, is not sent: nothing unpacks it, so its fields are taken one by one
        Write Portkey's fields as keys of the spec, and the rest as extraHeaders. (sdk.nested-headers)
      warning: headers["x-portkey-newer"] is sent as it is: no Portkey field has that name, so the spec keeps it in extraHeaders
        Leave it out, unless your gateway is newer than this table. (name.unknown)"
    `)
  })

  test("with a field of the HTTP client", () => {
    expect(told({ headers: { "Content-Type": "text/plain" } })).toMatchInlineSnapshot(`
      "warning: headers, which the SDK sends as x-portkey-headers, is not sent: nothing unpacks it, so its fields are taken one by one
        Write Portkey's fields as keys of the spec, and the rest as extraHeaders. (sdk.nested-headers)
      warning: headers["Content-Type"] is left out: the HTTP client sets it itself
        Leave it out. (sdk.transport-field)"
    `)
  })

  test("with a native credential field", () => {
    expect(
      told({ provider: "anthropic", Authorization: undefined, headers: { "x-api-key": "sk-ant-fake" } })
    ).toMatchInlineSnapshot(`
      "warning: headers, which the SDK sends as x-portkey-headers, is not sent: nothing unpacks it, so its fields are taken one by one
        Write Portkey's fields as keys of the spec, and the rest as extraHeaders. (sdk.nested-headers)
      warning: headers["x-api-key"] is sent as authorization: the gateway reads the field instead of another, for some providers
        Write it as route.auth. (field.alias)"
    `)
  })

  test("with Azure's api-key field, which the gateway does not read", () => {
    expect(told({ headers: { "api-key": "az-fake" } })).toMatchInlineSnapshot(`
      "warning: headers, which the SDK sends as x-portkey-headers, is not sent: nothing unpacks it, so its fields are taken one by one
        Write Portkey's fields as keys of the spec, and the rest as extraHeaders. (sdk.nested-headers)
      warning: headers["api-key"] is left out: the gateway parses it and never uses it
        Send it as authorization: Bearer <key>. (name.unused)"
    `)
  })
})

describe("kept although invalid, so that compile refuses it", () => {
  test("metadata in single quotes", () => {
    expect(told({ metadata: "{'team':'search'}" })).toMatchInlineSnapshot(`
      "warning: metadata, which the SDK sends as x-portkey-metadata, is written with single quotes, which is not JSON
        Write JSON, with double quotes: json.dumps in Python, JSON.stringify in JavaScript. (field.unreadable)"
    `)
  })

  test("a timeout with a unit", () => {
    expect(told({ requestTimeout: "3s" })).toMatchInlineSnapshot(`
      "warning: requestTimeout, which the SDK sends as x-portkey-request-timeout, is not a positive whole number
        Write digits only, without a unit. (field.unreadable)"
    `)
  })

  test("a boolean in capitals", () => {
    expect(told({ strictOpenAiCompliance: "TRUE" })).toMatchInlineSnapshot(`
      "warning: strictOpenAiCompliance, which the SDK sends as x-portkey-strict-open-ai-compliance, is neither "true" nor "false"
        Write one of those, in lower case. (field.unreadable)"
    `)
  })

  test("a missing key", () => {
    expect(told({ Authorization: undefined })).toMatchInlineSnapshot(`
      "warning: Authorization is missing: without it the gateway sends the text undefined, or refuses the request
        Write it as route.auth, or write { fromClient: true } there if the client adds it, as OpenAI's client adds its apiKey. (sdk.missing)"
    `)
  })

  test("a missing deployment", () => {
    expect(
      told({ provider: "azure-openai", azureResourceName: "r", azureApiVersion: "2024-10-21" })
    ).toMatchInlineSnapshot(`
      "warning: azureDeploymentId is missing: without it the gateway sends the text undefined, or refuses the request
        Write it as route.deploymentId. (sdk.missing)"
    `)
  })
})

test("the default that new Portkey sends", () => {
  expect(told({ strictOpenAiCompliance: undefined })).toMatchInlineSnapshot(`
    "warning: strictOpenAiCompliance is not sent: new Portkey(…) sends false if the option is absent, createHeaders(…) sends nothing, and the gateway then treats it as true
      Write strictOpenAiCompliance: false to keep what new Portkey(…) did, or null to send nothing. (sdk.strict-default)"
  `)
  expect(told({ strictOpenAiCompliance: null })).toBe("nothing")
  expect(
    told({ strictOpenAiCompliance: undefined, headers: { "x-portkey-strict-open-ai-compliance": "true" } })
  ).not.toContain("sdk.strict-default")
})

describe("regressions that the property test found", () => {
  test("a forwardHeaders list that is left out forwards no names", () => {
    const notes = told({ forwardHeaders: ["x-a"], forward_headers: ["X-User-Id"], xUserId: "7" })
    expect(notes).toContain("xUserId, which the SDK sends as x-portkey-x-user-id, is left out")
  })

  test("a function is not read as forwardHeaders", () => {
    const notes = told({ forwardHeaders: ["X-User-Id"], xUserId: "7", "forward-headers": () => "x-b" })
    expect(notes).toContain("is sent as x-user-id")
  })

  test("a forwardHeaders record that is left out sends no values", () => {
    expect(told({ forwardHeaders: ["x-a"], forward_headers: { "x-b": "1" } })).not.toContain("is sent as x-b")
  })

  test("characters outside ASCII get a note in a config that only one gateway accepts", () => {
    expect(told({ config: { default_params: { "\u00a0": [] } } })).toContain("sdk.json")
  })

  test("an option takes precedence over a nested header of the same field", () => {
    const options = { ...openai, traceID: "one", headers: { "x-portkey-trace-id": "other" } }
    const { spec, notes } = fromPortkeyOptions(options)
    expect(spec.trace).toEqual({ id: "one" })
    expect(notes.map(({ rule, path }) => [rule, ...path])).toContainEqual([
      "sdk.given-twice",
      "headers",
      "x-portkey-trace-id"
    ])
  })

  test("headers without values get a note if the SDK sends them", () => {
    expect(told({ headers: { "x-a": null } })).toContain("sdk.nested-headers")
  })

  test("0 among nested headers is sent as 0", () => {
    const { spec } = fromPortkeyOptions({ ...openai, headers: { "x-count": 0 } })
    expect(Redacted.value(spec.extraHeaders?.["x-count"] as Redacted.Redacted<string>)).toBe("0")
  })

  test("several values of a nested header are joined with commas, and an object is sent as JSON", () => {
    const { spec } = fromPortkeyOptions({ ...openai, headers: { "x-list": ["1", 2], "x-object": { a: 1 } } })
    const texts = Object.values(spec.extraHeaders ?? {}).map(value => Redacted.value(value as never))
    expect(texts).toEqual(["1, 2", '{"a":1}'])
  })

  test("a function among headers is not sent", () => {
    expect(told({ forward_headers: { "x-a": () => "1", "x-b": "2" } })).not.toContain("x-a")
  })

  test("a credential in another scheme is forwarded unchanged", () => {
    const notes = told({ Authorization: "Basic ZmFrZTpmYWtl", forwardHeaders: ["authorization"] })
    expect(notes).toBe("nothing")
  })

  test("a note does not say that an option is sent if it is left out", () => {
    expect(told({ contentType: "text/plain", aws_region: "eu-west-1" })).not.toContain("is sent as")
    expect(told({ retry_count: 3, azure_model_name: "m" })).not.toContain("is sent as")
  })
})

test("the tests above cover every rule", () => {
  const rules = Object.keys(differences) as ReadonlyArray<DifferenceRule>
  expect(rules.filter(rule => !seen.has(rule))).toEqual([])
})
