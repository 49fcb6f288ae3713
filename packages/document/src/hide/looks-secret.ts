// What is secret by the look of it, where no row says.

/** Whether a key is named like that of a credential. */
export const isNamedLikeSecret = (name: string): boolean =>
  /key|token|secret|passw|credential|auth|bearer|signature|private|cookie/i.test(name)

/** Whether a word looks as services make their keys: a known beginning, or long with letters and digits mixed. */
export const looksLikeKey = (word: string): boolean =>
  /^(?:sk|pk|rk|gsk|xai|hf|gh[pousr]|AKIA|AIza|eyJ)[-_]?[\w.-]{6,}$/.test(word) ||
  (/^[\w.+/=-]{16,}$/.test(word) &&
    /\d/.test(word) &&
    /[A-Za-z]/.test(word) &&
    !/^\d{4}-\d\d-\d\d/.test(word))
