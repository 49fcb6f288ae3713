// What the library says of its options, said of the controls of the page.

import type { Issue } from "@portspec/core"

/** The option that the library's repairs name, and where the page has it. */
const option = '{ gateway: "open-source" }'
const control = "choose the open-source gateway above the editor"

export const inPageWords = <Told extends Issue>(issue: Told): Told => ({
  ...issue,
  repair: issue.repair.replace(option, control)
})
