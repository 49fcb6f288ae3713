// Writes the guide for users of portkey-ai. With --check it writes nothing and reports whether the guide is stale.

import { writeDerived } from "../../core/scripts/derived-files.ts"
import { fromPortkeyAiPage } from "./from-portkey-ai-page.ts"

writeDerived(new Map([["docs/guide/from-portkey-ai.md", fromPortkeyAiPage()]]))
