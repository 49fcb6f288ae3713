// The escape hatch is for slugs that the table lacks.

import { quote } from "../../issue/issue.ts"
import { providerOf } from "../../table/provider/index.ts"
import { report } from "../../table/run.ts"
import type { ErrorRule } from "../rule.ts"

export const listedProvider: ErrorRule = {
  concerns: form => form.kind === "unlisted",
  check: ({ run, route }) => {
    const slug = route.unlistedProvider
    if (typeof slug !== "string" || !providerOf.has(slug)) return
    report(
      run,
      "route.listed-provider",
      ["route", "unlistedProvider"],
      `route.unlistedProvider is ${quote(slug)}, which the table lists and could check`,
      `Write provider: ${quote(slug)}.`
    )
  }
}
