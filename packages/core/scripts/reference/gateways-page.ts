// docs/reference/gateways.md: what only one of the two gateways accepts, from the rows.

import { providers } from "../../src/rows/provider/index.ts"
import { routeForms } from "../../src/rows/route-rows.ts"
import { keysOfOneGateway } from "./config-keys-page.ts"
import type { DocumentedRow } from "./documented-rows.ts"
import { readersOf } from "./field-words.ts"
import { fieldsOf } from "./fields-page.ts"
import { codes, list, page, table } from "./text.ts"

const gateways = ["hosted", "open-source"] as const

/** Routes that do not name a provider in the table. */
const routeWords: Readonly<Record<string, string>> = {
  catalog: 'a slug of the Model Catalog, `{ provider: "@slug" }`',
  "virtual-key": "a virtual key, `{ virtualKey }`",
  "saved-config": 'a saved config, `{ config: "pc-…" }`',
  "inline-config": "a config in the request, `{ config: { … } }`",
  "routed-by": "routing by the body or the API key, `{ routedBy }`",
  unlisted: "a provider that this library does not know, `{ unlistedProvider }`"
}

export function gatewaysPage(documented: ReadonlyArray<DocumentedRow>): string {
  const fields = fieldsOf(documented).map(field => ({ name: field[0].row.field, readers: readersOf(field) }))
  const keys = keysOfOneGateway()
  const only = (gateway: string) => ({
    routes: routeForms().filter(form => form.kind !== "provider" && form.only === gateway),
    providers: providers.filter(provider => provider.only === gateway),
    fields: fields.filter(({ readers }) => readers === gateway),
    keys: keys.filter(key => key.only === gateway)
  })
  const [hosted, openSource] = gateways.map(only)
  const rowOf = (what: string, said: (of: ReturnType<typeof only>) => string): ReadonlyArray<string> => [
    what,
    ...[hosted, openSource].map(of => (of === undefined ? "" : said(of) || "none"))
  ]
  return page(
    "Hosted and self-hosted",
    'There are two gateways. Portkey runs the hosted one, at `https://api.portkey.ai/v1`. You run the open-source one yourself. They read different fields, so each function takes `{ gateway: "hosted" }`, the default, or `{ gateway: "open-source" }`, and the command line takes `--gateway`. If only one gateway supports something, Portspec reports an error or a warning for the other, and never drops a field silently.',
    list([
      "**The hosted gateway** identifies you by `apiKey`, stores credentials and configs for you, and writes logs.",
      "**The open-source gateway** knows only the request itself, so the request carries the credential."
    ]),
    "## What only one of them accepts",
    table(
      ["", "Hosted only", "Open-source only"],
      [
        rowOf("Routes", of => of.routes.map(({ kind }) => routeWords[kind] ?? kind).join("\n")),
        rowOf("Providers", of => codes(of.providers.map(({ slug }) => slug))),
        rowOf("Header fields", of => codes(of.fields.map(({ name }) => name))),
        rowOf("Config keys", of => codes(of.keys.map(({ key }) => key)))
      ]
    ),
    "The pages about [header fields](./fields.md), [providers](./providers.md) and [config keys](./config-keys.md) describe each of them.",
    "## What both accept but read differently",
    list([
      "Without `apiKey`, the hosted gateway reads `authorization` as the Portkey API key. So a route with its own credential needs an `apiKey`.",
      'Both refuse a private host in `customHost`, unless your own gateway trusts it: `{ trustedHosts: ["…"] }`.',
      "`explain` and `predict` say what the chosen gateway does. Circuit breakers and sticky sessions need a saved config: `{ saved: true }`."
    ])
  )
}
