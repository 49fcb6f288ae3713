// What the library says of its options, said of the controls of the page.

import type { OwnWords } from "@portspec/core"

export const pageWords: OwnWords = {
  option: (name, value) =>
    name === "gateway"
      ? `choose the ${String(value)} gateway above the editor`
      : `{ ${name}: ${JSON.stringify(value)} }`
}
