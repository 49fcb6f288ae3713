// Whether a word looks like a credential. Names no field.

// How the keys of well-known services begin.
const beginnings =
  /^(?:(?:[prs]k|gsk|xai|hf|r8|pplx|nvapi|fw|pcsk|glpat|gh[pousr]|github_pat)[-_]|AKIA|ASIA|AIza|ya29|eyJ)[-_.\w]/

// One test at a time: a pattern that looks ahead for both would take quadratic time on a long value.
const looksRandom = (part: string): boolean =>
  /\d/.test(part) ? /[A-Za-z]/.test(part) || /^\d+$/.test(part) : (part.match(/[a-z][A-Z]/g)?.length ?? 0) > 2

/**
 * Whether `word` looks random enough to be a key: at least 16 characters that begin like a key, or 16 in a row, without
 * a hyphen or dot between them, of letters and digits, digits alone, or letters of mixed case. Slugs, field names,
 * UUIDs and dates do not look like keys.
 */
export function looksLikeKey(word: string): boolean {
  if (word.length < 16) return false
  if (beginnings.test(word)) return true
  return word.split(/[-_.~]/).some(part => part.length >= 16 && looksRandom(part))
}

/** Whether a word of `text` looks like a key. Only the beginning of a long string is checked. */
export const holdsKey = (text: string): boolean =>
  text
    .slice(0, 300)
    .split(/[^-\w.~+/=]+|[/=]+/)
    .some(looksLikeKey)
