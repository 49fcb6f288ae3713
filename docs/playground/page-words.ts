// What the library says of its options, said of the controls of the page.

import type { Issue } from "@portspec/core"
import { withControl } from "@portspec/document/check/worded-issue"

export const inPageWords = <Told extends Issue>(issue: Told): Told =>
  withControl(issue, "choose the open-source gateway above the editor")
