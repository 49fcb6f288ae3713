// Routes that only one of the gateways can serve.

import { report } from "../../grammar/run.ts"
import type { ErrorRule } from "./facts.ts"

export const routeGateway: ErrorRule = {
  // A saved config id is refused where it is read, and once is enough.
  concerns: form => form.only !== undefined && form.kind !== "saved-config",
  check: ({ run, layout }) => {
    const { form } = layout
    if (form.only === run.gateway) return
    report(
      run,
      "gateway.route",
      ["route"],
      `route goes by ${form.name}, which only the ${form.only} gateway can serve; the ${run.gateway} one answers ${form.provider === undefined ? 400 : "400 or 500"}`,
      'Name a provider that it serves, with its credential, for example { provider: "openai", auth }.'
    )
  }
}
