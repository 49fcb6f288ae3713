import type { Words } from "../issue/words.ts"

/** What there is to say about a value that was read all the same: a clause that follows the field name, and the repair. */
export interface DecodedNote {
  readonly rule: string
  readonly fault: Words
  readonly repair: Words
}

/** A value, `undefined` where the text says nothing; or a clause that says why the text is not one, with the repair. */
export type Decoded<T> =
  | { readonly value: T; readonly note?: DecodedNote | undefined }
  | { readonly fault: Words; readonly repair: Words }
