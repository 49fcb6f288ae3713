// The characters of a slug: a provider's, and a Model Catalog slug with its `@`.

export const catalogPattern = /^@[A-Za-z0-9_.-]{1,255}$/

export const slugPattern = /^[A-Za-z0-9_.-]{1,255}$/
