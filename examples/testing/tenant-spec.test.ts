// Whatever a tenant brings, the tool sends it, labelled. The specs come from @portspec/core/testing: every kind of route, every
// field, every form of credential, and what is awkward in each.

import { check, compile, type RequestSpec } from "@portspec/core"
import { almostSpec, comparable, specArbitrary } from "@portspec/core/testing"
import * as fc from "fast-check"
import { expect, test } from "vitest"
import { specOf, type Tenant } from "./tenant-spec.ts"

// The same cases in every run, so that only a change makes a test fail.
fc.configureGlobal({ seed: 20_261_126 })

const tenants = fc.record({
  id: fc.stringMatching(/^[a-z][a-z0-9-]{0,30}$/),
  plan: fc.constantFrom<Tenant["plan"]>("free", "paid")
})
const errorsIn = (spec: unknown) => check(spec).filter(({ severity }) => severity === "error")

test("what a tenant may send, he may still send with his label on it", () => {
  fc.assert(
    fc.property(tenants, specArbitrary(), (tenant, own) => {
      expect(errorsIn(specOf(tenant, own))).toEqual([])
    })
  )
})

test("a request is labelled as its tenant's, whatever he writes into his metadata", () => {
  fc.assert(
    fc.property(tenants, specArbitrary(), (tenant, own) => {
      const fields = compile(
        specOf(tenant, { ...own, metadata: { ...own.metadata, tenant: "somebody-else" } })
      )
      expect(JSON.parse(fields["x-portkey-metadata"] ?? "{}")).toMatchObject({ tenant: tenant.id })
    })
  )
})

/** All of a spec but what the tool sets. */
const untouched = ({ metadata, requestTimeout, ...others }: RequestSpec): unknown =>
  comparable(others as RequestSpec)

test("nothing else of his spec changes", () => {
  fc.assert(
    fc.property(tenants, specArbitrary(), (tenant, own) => {
      expect(untouched(specOf(tenant, own))).toEqual(untouched(own))
    })
  )
})

test("what is wrong with his route, the tool does not hide", () => {
  fc.assert(
    fc.property(tenants, almostSpec, (tenant, own) => {
      const isOfRoute = errorsIn(own).some(({ path }) => path[0] === "route")
      if (isOfRoute) expect(errorsIn(specOf(tenant, own as RequestSpec))).not.toEqual([])
    })
  )
})
