// The name of a file as SARIF and GitHub want it: relative to the working directory, with forward slashes.

import { relative, resolve, sep } from "node:path"

/** As the path of a URL: `specs/my%20spec.yaml`. */
export const urlPathOf = (name: string): string =>
  relative(process.cwd(), resolve(name)).split(sep).map(encodeURIComponent).join("/")
