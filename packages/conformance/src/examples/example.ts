// The spec files in examples/specs, and how the open-source gateway handles each: one row of data per example.

import { readdirSync, readFileSync } from "node:fs"
import type { RequestSpec } from "@portspec/core"
import { signingKey } from "../providers/signing-key.ts"

/** An example that the open-source gateway can serve. `{tag}` in a string is replaced with the tag of the recording. */
export interface ServedExample {
  readonly file: string
  /** The URL of the model call. */
  readonly url: string
  /** Every field that the provider receives, except those of the HTTP client. */
  readonly headers: Readonly<Record<string, string>>
  /** Default `test-model`. */
  readonly model?: string
  /** Set if the gateway rewrites the body in the provider's own format. */
  readonly rewritten?: true
  /** The keys that the call is signed with; the fields of the signature are not among `headers`. */
  readonly signedWith?: { readonly accessKeyId: string; readonly secretAccessKey: string }
  /** Fields that the caller's own code sends in addition to the spec's. */
  readonly sentBeside?: Readonly<Record<string, string>>
  /** Rules of the warnings for the open-source gateway. Default: none. */
  readonly warnings?: ReadonlyArray<string>
}

/** An example that only the hosted gateway can serve. */
export interface RefusedExample {
  readonly file: string
  /** What the open-source gateway answers, with status 400. */
  readonly refusal: string
}

const folder = new URL("../../../../examples/specs/", import.meta.url)

/** The names of all example files. */
export const exampleFiles: ReadonlyArray<string> = readdirSync(folder).sort()

/** The spec in one example file. */
export function readExample(file: string): RequestSpec {
  return JSON.parse(readFileSync(new URL(file, folder), "utf8")) as RequestSpec
}

/** The spec with a real key replacing the fake one in its service account; any other spec unchanged. */
export function withSigningKey(spec: RequestSpec): RequestSpec {
  const { route } = spec
  if (route.provider !== "vertex-ai" || route.auth.serviceAccount === undefined) return spec
  const serviceAccount = { ...route.auth.serviceAccount, private_key: signingKey.privateKey }
  return { ...spec, route: { ...route, auth: { serviceAccount } } }
}
