import { expect, test } from "vitest"
import { checkConfig } from "../../compile/check-config.ts"
import { choosing, hosted, issuesOf } from "../../compile/issues.fixture.ts"
import { targetKeys } from "../../rows/config/tree.ts"

test("keys in places that the gateway does not read get a warning", () => {
  expect(issuesOf({ ...hosted, on_status_codes: [429] })).toMatchInlineSnapshot(`
    "warning: on_status_codes is read only in a strategy and in a retry
      Write it into "strategy". (config.codes-unread)"
  `)
  const strict = { ...choosing({ mode: "fallback" }, hosted, hosted), strict_open_ai_compliance: false }
  expect(issuesOf(strict)).toMatchInlineSnapshot(`
    "warning: strict_open_ai_compliance is beside targets, which do not inherit it
      Write it into each target. (config.strict-on-strategy)"
  `)
  expect(issuesOf({ ...hosted, azure_model_name: "gpt-4o" })).toMatchInlineSnapshot(`
    "warning: azure_model_name is never read
      Write "override_params": { "model": … }. (config.key-unread)"
  `)
})

test("keys of the first config version get an error", () => {
  expect(issuesOf({ mode: "single", options: [{ provider: "openai" }] })).toMatchInlineSnapshot(`
    "error: mode is of an old config version, so the gateway answers 400
      Write "strategy": { "mode": … } and "targets": […]. (shape.legacy-config)"
  `)
})

test("internal keys of the gateway get an error", () => {
  expect(issuesOf({ ...hosted, id: "x", isOpen: true })).toMatchInlineSnapshot(`
    "error: id is an internal key of the gateway
      Leave it out. (shape.internal-key)
    error: isOpen is an internal key of the gateway
      Leave it out. (shape.internal-key)"
  `)
})

test("keys that have another name or another place get a repair", () => {
  const config = {
    ...hosted,
    azure_resource_name: "r",
    metadata: {},
    model: "gpt-4o",
    Authorization: "Bearer k",
    oracle_key_passphrase: "p"
  }
  expect(issuesOf(config)).toMatchInlineSnapshot(`
    "error: azure_resource_name is not a key of a config, so the gateway ignores or refuses it
      Did you mean resource_name? (shape.unknown-key)
    error: metadata is not a key of a config, so the gateway ignores or refuses it
      Send it as x-portkey-metadata. (shape.unknown-key)
    error: model is not a key of a config, so the gateway ignores or refuses it
      Write it as override_params.model. (shape.unknown-key)
    error: Authorization is not a key of a config, so the gateway ignores or refuses it
      Did you mean api_key? (shape.unknown-key)
    error: oracle_key_passphrase is not a key of a config, so the gateway ignores or refuses it
      Decrypt the key, and leave it out. (shape.unknown-key)
    warning: Authorization is a secret that travels in the config of every request
      Store it in the Model Catalog, and name it: "provider": "@slug". (config.inline-secret)"
  `)
})

test.each(
  Object.keys(targetKeys)
    .filter(key => key.includes("_"))
    .flatMap(key => [
      [key.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase()), key] as const,
      [key.replaceAll("_", "-"), key] as const
    ])
)("the repair of %s is %s", (spelled, key) => {
  const gateway = targetKeys[key]?.only ?? "hosted"
  const issue = checkConfig({ retry: { attempts: 1 }, [spelled]: "x" }, { gateway }).find(
    ({ path }) => path[0] === spelled
  )
  expect(issue).toMatchObject({
    rule: "shape.unknown-key",
    repair: `Did you mean ${key}?`,
    edit: { rename: key }
  })
})
