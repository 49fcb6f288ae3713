// The paths of fields in specs with each kind of route, complete or not.

import type { RequestSpec } from "@portspec/core"
import { describe, expect, test } from "vitest"
import { Places } from "./place-in-spec.ts"

const placesOf = (route: object): Places => new Places({ route } as RequestSpec)
const pathIn = (route: object, field: string): string => placesOf(route).pathOf(field).join(".")

describe("the path of a field depends on the route", () => {
  test.each<[string, object, string, string]>([
    ["a provider", { provider: "bedrock" }, "x-portkey-aws-region", "route.region"],
    ["another provider", { provider: "openai" }, "x-portkey-aws-region", "extraHeaders.x-portkey-aws-region"],
    ["a slug", { provider: "@a" }, "x-portkey-aws-region", "route.providerOptions.awsRegion"],
    ["an unlisted provider", { unlistedProvider: "a" }, "x-portkey-provider", "route.unlistedProvider"],
    ["a virtual key", { virtualKey: "a" }, "x-portkey-virtual-key", "route.virtualKey"],
    ["a provider", { provider: "openai" }, "x-portkey-virtual-key", "extraHeaders.x-portkey-virtual-key"],
    ["a saved config", { config: "pc-1" }, "x-portkey-config", "route.config"],
    ["a config that names its providers", { config: { provider: "a" } }, "x-portkey-config", "route.config"],
    ["the API key", { routedBy: "api-key" }, "x-portkey-provider", "extraHeaders.x-portkey-provider"],
    ["any", { routedBy: "model" }, "x-portkey-trace-id", "trace.id"]
  ])("%s %j: %s", (_, route, field, path) => {
    expect(pathIn(route, field)).toBe(path)
  })
})

test("an incomplete route has the rows of its kind", () => {
  const kinds = [
    [{ config: { provider: "a" } }, "inline-config"],
    [{ config: "pc-1" }, "saved-config"],
    [{}, "saved-config"],
    [{ routedBy: "model" }, "routed-by"],
    [{ provider: "@a", config: "pc-1" }, "catalog"],
    [{ provider: "openai", config: { retry: { attempts: 1 } } }, "provider"]
  ] as const
  for (const [route, kind] of kinds) expect(placesOf(route).get("x-portkey-config")?.route).toBe(kind)
})

test("among the credential forms of a field, the one in the spec is used, or else the first", () => {
  const pathFor = (auth: object): string =>
    pathIn({ provider: "azure-openai", resourceName: "r", auth }, "x-portkey-azure-entra-tenant-id")
  expect(pathFor({ entraFederated: { tenantId: "t" } })).toBe("route.auth.entraFederated.tenantId")
  expect(pathFor({ entra: { tenantId: "t" } })).toBe("route.auth.entra.tenantId")
  expect(pathFor({ entraFederated: { clientId: "c" } })).toBe("route.auth.entra.tenantId")
})

test("a field is found by its alias unless it has its own row", () => {
  const anthropic = placesOf({ provider: "anthropic" })
  expect(anthropic.get("x-api-key")).toBe(anthropic.get("authorization"))
  expect(anthropic.get("authorization")?.path).toEqual(["route", "auth"])
  expect(anthropic.get("x-newer")).toBeUndefined()
})
