// The package is Node's `parseArgs` for every runtime. It has no types of its own.

declare module "@pkgjs/parseargs" {
  export { parseArgs } from "node:util"
}
