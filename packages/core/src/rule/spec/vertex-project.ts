// Without a project the gateway calls `projects/undefined` (gateway/src/providers/google-vertex-ai/api.ts:20).

import { isAbsent, isPlainObject } from "../../grammar/plain-object.ts"
import { report } from "../../grammar/run.ts"
import type { ErrorRule } from "./facts.ts"

export const vertexProject: ErrorRule = {
  concerns: form => form.provider?.slug === "vertex-ai",
  check: ({ run, route }) => {
    if (!isPlainObject(route.auth)) return
    const { serviceAccount, projectId } = route.auth
    if (!isPlainObject(serviceAccount) || !isAbsent(serviceAccount.project_id) || !isAbsent(projectId)) return
    report(
      run,
      "auth.vertex-project",
      ["route", "auth", "projectId"],
      "route.auth names no Google Cloud project: serviceAccount has no project_id, and projectId is missing",
      "Add projectId, or pass the whole key file."
    )
  }
}
