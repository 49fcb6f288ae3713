// The name of a file for GitHub and SARIF: relative to the working directory, with forward slashes.

import { relative, resolve, sep } from "node:path"

/** `specs/my spec.yaml` */
export const slashPathOf = (name: string): string =>
  relative(process.cwd(), resolve(name)).replaceAll(sep, "/")

/** The same as the path of a URL: `specs/my%20spec.yaml`. */
export const urlPathOf = (name: string): string =>
  slashPathOf(name).split("/").map(encodeURIComponent).join("/")
