// Field names as RFC 9110 §5.1 allows them. Does not depend on Portkey.

const token = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/

/** Whether `name` is a token, the grammar of an HTTP field name (RFC 9110 §5.1, §5.6.2). */
export function isFieldName(name: string): boolean {
  return token.test(name)
}
