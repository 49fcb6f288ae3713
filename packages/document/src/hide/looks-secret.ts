// Recognizes secrets by their appearance, if no row covers them.

/** Whether a key is named like a credential. */
export const isNamedLikeSecret = (name: string): boolean =>
  /key|token|secret|passw|credential|auth|bearer|signature|private|cookie/i.test(name)

/** Whether a word looks like the key of a service: a known prefix, or long with mixed letters and digits. */
export const looksLikeKey = (word: string): boolean =>
  /^(?:sk|pk|rk|gsk|xai|hf|gh[pousr]|AKIA|AIza|eyJ)[-_]?[\w.-]{6,}$/.test(word) ||
  (/^[\w.+/=-]{16,}$/.test(word) &&
    /\d/.test(word) &&
    /[A-Za-z]/.test(word) &&
    !/^\d{4}-\d\d-\d\d/.test(word))

/** Whether a text is certainly a secret, wherever it is: the key of a service, or a URL with a password. */
export const isPlainlySecret = (text: string): boolean =>
  /^(?:(?:sk|pk|rk|gsk|xai|hf|gh[pousr])[-_]|AKIA|AIza|eyJ)[\w.-]{8,}$/.test(text) ||
  /^[a-z][\w+.-]*:\/\/[^\s/?#@]*:[^\s/?#]*@/i.test(text)
