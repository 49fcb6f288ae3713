// Which keys of a spec count as absent, and when the spec itself is returned.

import { expect, test } from "vitest"
import { withoutAbsent } from "./without-absent.ts"

test("a spec without absent keys, and a value that is not a spec, is returned itself", () => {
  const spec = { route: { provider: "openai", auth: "k-fake" }, trace: { id: "t" } }
  expect(withoutAbsent(spec)).toBe(spec)
  expect(withoutAbsent("openai")).toBe("openai")
})

test("null and undefined are absent in every group, down to the deepest key", () => {
  const auth = { entra: { clientId: "c", clientSecret: "s-fake", tenantId: null } }
  const spec = { debug: undefined, cache: { namespace: null }, route: { provider: "azure-openai", auth } }
  expect(withoutAbsent(spec)).toStrictEqual({
    cache: {},
    route: { provider: "azure-openai", auth: { entra: { clientId: "c", clientSecret: "s-fake" } } }
  })
})

test("null is a value in a config and in metadata", () => {
  const config = { provider: "openai", override_params: { stop: null } }
  const spec = { debug: null, route: { config }, metadata: { team: null } }
  expect(withoutAbsent(spec)).toStrictEqual({ route: { config }, metadata: { team: null } })
})

test("null deeper than the deepest spec key belongs to a document and is kept", () => {
  const spec = { route: { config: { override_params: { tool: { choice: null } } } } }
  expect(withoutAbsent(spec)).toBe(spec)
})

test("a spec with more values than the search limit is copied", () => {
  const large = (keys: number): object => ({
    metadata: Object.fromEntries(Array.from({ length: keys }, (_, index) => [`k${index}`, "v"]))
  })
  const [searched, copied] = [large(990), large(1000)]
  expect(withoutAbsent(searched)).toBe(searched)
  expect(withoutAbsent(copied)).not.toBe(copied)
  expect(withoutAbsent(copied)).toStrictEqual(copied)
})
