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
  "routed-by": "what the body or the API key says, `{ routedBy }`",
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
    'There are two gateways. Portkey runs the hosted one, at `https://api.portkey.ai/v1`; the open-source one you run yourself. They read different fields, so each function takes `{ gateway: "hosted" }`, the default, or `{ gateway: "open-source" }`, and the command line takes `--gateway`. What only one of them does is an error or a warning for the other, never a field that is dropped.',
    list([
      "**The hosted gateway** knows who you are by `apiKey`, keeps credentials and configs for you, and writes logs.",
      "**The open-source gateway** knows nothing but what the request says: the credential goes with it."
    ]),
    "## What only one of them takes",
    table(
      ["", "Hosted only", "Open-source only"],
      [
        rowOf("Routes", of => of.routes.map(({ kind }) => routeWords[kind] ?? kind).join("\n")),
        rowOf("Providers", of => codes(of.providers.map(({ slug }) => slug))),
        rowOf("Header fields", of => codes(of.fields.map(({ name }) => name))),
        rowOf("Config keys", of => codes(of.keys.map(({ key }) => key)))
      ]
    ),
    "[Header fields](./fields.md), [providers](./providers.md) and [config keys](./config-keys.md) say of each what it is.",
    "## What both take and read differently",
    list([
      "Without `apiKey` the hosted gateway takes `authorization` for the Portkey API key, so a route with a credential of its own needs one.",
      'A private host in `customHost` is refused by both, unless your own gateway trusts it: `{ trustedHosts: ["…"] }`.',
      "`explain` and `predict` say what the gateway at hand does; circuit breakers and sticky sessions need a saved config: `{ saved: true }`."
    ])
  )
}
