// Custom hosts that lead somewhere other than they seem to.

import type { ObjectRule } from "../../grammar/type.ts"
import { nodesAbove } from "../../rows/config/node-kind.ts"
import { doubledVersion, pathFault } from "../../rows/provider/base-path.ts"
import { providerOf } from "../../rows/provider/index.ts"

export const customHostWarnings = [
  {
    id: "config.custom-host-missing",
    severity: "warning",
    on: ["provider"],
    find({ provider }, tell, _allowed, at) {
      if (typeof provider !== "string" || providerOf.get(provider)?.customHost !== "required") return
      for (const above of nodesAbove(at)) if (above.custom_host !== undefined) return
      const what = `is missing, and ${provider} is self-hosted: the gateway has no default base URL for it`
      tell(["custom_host"], what, 'Add "custom_host": "https://…".')
    }
  },
  {
    id: "config.custom-host-path",
    severity: "warning",
    on: ["custom_host"],
    find({ provider: slug, custom_host: host }, tell) {
      if (typeof host !== "string") return
      const fault = pathFault(host, String(slug))
      if (fault !== undefined) tell(["custom_host"], fault.what, fault.repair, fault.edit)
    }
  },
  {
    id: "config.version-doubled",
    severity: "warning",
    on: ["custom_host"],
    find({ provider, custom_host: host }, tell) {
      const fault = doubledVersion(host, provider)
      if (fault !== undefined) tell(["custom_host"], fault.what, fault.repair, fault.edit)
    }
  },
  {
    id: "config.trailing-slash",
    severity: "warning",
    on: ["custom_host"],
    find({ custom_host: host }, tell) {
      if (typeof host !== "string" || !host.endsWith("/") || !URL.canParse(host)) return
      const what = "ends in a slash, which the gateway doubles: //chat/completions"
      tell(["custom_host"], what, "Remove the trailing slash.", { set: host.replace(/\/+$/, "") })
    }
  }
] as const satisfies ReadonlyArray<ObjectRule>
