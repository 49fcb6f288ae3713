// About the rules of custom hosts.

import type { AboutRules } from "../../grammar/about.ts"
import type { customHostWarnings } from "./custom-host.ts"
import { hosted } from "./example-nodes.ts"

export const aboutCustomHost: AboutRules<(typeof customHostWarnings)[number]> = {
  "config.custom-host-missing": {
    known: { "open-source": { observed: "src/providers/ollama/api.ts" } },
    wrong: { provider: "ollama" },
    right: { provider: "ollama", custom_host: "https://llm.example.com" }
  },
  "config.custom-host-path": {
    known: { "open-source": { observed: "src/providers/openai/api.ts" } },
    wrong: { ...hosted, custom_host: "https://llm.example.com/v1/chat/completions" },
    right: { ...hosted, custom_host: "https://llm.example.com/v1" }
  },
  "config.version-doubled": {
    known: { "open-source": { observed: "src/providers/ollama/api.ts" } },
    wrong: { provider: "ollama", custom_host: "https://llm.example.com/v1" },
    right: { provider: "ollama", custom_host: "https://llm.example.com" }
  },
  "config.trailing-slash": {
    known: { "open-source": { observed: "src/handlers/handlerUtils.ts:120-140" } },
    wrong: { ...hosted, custom_host: "https://llm.example.com/" },
    right: { ...hosted, custom_host: "https://llm.example.com" }
  }
}
