// Rules about several parts of a spec that can keep it from compiling.

import type { RouteForm } from "../../rows/route-rows.ts"
import { authorization } from "./authorization.ts"
import { azureAnthropic } from "./azure-anthropic.ts"
import type { ErrorRule, Rule } from "./facts.ts"
import { forwardedKeys } from "./forwarded-keys.ts"
import { routeGateway } from "./route-gateway.ts"
import { vertexProject } from "./vertex-project.ts"

const errorRules: ReadonlyArray<ErrorRule> = [
  routeGateway,
  authorization,
  forwardedKeys,
  vertexProject,
  azureAnthropic
]

const rulesOfForm: Array<ReadonlyArray<Rule> | undefined> = []

/** The rules that concern a kind of route. */
export function errorRulesOf(form: RouteForm): ReadonlyArray<Rule> {
  const known = rulesOfForm[form.index]
  if (known !== undefined) return known
  const rules = errorRules.filter(({ concerns }) => concerns(form)).map(({ check }) => check)
  rulesOfForm[form.index] = rules
  return rules
}
