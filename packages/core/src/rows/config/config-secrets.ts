// The secrets of a config document, wherever its grammar says there are some.

import type { Secret } from "../../grammar/secret.ts"
import { mapSecrets } from "../../grammar/secrets.ts"
import { target } from "./tree.ts"

/** A copy of `config`, which may be anything, in which `f` has replaced every secret: see {@link mapSecrets}. */
export const mapConfigSecrets = <T>(config: T, f: (secret: Secret | number) => unknown): T =>
  mapSecrets(target, config, f)
