// What a slug may be made of: a provider's, and `@` with one of the Model Catalog.

const catalog = /^@[A-Za-z0-9_.-]{1,255}$/

export const isCatalogSlug = (text: string): boolean => catalog.test(text)

const plain = /^[A-Za-z0-9_.-]{1,255}$/

export const isProviderSlug = (text: string): boolean => plain.test(text)
