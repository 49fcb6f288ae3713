/** The value of a field, or a clause that says why the text is not one, with a sentence that says what to write. */
export type Decoded<T> =
  | { readonly value: T; readonly note?: string }
  | { readonly fault: string; readonly repair: string }
