// Checks the JSON Schemas with a validator that reads the standard strictly.

import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import { check } from "../compile/check.ts"
import { checkConfig } from "../compile/check-config.ts"
import { isPlainObject } from "../grammar/plain-object.ts"
import { aboutConfigRules } from "../rule/config/about.ts"
import { examplesOf } from "../rule/examples.ts"
import { schemaText } from "./editor.fixture.ts"
import { configJsonSchema, requestSpecJsonSchema } from "./json-documents.ts"
import { validatorOf } from "./validator.fixture.ts"

const gateways = ["hosted", "open-source"] as const
const isError = ({ severity }: { readonly severity: string }): boolean => severity === "error"

const examples = join(import.meta.dirname, "../../../../examples/specs")
const specs = readdirSync(examples).map(
  file => [file, JSON.parse(readFileSync(join(examples, file), "utf8")) as object] as const
)

test("a form can walk the keys of a route without a cast", () => {
  const { properties, $defs } = requestSpecJsonSchema()
  expect(properties?.route?.allOf?.length).toBeGreaterThan(1)
  const bedrock = $defs?.["route-to-bedrock"]
  expect(bedrock?.required).toEqual(["provider", "auth"])
  expect(bedrock?.properties?.region?.description).toContain("AWS region")
})

describe.each(gateways)("for the %s gateway", gateway => {
  const isSpec = validatorOf(requestSpecJsonSchema({ gateway }))
  const isConfig = validatorOf(configJsonSchema({ gateway }))

  test("the function and the file give the same schema", () => {
    const suffix = gateway === "hosted" ? "" : (".open-source" as const)
    expect(JSON.parse(schemaText(`request-spec${suffix}`))).toEqual(requestSpecJsonSchema({ gateway }))
    expect(JSON.parse(schemaText(`config${suffix}`))).toEqual(configJsonSchema({ gateway }))
  })

  test.each(specs)("%s is valid if check finds no error", (_file, spec) => {
    if (gateway === "hosted") expect(check(spec, { gateway }).filter(isError)).toEqual([])
    if (!check(spec, { gateway }).some(isError)) expect(isSpec(spec)).toBe(true)
  })

  test("every example of a config rule is valid if checkConfig finds no error", () => {
    const configs = [...aboutConfigRules.values()]
      .flat()
      .flatMap(examplesOf)
      .flatMap(({ wrong, right }) => [wrong, right])
      .map(config => JSON.parse(JSON.stringify(config)) as unknown)
      .filter(config => !checkConfig(config, { gateway }).some(isError))
    expect(configs.length).toBeGreaterThan(40)
    expect(configs.filter(config => !isConfig(config))).toEqual([])
  })

  test("every key has a description", () => {
    expect(keysWithout("description", requestSpecJsonSchema({ gateway }))).toEqual([])
    expect(keysWithout("description", configJsonSchema({ gateway }))).toEqual([])
  })
})

// --- invalid input -----------------------------------------------------------------------------------------------

const isHostedSpec = validatorOf(requestSpecJsonSchema())
const route = { provider: "openai", auth: "sk-fake" }
const azure = { provider: "azure-openai", deploymentId: "d", apiVersion: "v1", auth: { apiKey: "az-fake" } }

describe.each<readonly [what: string, spec: unknown]>([
  ["a value that is not an object", []],
  ["a missing route", {}],
  ["an empty route", { route: {} }],
  ["an unknown key", { route, tracing: {} }],
  ["a key in snake_case", { route, request_timeout: 5 }],
  ["a key of another provider", { route: { ...route, region: "us-east-1" } }],
  ["an unknown provider", { route: { ...route, provider: "opneai" } }],
  ["two kinds of route", { route: { ...route, virtualKey: "vk-fake" } }],
  ["a missing credential", { route: { provider: "openai" } }],
  ["half a credential", { route: { provider: "bedrock", region: "r", auth: { accessKeyId: "a" } } }],
  ["two credentials", { route: { provider: "bedrock", region: "r", auth: { roleArn: "a", apiKey: "k" } } }],
  ["neither a resource nor a host", { route: azure }],
  ["an empty credential", { route: { ...route, auth: "" } }],
  ["a line break in a field", { route, trace: { id: "a\nb" } }],
  ["a number in quotes", { route, requestTimeout: "3000" }],
  ["a timeout of 0", { route, requestTimeout: 0 }],
  ["a boolean in quotes", { route, debug: "false" }],
  ["a number as a metadata value", { route, metadata: { attempt: 2 } }],
  ["an empty list", { route, sensitiveHeaders: [] }],
  ["a host without a scheme", { route: { ...route, customHost: "llm.example.com" } }],
  ["an invalid traceparent", { route, trace: { traceparent: "00-1-2" } }],
  ["a config that names a provider next to a route", { route: { ...route, config: { provider: "openai" } } }],
  ["an unknown mode", { route: { config: { strategy: { mode: "falback" }, targets: [] } } }],
  ["a retry without attempts", { route: { ...route, config: { retry: {} } } }],
  [
    "a percentage above 100",
    { route: { ...route, config: { cb_config: { failure_threshold_percentage: 101 } } } }
  ]
])("%s", (_what, spec) => {
  test("is refused, as by check", () => {
    expect(isHostedSpec(spec)).toBe(false)
    expect(check(spec).filter(isError)).not.toEqual([])
  })
})

test("resourceName of Azure is not needed next to customHost", () => {
  expect(isHostedSpec({ route: { ...azure, customHost: "https://llm.example.com" } })).toBe(true)
  expect(isHostedSpec({ route: { ...azure, resourceName: "contoso" } })).toBe(true)
})

test("a placeholder is valid as a secret, a slug, an id or a host, because a program fills it in", () => {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: this is a template
  for (const name of ["${NAME}", "{{name}}"]) {
    expect(isHostedSpec({ apiKey: name, route: { provider: name, auth: name, customHost: name } })).toBe(true)
    expect(isHostedSpec({ route: { provider: `@${name}` } })).toBe(true)
    expect(isHostedSpec({ route: { unlistedProvider: name } })).toBe(true)
    expect(isHostedSpec({ route: { config: name } })).toBe(true)
  }
})

test("an absent key may be null, and a file may name its $schema", () => {
  const spec = { $schema: "./request-spec.schema.json", route: { ...route, customHost: null }, trace: null }
  expect(isHostedSpec(spec)).toBe(true)
})

// --- walking a schema ----------------------------------------------------------------------------------------------

interface ObjectSchema {
  readonly properties?: Readonly<Record<string, Readonly<Record<string, unknown>>>>
}

/** Every object in `schema` that is a schema or could be taken for one, except conditions. */
function objectsIn(schema: unknown): ReadonlyArray<ObjectSchema> {
  if (Array.isArray(schema)) return schema.flatMap(objectsIn)
  if (!isPlainObject(schema)) return []
  return [
    schema as ObjectSchema,
    ...Object.entries(schema).flatMap(([key, part]) => (key === "if" || key === "not" ? [] : objectsIn(part)))
  ]
}

const keysWithout = (keyword: string, schema: unknown): ReadonlyArray<string> =>
  objectsIn(schema).flatMap(({ properties }) =>
    isPlainObject(properties)
      ? Object.entries(properties).flatMap(([key, part]) => (keyword in part || "$ref" in part ? [] : [key]))
      : []
  )
