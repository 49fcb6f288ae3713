// The tool sends every valid spec of a tenant with a label. The specs come from @portspec/core/testing: every kind of route,
// every field, every form of credential, and edge cases of each.

import { check, compile, type RequestSpec } from "@portspec/core"
import { almostSpec, comparable, specArbitrary } from "@portspec/core/testing"
import * as fc from "fast-check"
import { expect, test } from "vitest"
import { specOf, type Tenant } from "./tenant-spec.ts"

// The same cases in every run, so only a code change makes a test fail.
fc.configureGlobal({ seed: 20_261_126 })

const tenants = fc.record({
  id: fc.stringMatching(/^[a-z][a-z0-9-]{0,30}$/),
  plan: fc.constantFrom<Tenant["plan"]>("free", "paid")
})
const errorsIn = (spec: unknown) => check(spec).filter(({ severity }) => severity === "error")

test("a valid spec of a tenant stays valid with its label", () => {
  fc.assert(
    fc.property(tenants, specArbitrary(), (tenant, own) => {
      expect(errorsIn(specOf(tenant, own))).toEqual([])
    })
  )
})

test("a request has the label of its tenant, whatever metadata the tenant sets", () => {
  fc.assert(
    fc.property(tenants, specArbitrary(), (tenant, own) => {
      const fields = compile(
        specOf(tenant, { ...own, metadata: { ...own.metadata, tenant: "somebody-else" } })
      )
      expect(JSON.parse(fields["x-portkey-metadata"] ?? "{}")).toMatchObject({ tenant: tenant.id })
    })
  )
})

/** A spec without the keys that the tool sets. */
const untouched = ({ metadata, requestTimeout, ...others }: RequestSpec): unknown =>
  comparable(others as RequestSpec)

test("the rest of the tenant's spec does not change", () => {
  fc.assert(
    fc.property(tenants, specArbitrary(), (tenant, own) => {
      expect(untouched(specOf(tenant, own))).toEqual(untouched(own))
    })
  )
})

test("errors in the tenant's route stay errors", () => {
  fc.assert(
    fc.property(tenants, almostSpec, (tenant, own) => {
      const isOfRoute = errorsIn(own).some(({ path }) => path[0] === "route")
      if (isOfRoute) expect(errorsIn(specOf(tenant, own as RequestSpec))).not.toEqual([])
    })
  )
})
