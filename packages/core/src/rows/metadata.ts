// Labels of a request, for analytics and conditional routing. The gateway silently reads anything invalid as `{}`.

import { key, objectOf, textOrEmpty } from "../grammar/kinds.ts"
import { noLabel } from "../grammar/refinement/label.ts"
import type { FieldsOf } from "../grammar/type.ts"

// A rule warns about one that is too long.
const label: typeof textOrEmpty = { kind: { ...textOrEmpty.kind, noText: noLabel } }

const metadataKeys = {
  /** The user for whom the request is made. */
  _user: key(label),
  /** The prompt that the request came from. */
  _prompt: key(label),
  /** The organisation that the request belongs to. */
  _organisation: key(label),
  /** The environment that the request came from, for example `production`. */
  _environment: key(label)
}

/** Labels of a request, for analytics and conditional routing. Values are strings of at most 128 characters. */
export interface Metadata extends FieldsOf<typeof metadataKeys> {
  readonly [key: string]: string | undefined
}

export const metadata = objectOf<Metadata>({
  name: "metadata",
  like: '{ "_user": "user_123" }',
  keys: metadataKeys,
  rest: { of: label }
})
