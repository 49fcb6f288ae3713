// The key file of a Google service account, in Google's format.

import { key, needed, objectOf, secretAnyText, text } from "../../grammar/kinds.ts"
import type { Secret } from "../../grammar/secret.ts"
import type { FieldsOf } from "../../grammar/type.ts"

const serviceAccountKeys = {
  /** The account's name, an email address. */
  client_email: needed(text),
  /** The private key in PEM form. It may be `Redacted`. */
  private_key: needed(secretAnyText),
  /** The Google Cloud project. */
  project_id: key(text),
  /** The id of the private key. It may be `Redacted`. */
  private_key_id: key(secretAnyText)
}

/** A Google service account key file, in Google's format. The private key and its id may be `Redacted`. */
export interface ServiceAccount extends FieldsOf<typeof serviceAccountKeys> {
  readonly [key: string]: Secret | undefined
}

export const serviceAccount = objectOf<ServiceAccount>({
  name: "a service account",
  like: '{ "client_email": "…", "private_key": "…" }',
  keys: serviceAccountKeys,
  rest: { of: text },
  nullIsAbsent: true,
  says: {
    noObject: "Pass JSON.parse of the key file.",
    missing: {
      what: "is missing, so the gateway falls back to a bearer token",
      repair: "Add it, or pass the whole key file."
    }
  }
})
