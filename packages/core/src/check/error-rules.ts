// Rules about several parts of a spec that can keep it from compiling.

import { authorization } from "./rule/authorization.ts"
import { azureAnthropic } from "./rule/azure-anthropic.ts"
import { listedProvider } from "./rule/listed-provider.ts"
import { routeGateway } from "./rule/route-gateway.ts"
import { vertexProject } from "./rule/vertex-project.ts"
import type { Facts, Rule } from "./rule.ts"

const errorRules: ReadonlyArray<Rule> = [
  routeGateway,
  listedProvider,
  authorization,
  vertexProject,
  azureAnthropic
]

export function applyErrorRules(facts: Facts): void {
  for (const rule of errorRules) rule(facts)
}
