// Names that the gateway writes into the path or the query of the URL that it calls: a deployment, an account, a version.

import type { Change } from "../../issue/issue.ts"
import { type Words, words } from "../../issue/words.ts"

interface Fault {
  readonly what: Words
  readonly repair: Words
  readonly edit?: Change
}

const ofUrl = /[/?#&=]|\s/
// Where a URL has the name: a version in its query, anything else in its path.
const version = /(?:^|[?&])api-version=([\w.-]+)/
const named = /\/(?:deployments|projects|accounts)\/([\w.-]+)/

/** What to report about the name of something in a URL, where a URL or a part of one stands, or `undefined`. */
export function urlPartFault(key: string, text: string): Fault | undefined {
  if (!ofUrl.test(text)) return undefined
  const what = "has characters that end a name in a URL, and the gateway writes it into one"
  const meant = (/version/i.test(key) ? version : named).exec(text)?.[1]
  return meant === undefined
    ? { what, repair: "Write the name alone." }
    : { what, repair: words`Write ${{ quoted: meant }}.`, edit: { set: meant } }
}
