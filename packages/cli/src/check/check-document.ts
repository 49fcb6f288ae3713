// Checks a document, with the messages of the command line.

import type { CompileOptions } from "@portspec/core"
import { type CheckedDocument, checkDocument as checked } from "@portspec/document/check/check-document"
import type { InputDocument } from "@portspec/document/read/document"
import type { Environment } from "@portspec/document/read/variables"
import { flagWords } from "../words/flag-words.ts"

/** Like `checkDocument` of `@portspec/document`, but repairs name flags instead of options. */
export const checkDocument = (
  input: InputDocument,
  options: CompileOptions,
  environment: Environment
): CheckedDocument => checked(input, options, environment, flagWords)
