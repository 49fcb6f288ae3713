// The name of a file as GitHub and SARIF want it: relative to the working directory, with forward slashes.

import { relative, resolve, sep } from "node:path"

/** `specs/my spec.yaml` */
export const slashPathOf = (name: string): string =>
  relative(process.cwd(), resolve(name)).replaceAll(sep, "/")

/** As the path of a URL: `specs/my%20spec.yaml`. */
export const urlPathOf = (name: string): string =>
  slashPathOf(name).split("/").map(encodeURIComponent).join("/")
