// Without a project the gateway calls `projects/undefined` (gateway/src/providers/google-vertex-ai/api.ts:20).

import { report } from "../../table/compilation.ts"
import { isPlainObject } from "../../table/plain-object.ts"
import type { Rule } from "../rule.ts"

export const vertexProject: Rule = ({ run, route }) => {
  if (route.provider !== "vertex-ai" || !isPlainObject(route.auth)) return
  const { serviceAccount, projectId } = route.auth
  if (!isPlainObject(serviceAccount) || serviceAccount.project_id !== undefined || projectId !== undefined)
    return
  report(
    run,
    "auth.vertex-project",
    ["route", "auth", "projectId"],
    "route.auth names no Google Cloud project: serviceAccount has no project_id, and projectId is missing",
    "Add projectId, or pass the whole key file."
  )
}
