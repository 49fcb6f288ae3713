// The secrets of a config document, as marked by its grammar.

import type { Secret } from "../../grammar/secret.ts"
import { mapSecrets } from "../../grammar/secrets.ts"
import { target } from "./tree.ts"

/** A copy of `config`, of any type, in which `f` has replaced every secret: see {@link mapSecrets}. */
export const mapConfigSecrets = <T>(config: T, f: (secret: Secret | number) => unknown): T =>
  mapSecrets(target, config, f)
