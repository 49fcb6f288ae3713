import type { TestProject } from "vitest/node"
import { assumeRoleEnv } from "./assume-role-source.ts"
import { startGateway } from "./start-gateway.ts"

declare module "vitest" {
  interface ProvidedContext {
    /** Origin of the one gateway of this run. */
    gatewayOrigin: string
  }
}

/** One gateway for the whole run. Upstreams are per test file: each request names its own by its URL. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const gateway = await startGateway({ env: assumeRoleEnv })
  project.provide("gatewayOrigin", gateway.origin)
  return gateway.stop
}
